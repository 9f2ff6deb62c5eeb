/** How recording begins in a tab that is open already. */
import { errorMessage } from '../core/base/error-message.ts'
import type { Company } from './company.ts'
import type { Keeper } from './keeper.ts'
import { type Keeping, wantsReplay } from './keeping.ts'
import type { BackgroundPorts } from './ports.ts'
import type { RecordedSites } from './recorded-sites.ts'
import type { RecordedTabs } from './recorded-tabs.ts'
import type { Recordings } from './recordings.ts'

/** The run of a guide that a tab is recorded for, and its app: recording ends with the guide. */
export interface ForGuide {
  run: string
  site: string
}

export interface StartParts {
  company: Pick<Company, 'refusal'>
  keeper: Pick<Keeper, 'start' | 'started' | 'stop'>
  keeping: Keeping
  recordings: Recordings
  sites: Pick<RecordedSites, 'add'>
  tabs: Pick<RecordedTabs, 'tellFrames' | 'tellRules' | 'forget'>
  /** which sites are recorded is different now */
  sync(): Promise<void>
}

/** @returns starts recording in a tab; it throws a sentence when that cannot be */
export function createStart(
  ports: Pick<BackgroundPorts, 'tabs' | 'siteOf' | 'holdsSite' | 'canRecordTab' | 'scripts' | 'frames'>,
  { company, keeper, keeping, recordings, sites, tabs, sync }: StartParts,
): (tabId: number, guided?: ForGuide) => Promise<void> {
  /** @throws when the page in the tab may not be recorded @returns its site, and whether the browser allows all of that */
  async function recordable(tabId: number): Promise<{ site: string; granted: boolean }> {
    const info = await ports.tabs.info(tabId)
    const answer = info?.url === undefined ? undefined : ports.siteOf(info.url)
    if (!answer)
      throw new Error(
        'Casefile may not see this tab yet. Click its button in the toolbar on the page that you want to record.',
      )
    if ('forbidden' in answer) throw new Error(answer.forbidden)
    const refusal = await company.refusal(info?.url ?? '')
    if (refusal) throw new Error(refusal)
    const granted = await ports.holdsSite(answer.site)
    if (!granted && !ports.canRecordTab) throw new Error(`Casefile is not allowed on ${answer.site} yet.`)
    return { site: answer.site, granted }
  }

  async function inject(tabId: number, guided: boolean): Promise<void> {
    try {
      const choices = await keeping.choices()
      await ports.scripts.inject(tabId, { ...choices, replay: choices.replay && !guided })
    } catch (error) {
      const detail = errorMessage(error)
      throw new Error(`The browser did not let Casefile into this page (${detail}).`)
    }
  }

  async function tellPage(tabId: number): Promise<void> {
    // A relay that was there before does not know what is masked by now: other rules go to recorded tabs only.
    await tabs.tellRules(tabId)
    await ports.frames.replay(tabId, await wantsReplay(tabId, keeping, recordings)).catch(() => undefined)
    // It may have been stopped in the meantime.
    if ((await recordings.get(tabId))?.running) await tabs.tellFrames(tabId, true)
  }

  return async (tabId, guided) => {
    const { site, granted } = await recordable(tabId)
    if (guided && guided.site !== site)
      throw new Error(`This tab does not show ${guided.site}, which the guide is about.`)
    // The site of a guide is none that is always recorded.
    if (granted && !guided) await sites.add(site)
    // The file of a guide holds only what was agreed to: nothing of the agent's, and nothing of an earlier run.
    if (guided && (await recordings.get(tabId))?.guide !== guided.run) await tabs.forget(tabId)
    await keeper.start(tabId, site, guided?.run)
    await sync()
    try {
      await inject(tabId, guided !== undefined)
      await tellPage(tabId)
    } catch (error) {
      await keeper.stop(tabId)
      throw error
    }
    await keeper.started(tabId)
  }
}
