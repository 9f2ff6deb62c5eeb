/** The side panel (Chromium) or sidebar (Firefox). */
import { browser, fileUrl, sidePanel } from './api.ts'

/**
 * Opens the panel when the toolbar button is clicked.
 *
 * Chromium could open it by itself (`openPanelOnActionClick`), but then the click does not grant `activeTab`. It must be
 * opened before anything is awaited, or the click no longer counts as a user gesture.
 */
export function openPanelOnClick(clicked: (tabId: number) => void): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return
    if (sidePanel) void sidePanel.open({ tabId: tab.id })
    else void browser.sidebarAction.open()
    clicked(tab.id)
  })
}

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage()
}

export async function openViewer(): Promise<void> {
  await browser.tabs.create({ url: fileUrl('src/entry/viewer.html') })
}
