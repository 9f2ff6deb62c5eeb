/** What the browser permits in a tab, and what that means for the panel. */
import type { DocumentInfo } from '../../core/session/index.ts'
import type { TabState } from '../../messages/index.ts'

/** Whether a recording can start without a permission prompt: the site is granted, or this tab is for now. */
export function canRecordAtOnce(tab: TabState): boolean {
  return tab.access === 'site' || (tab.access === 'tab' && tab.canRecordTab)
}

/** Whether the page now shown in the tab can be recorded at all. */
export function mayRecord(tab: TabState): boolean {
  return tab.access === 'site' || tab.access === 'tab'
}

/**
 * Whether the page now shown in the tab belongs to the recording. A click on the toolbar button gives access to a page on
 * another site too, but the agent asked to record the site on which the recording began.
 */
export function recordsThisPage(tab: TabState, documents: readonly Pick<DocumentInfo, 'url' | 'frameId'>[]): boolean {
  if (!mayRecord(tab)) return false
  const pages = documents.filter(({ frameId }) => frameId === 0)
  if (tab.access === 'site' || pages.length === 0) return true
  return pages.some(({ url }) => URL.canParse(url) && new URL(url).origin === tab.site)
}

/** Whether the recording started automatically, in which case only its last minutes are kept until the agent starts one. */
export function isInBackground(tab: TabState): boolean {
  return tab.recording && tab.mode === 'background'
}
