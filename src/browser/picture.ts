/** A picture of the visible part of a tab. */
import { errorMessage } from '../core/base/error-message.ts'
import { browser } from './api.ts'

/**
 * `behind`: another tab was in front, before or after; `refused`: the browser does not allow it on this page now;
 * `failed`: anything else, with the browser's words
 */
export type Shot = { image: string } | { none: 'behind' | 'refused' } | { none: 'failed'; detail: string }

/**
 * Captures the visible part of a tab as a lossless data URL. The browser captures whatever the tab's window shows, so the
 * tab must stay in front throughout. Needs `activeTab`, which the click on the toolbar button grants: access to the site is
 * not enough (https://developer.chrome.com/docs/extensions/reference/api/tabs#method-captureVisibleTab).
 */
export async function takePicture(tabId: number): Promise<Shot> {
  const switched = new Set<number>()
  const onActivated = ({ windowId }: { windowId: number }) => void switched.add(windowId)
  browser.tabs.onActivated.addListener(onActivated)
  try {
    const before = await browser.tabs.get(tabId)
    if (!before.active || before.windowId === undefined) return { none: 'behind' }
    const image = await browser.tabs.captureVisibleTab(before.windowId, { format: 'png' })
    const after = await browser.tabs.get(tabId)
    if (switched.has(before.windowId) || !after.active || after.windowId !== before.windowId) return { none: 'behind' }
    return { image }
  } catch (error) {
    const detail = errorMessage(error)
    return /activeTab|all_urls|permission/i.test(detail) ? { none: 'refused' } : { none: 'failed', detail }
  } finally {
    browser.tabs.onActivated.removeListener(onActivated)
  }
}
