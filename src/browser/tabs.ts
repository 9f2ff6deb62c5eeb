/** Tabs: what the extension may know about them, and when they change. */
import { browser } from './api.ts'
import { cookielessFrame } from './frame-cookies.ts'
import { takePicture } from './picture.ts'

export interface TabInfo {
  id: number
  /** only if the browser reveals it: for a granted site, or a tab in which the toolbar button was clicked */
  url: string | undefined
  title: string | undefined
}

/** One tab, or undefined if it is closed. */
async function tabInfo(tabId: number): Promise<TabInfo | undefined> {
  try {
    const tab = await browser.tabs.get(tabId)
    return { id: tabId, url: tab.url || undefined, title: tab.title || undefined }
  } catch {
    return undefined
  }
}

/** The active tab of this window. */
export async function currentTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

/** Calls back when another tab of this window becomes active. */
export function onTabChanged(listener: (tabId: number) => void): () => void {
  const own = browser.windows.getCurrent().then((window) => window.id)
  const handler = async (info: { tabId: number; windowId: number }) => {
    if (info.windowId === (await own)) listener(info.tabId)
  }
  browser.tabs.onActivated.addListener(handler)
  return () => browser.tabs.onActivated.removeListener(handler)
}

/** Calls back when a tab navigates or its access changes. */
export function onTabUpdated(listener: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status || change.url || change.title) listener(tabId)
  })
}

/** Calls back with the tab from which another one was opened. */
export function onTabOpened(listener: (openerId: number) => void): void {
  browser.tabs.onCreated.addListener(({ openerTabId }) => {
    if (openerTabId !== undefined) listener(openerTabId)
  })
}

/** `withWindow`: the tab went because its window was closed, which is also how a browser ends. */
export function onTabRemoved(listener: (tabId: number, withWindow: boolean) => void): void {
  browser.tabs.onRemoved.addListener((tabId, { isWindowClosing }) => listener(tabId, isWindowClosing))
}

/**
 * Calls back when a tab gets another id, as Chromium gives it one that it discards to save memory. Such a tab does not count
 * as removed (https://developer.chrome.com/docs/extensions/reference/api/tabs#event-onReplaced).
 */
export function onTabReplaced(listener: (tabId: number, before: number) => void): void {
  browser.tabs.onReplaced.addListener(listener)
}

/** Brings a tab and its window to the front. */
export async function showTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true })
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true })
}

async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId)
}

/** Page zoom, 1 = 100 %; undefined if the browser refuses. */
async function zoomOf(tabId: number): Promise<number | undefined> {
  try {
    return await browser.tabs.getZoom(tabId)
  } catch {
    return undefined
  }
}

/** Whether a tab is in a private window; true for a closed one, which may have been. */
async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito
  } catch {
    return true
  }
}

/** What the background does with one tab. */
export const tabs = { info: tabInfo, zoom: zoomOf, isPrivate, reload: reloadTab, picture: takePicture, cookielessFrame }
