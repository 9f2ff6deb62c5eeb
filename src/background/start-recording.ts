/** How recording begins in a tab whose page is already open. */
import type { Entrance } from './entrance.ts'
import type { Keeper } from './keeper.ts'
import type { RecorderPorts } from './ports.ts'
import type { RecordedSites } from './recorded-sites.ts'
import type { RecordedTabs } from './recorded-tabs.ts'
import { type RecordingChoices, wantsReplay } from './recording-choices.ts'
import type { Recordings } from './recordings.ts'

/** The run of a guide that a tab is recorded for, and its app: recording ends with the guide. */
export interface ForGuide {
  run: string
  site: string
}

export interface StartParts {
  entrance: Entrance
  keeper: Pick<Keeper, 'start' | 'started' | 'stop'>
  keeping: RecordingChoices
  recordings: Recordings
  sites: Pick<RecordedSites, 'add'>
  tabs: Pick<RecordedTabs, 'tellFrames' | 'tellRules' | 'forget'>
  /** the set of recorded sites has changed */
  sync(): Promise<void>
}

/** @returns a function that starts recording in a tab; it throws a sentence if that is not possible */
export function createStart(
  ports: Pick<RecorderPorts, 'frames'>,
  { entrance, keeper, keeping, recordings, sites, tabs, sync }: StartParts,
): (tabId: number, guided?: ForGuide) => Promise<void> {
  async function tellPage(tabId: number): Promise<void> {
    // A relay that was already there may have old rules: changes are sent only to recorded tabs.
    await tabs.tellRules(tabId)
    await ports.frames.replay(tabId, await wantsReplay(tabId, keeping, recordings)).catch(() => undefined)
    // It may have been stopped in the meantime.
    if ((await recordings.get(tabId))?.running) await tabs.tellFrames(tabId, true)
  }

  return async (tabId, guided) => {
    const { site, granted } = await entrance.siteOf(tabId)
    if (guided && guided.site !== site)
      throw new Error(`This tab does not show ${guided.site}, which the guide is about.`)
    // A guide must not turn its site into an always recorded one.
    if (granted && !guided) await sites.add(site)
    // A guide's file contains only what was agreed to: nothing of the agent's, and nothing from an earlier run.
    if (guided && (await recordings.get(tabId))?.guide !== guided.run) await tabs.forget(tabId)
    await keeper.start(tabId, site, guided?.run)
    try {
      await sync()
      await entrance.enter(tabId, guided !== undefined)
      await tellPage(tabId)
    } catch (error) {
      await keeper.stop(tabId)
      throw error
    }
    keeper.started(tabId)
  }
}
