/** What the tab in front means for a run: whether it is recorded too, and what is looked for in it. */
import type { GuideProgress, GuideRun } from '../../../core/guide/index.ts'
import type { GuideState, TabState } from '../../../messages/index.ts'

export interface TabFacts {
  run: GuideRun | undefined
  progress: GuideProgress | undefined
  /** the tabs that are recorded for the run */
  tabs: GuideState['tabs']
  /** the one that the customer looks at */
  tab: TabState
  /** the tab that the browser showed us no more */
  lost: number | undefined
  /** epoch ms */
  now: number
}

/**
 * `join`: what was agreed to goes for this tab too, and it is not recorded yet. `lost`: the browser shows it to us no more, so
 * that it has to be joined again when it is back in the app.
 */
export function joiningOf({ run, progress, tabs, tab, lost, now }: TabFacts): 'join' | 'lost' | 'no' {
  if (!run || run.paused || now >= run.until || progress?.phase === 'review') return 'no'
  if (tab.site !== run.guide.origin) return tab.access === 'none' ? 'lost' : 'no'
  const mayRecord = tab.access === 'site' || (tab.access === 'tab' && tab.canRecordTab)
  const isRecorded = tabs.some((one) => one.tabId === tab.tabId && one.recording)
  return mayRecord && (!isRecorded || lost === tab.tabId) ? 'join' : 'no'
}

/** The text that the app shows when it happens; undefined while nobody waits for one, or the tab shows another page. */
export function awaitedText({ run, progress, tab }: Pick<TabFacts, 'run' | 'progress' | 'tab'>): string | undefined {
  if (run?.guide.happened.when !== 'text' || tab.site !== run.guide.origin) return undefined
  return progress?.phase === 'steps' && !progress.happened ? run.guide.happened.text : undefined
}
