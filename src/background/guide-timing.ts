/** The tabs that are recorded for a guide, and the end of its time. Needed whenever anything is recorded. */
import type { Guiding } from './guiding.ts'
import type { Recordings, TabRecording } from './recordings.ts'

export interface GuideTiming {
  /** The tabs that are recorded for a run. */
  tabsOf(run: string | undefined): Promise<[number, TabRecording][]>
  /** Stops recording in all of them. */
  pauseTabs(): Promise<void>
  /** Ends the recordings of a guide whose time is over. */
  endInTime(): Promise<void>
}

/**
 * @param stop stops recording in a tab
 * @param sync is called when other sites are recorded than before
 */
export function createGuideTiming(
  guiding: Guiding,
  recordings: Recordings,
  stop: (tabId: number) => Promise<void>,
  sync: () => Promise<void>,
): GuideTiming {
  /** the run whose time is over, and the work of ending it */
  let over: { run: string; ended: Promise<void> } | undefined

  async function tabsOf(id: string | undefined) {
    return [...(await recordings.all())].filter(([, { guide }]) => guide !== undefined && guide === id)
  }

  async function pauseTabs(): Promise<void> {
    const run = await guiding.run()
    for (const [tabId, { running }] of await tabsOf(run?.id)) if (running) await stop(tabId)
  }

  return {
    tabsOf,
    pauseTabs,
    async endInTime() {
      if (!(await guiding.isOver())) return
      const id = (await guiding.run())?.id
      if (id === undefined) return
      if (over?.run !== id) over = { run: id, ended: pauseTabs().then(sync) }
      await over.ended.catch((error) => {
        over = undefined
        throw error
      })
    },
  }
}
