/** Third-party cookies: only a third party's own page can find out whether it may use them, so pages in frames are asked. */
import { within } from '../core/base/within.ts'
import { browser, isFirefox } from './api.ts'

/** ms that frames may take to answer: a busy one must not keep the customer waiting */
const patience = 2_000

/**
 * Host of a page in a frame of this tab that may not use its cookies as a third party. Only frames of sites that were also
 * granted can be asked; undefined if there is none, or all may.
 */
export async function cookielessFrame(tabId: number): Promise<string | undefined> {
  try {
    const target = { tabId, allFrames: true }
    const answers = browser.scripting.executeScript({
      ...{ target, func: cookielessHost, args: [isFirefox] },
      // A frame may never stop loading.
      injectImmediately: true,
    })
    const frames = await within(patience, answers)
    return frames?.flatMap(({ result }) => (typeof result === 'string' ? [result] : []))[0]
  } catch {
    return undefined
  }
}

/**
 * Runs in every frame, so it can use nothing from outside. Firefox partitions third-party cookies by top-level site, which
 * needs no storage access (https://privacycg.github.io/storage-access/): a third party has none there only if cookies are
 * off.
 */
async function cookielessHost(isFirefox: boolean): Promise<string | undefined> {
  // A sandboxed frame never has cookies, and storage access requires a secure page: neither is a setting the person made.
  if (window === window.top || window.origin === 'null' || !window.isSecureContext) return undefined
  const hasCookies = isFirefox ? navigator.cookieEnabled : await document.hasStorageAccess()
  return hasCookies ? undefined : location.host
}
