/** What the panel may learn about a tab. */
import type { TabState } from '../messages/index.ts'
import type { Company } from './company.ts'
import type { Keeper } from './keeper.ts'
import type { BackgroundPorts } from './ports.ts'
import type { RecordingChoices } from './recording-choices.ts'
import type { Recordings } from './recordings.ts'

export function createTabState(
  ports: Pick<BackgroundPorts, 'tabs' | 'store' | 'siteOf' | 'holdsSite' | 'canRecordTab'>,
  recordings: Pick<Recordings, 'get'>,
  keeping: Pick<RecordingChoices, 'minutes'>,
  company: Pick<Company, 'refusal'>,
  keeper: Pick<Keeper, 'isStarting'>,
): (tabId: number) => Promise<TabState> {
  async function accessOf(url: string | undefined): Promise<Pick<TabState, 'access' | 'site' | 'reason'>> {
    if (url === undefined) return { access: 'none' }
    const answer = ports.siteOf(url)
    if ('forbidden' in answer) return { access: 'forbidden', reason: answer.forbidden }
    const refusal = await company.refusal(url)
    if (refusal) return { access: 'forbidden', reason: refusal }
    // The browser reveals a URL only if we are allowed: by the site's permission or the click on the button.
    return { site: answer.site, access: (await ports.holdsSite(answer.site)) ? 'site' : 'tab' }
  }

  return async (tabId) => {
    const [info, recording, keptMinutes] = await Promise.all([
      ports.tabs.info(tabId),
      recordings.get(tabId),
      keeping.minutes(),
    ])
    const counts = recording
      ? await ports.store.counts(recording.sessionId)
      : { events: 0, errors: 0, requests: 0, failed: 0 }
    return {
      tabId,
      ...(info?.url && { url: info.url }),
      ...(info?.title && { title: info.title }),
      ...(await accessOf(info?.url)),
      canRecordTab: ports.canRecordTab,
      recording: recording?.running === true && !keeper.isStarting(tabId),
      keptMinutes,
      ...(recording && { since: recording.startedAt, sessionId: recording.sessionId, mode: recording.mode }),
      ...(recording?.problem && { problem: recording.problem }),
      late: recording?.document?.late ?? false,
      counts,
    }
  }
}
