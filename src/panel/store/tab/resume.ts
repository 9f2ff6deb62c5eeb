/** Goes on recording in a tab for which the permission was lost and given again. */
import { effect, untracked } from '@preact/signals'
import { recordsThisPage } from '../../models/access.ts'
import type { Live } from './live.ts'

/**
 * Follows the tab until the returned function is called. Chromium takes the permission for one tab back when the tab
 * leaves the site and gives it again with the next click on the toolbar button. The page that is open by then has no
 * script of ours in it, so the recording is started once more.
 * https://developer.chrome.com/docs/extensions/develop/concepts/activeTab
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
