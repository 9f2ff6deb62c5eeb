/** Whether a tab may be recorded, and how the scripts get into the page open in it. */
import { errorMessage } from '../core/base/error-message.ts'
import type { Company } from './company.ts'
import type { BackgroundPorts } from './ports.ts'
import type { RecordingChoices } from './recording-choices.ts'

export interface Entrance {
  /**
   * The site of the page in a tab, and whether the person has granted the whole site.
   * @throws a sentence if that page may not be recorded
   */
  siteOf(tabId: number): Promise<{ site: string; granted: boolean }>
  /**
   * Starts the recording scripts in the open page. Where they are already running they are told to record: a background that
   * has been restarted does not know of frames that have sent nothing yet.
   * @param guided for a guide
   * @throws a sentence if the browser refuses
   */
  enter(tabId: number, guided: boolean): Promise<void>
}

export function createEntrance(
  ports: Pick<BackgroundPorts, 'tabs' | 'siteOf' | 'holdsSite' | 'canRecordTab' | 'scripts' | 'frames'>,
  company: Pick<Company, 'refusal' | 'sets'>,
  keeping: Pick<RecordingChoices, 'choices'>,
): Entrance {
  async function tell(tabId: number, frameIds: readonly number[]): Promise<void> {
    const rules = await company.sets()
    const one = async (frameId: number) => {
      await ports.frames.record(tabId, frameId, true)
      // Last, because by these the frame of a site that is never recorded stops at once.
      await ports.frames.rules(tabId, frameId, rules)
    }
    await Promise.all(frameIds.map((frameId) => one(frameId).catch(() => undefined)))
  }

  return {
    async siteOf(tabId) {
      const info = await ports.tabs.info(tabId)
      const answer = info?.url === undefined ? undefined : ports.siteOf(info.url)
      if (!answer)
        throw new Error(
          'Casefile cannot see this tab yet. Click its toolbar button on the page that you want to record.',
        )
      if ('forbidden' in answer) throw new Error(answer.forbidden)
      const refusal = await company.refusal(info?.url ?? '')
      if (refusal) throw new Error(refusal)
      const granted = await ports.holdsSite(answer.site)
      if (!granted && !ports.canRecordTab) throw new Error(`Casefile is not allowed on ${answer.site} yet.`)
      return { site: answer.site, granted }
    },
    async enter(tabId, guided) {
      try {
        const choices = await keeping.choices()
        await tell(tabId, await ports.scripts.inject(tabId, { ...choices, replay: choices.replay && !guided }))
      } catch (error) {
        const detail = errorMessage(error)
        throw new Error(`The browser did not let Casefile into this page (${detail}).`)
      }
    },
  }
}
