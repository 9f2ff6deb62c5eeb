/** What the tab in front means for a run: whether to record it too, and what to look for in it. */
import type { GuideProgress, GuideRun } from '../../../core/guide/index.ts'
import type { GuideState, TabState } from '../../../messages/index.ts'

export interface TabFacts {
  run: GuideRun | undefined
  progress: GuideProgress | undefined
  /** the tabs recorded for the run */
  tabs: GuideState['tabs']
  /** the one the customer is looking at */
  tab: TabState
  /** the tab we can no longer see */
  lost: number | undefined
  /** epoch ms */
  now: number
}

/**
 * `join`: consent covers this tab too, and it is not recorded yet. `lost`: the browser no longer shows us the tab, so it has
 * to be joined again when it returns to the app.
 */
export function joiningOf({ run, progress, tabs, tab, lost, now }: TabFacts): 'join' | 'lost' | 'no' {
  if (!run || run.paused || now >= run.until || progress?.phase === 'review') return 'no'
  if (tab.site !== run.guide.origin) return tab.access === 'none' ? 'lost' : 'no'
  const mayRecord = tab.access === 'site' || (tab.access === 'tab' && tab.canRecordTab)
  const isRecorded = tabs.some((one) => one.tabId === tab.tabId && one.recording)
  return mayRecord && (!isRecorded || lost === tab.tabId) ? 'join' : 'no'
}

/** The text that the app shows when the problem occurs; undefined if none is awaited, or the tab shows another page. */
export function awaitedText({ run, progress, tab }: Pick<TabFacts, 'run' | 'progress' | 'tab'>): string | undefined {
  if (run?.guide.happened.when !== 'text' || tab.site !== run.guide.origin) return undefined
  return progress?.phase === 'steps' && !progress.happened ? run.guide.happened.text : undefined
}
