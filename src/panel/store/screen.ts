/** Which screen the panel shows. Pure. */
import type { TabState } from '../../messages/index.ts'
import type { GuideDraft } from '../models/guide-draft.ts'
import type { Case } from './case/case.ts'
import type { Draft } from './drafts/draft.ts'

export type Screen =
  /** the extension was updated while this page was open */
  | { name: 'lost' }
  | { name: 'loading' }
  | { name: 'knowledge' }
  | { name: 'history' }
  /** the agent is writing one */
  | { name: 'guide'; id: string; draft: GuideDraft }
  | { name: 'case'; case: Case }
  /** the same case, about to leave */
  | { name: 'review'; case: Case }
  /** the article the agent is writing about a case */
  | { name: 'article'; case: Case; draft: Draft }
  /** the tab's URL is not known: the browser reveals it only after a click on the toolbar button */
  | { name: 'unseen' }
  /** no extension may see this page */
  | { name: 'forbidden'; reason: string }
  | { name: 'ready'; tab: TabState; site: string }
  /** a recording in progress, or a stopped one that still exists */
  | { name: 'live'; tab: TabState }

/** Differs from screen to screen, and from case to case. */
export function placeOf(screen: Screen): string {
  return `${screen.name} ${'case' in screen ? screen.case.key : ''}`
}

/** Chooses the screen for a tab. An existing recording is never hidden by the page the tab shows now. */
export function screenOf(tab: TabState | undefined, ready: boolean): Screen {
  if (!tab) return { name: ready ? 'unseen' : 'loading' }
  if (tab.recording || (tab.sessionId !== undefined && tab.counts.events > 0)) return { name: 'live', tab }
  if (tab.access === 'forbidden') {
    return { name: 'forbidden', reason: tab.reason ?? 'The browser keeps extensions out of this page.' }
  }
  return tab.site === undefined ? { name: 'unseen' } : { name: 'ready', tab, site: tab.site }
}
