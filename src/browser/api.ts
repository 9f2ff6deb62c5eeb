/**
 * The door to the browser's API. Everything here speaks `browser.*` with promises; the polyfill brings that to
 * Chromium before 148 and is a no-op elsewhere. What it does not know (side panel) is taken from `chrome` here.
 */
import browser from 'webextension-polyfill'

export { browser }

export const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:')

/** Chromium's side panel, absent in Firefox. */
export const sidePanel: typeof chrome.sidePanel | undefined = globalThis.chrome?.sidePanel

export const version: string = browser.runtime.getManifest().version

/** URL of a file inside the extension. */
export function fileUrl(path: string): string {
  return browser.runtime.getURL(path)
}
