/** Host permissions, one site at a time. */
import { browser } from './api.ts'

/**
 * The match pattern of a site. Ports are left out: Firefox refuses them in patterns
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns).
 */
export function patternOf(site: string): string {
  const { protocol, hostname } = new URL(site)
  return `${protocol}//${hostname}/*`
}

/** Asks the person for one site. Must be called in the click handler, before anything is awaited. */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] })
}

export function holdsSite(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] })
}

export async function dropSite(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(site)] })
}

/** Calls back when the person grants or revokes access, here or in the browser's own settings. */
export function onAccessChanged(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
  return () => {
    browser.permissions.onAdded.removeListener(listener)
    browser.permissions.onRemoved.removeListener(listener)
  }
}
