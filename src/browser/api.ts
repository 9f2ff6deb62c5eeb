/**
 * Access to the browser's API. Everything uses `browser.*` with promises; the polyfill provides that in Chromium before 148
 * and does nothing elsewhere. What it lacks (the side panel) is taken from `chrome` here.
 */
import browser from 'webextension-polyfill'

export { browser }

export const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:')

export const browserName = isFirefox ? 'firefox' : 'chromium'

/** Chromium's side panel, absent in Firefox. */
export const sidePanel: typeof chrome.sidePanel | undefined = globalThis.chrome?.sidePanel

export const version: string = browser.runtime.getManifest().version

/** URL of a file inside the extension. */
export function fileUrl(path: string): string {
  return browser.runtime.getURL(path)
}
