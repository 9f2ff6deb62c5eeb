/** What the browser allows in a tab, and what follows for the panel. */
import type { TabState } from '../../messages/index.ts'

/** Whether watching can begin without a question of the browser: the site is granted, or this tab is, for now. */
export function canWatchAtOnce(tab: TabState): boolean {
  return tab.access === 'site' || (tab.access === 'tab' && tab.canWatchTab)
}

/** Whether the page that the tab shows now can be recorded at all. */
export function mayRecord(tab: TabState): boolean {
  return tab.access === 'site' || tab.access === 'tab'
}
