/** Resumes recording in a tab after its permission was lost and granted again. */
import { effect, untracked } from '@preact/signals'
import { recordsThisPage } from '../../models/access.ts'
import type { Live } from './live.ts'

/**
 * Follows the tab until the returned function is called. Chromium revokes the permission for a single tab when it leaves the
 * site, and grants it again with the next click on the toolbar button. The page open by then does not contain our script, so
 * the recording is started again. https://developer.chrome.com/docs/extensions/develop/concepts/activeTab
 */
export function resumeAfterReturn(live: Live): () => void {
  /** the recording whose tab went out of sight */
  let lost: string | undefined
  return effect(() => {
    const tab = live.tab.value
    const documents = live.documents.value
    if (!tab?.recording) return
    if (tab.access === 'none') lost = tab.sessionId
    else if (lost !== undefined && lost === tab.sessionId && recordsThisPage(tab, documents)) {
      lost = undefined
      void untracked(() => live.record())
    }
  })
}
