/** Which screen the panel shows. Pure. */
import type { TabState } from '../../messages/index.ts'
import type { GuideDraft } from '../models/guide-draft.ts'
import type { Case } from './case/case.ts'
import type { Draft } from './drafts/draft.ts'

export type Screen =
  /** the extension was updated under this page */
  | { name: 'lost' }
  | { name: 'loading' }
  | { name: 'knowledge' }
  | { name: 'history' }
  /** the agent writes one */
  | { name: 'guide'; id: string; draft: GuideDraft }
  | { name: 'case'; case: Case }
  /** the same case, on its way out */
  | { name: 'review'; case: Case }
  /** the article that the agent writes about a case */
  | { name: 'article'; case: Case; draft: Draft }
  /** the tab's address is not known: the browser shows it only after a click on the toolbar button */
  | { name: 'unseen' }
  /** no extension may see this page */
  | { name: 'forbidden'; reason: string }
  | { name: 'ready'; tab: TabState; site: string }
  /** a recording under way, or one that was stopped and is still there */
  | { name: 'live'; tab: TabState }

/** Differs from screen to screen, and from case to case. */
export function placeOf(screen: Screen): string {
  return `${screen.name} ${'case' in screen ? screen.case.key : ''}`
}

/** What to show for a tab. A recording that is there is never hidden behind the page that the tab shows now. */
export function screenOf(tab: TabState | undefined, ready: boolean): Screen {
  if (!tab) return { name: ready ? 'unseen' : 'loading' }
  if (tab.recording || (tab.sessionId !== undefined && tab.counts.events > 0)) return { name: 'live', tab }
  if (tab.access === 'forbidden') {
    return { name: 'forbidden', reason: tab.reason ?? 'The browser keeps extensions out of this page.' }
  }
  return tab.site === undefined ? { name: 'unseen' } : { name: 'ready', tab, site: tab.site }
}
