/** Names of the data the app has stored in the browser. Values are never read. */
import type { Environment } from '../../core/session/index.ts'

/** Maximum names per store; an app that creates a key per record has thousands. */
const limit = 200

type Stores = Pick<Window, 'localStorage' | 'sessionStorage' | 'document'>

/**
 * Sorted names of local storage, session storage and script-readable cookies. Undefined if the browser denies the page
 * any storage (sandboxed frames, blocked third parties).
 */
export function readStorageKeys(page: Stores): Environment['storageKeys'] {
  try {
    return {
      local: names(keysOf(page.localStorage)),
      session: names(keysOf(page.sessionStorage)),
      cookies: names(cookieNames(page.document.cookie)),
    }
  } catch {
    // SecurityError: mere access throws (https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage).
    return undefined
  }
}

/** By index: for content scripts, Firefox does not list the keys as properties. */
function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
}

/** Names in `document.cookie` (RFC 6265bis 5.6); a cookie without `=` has no name. */
export function cookieNames(cookies: string): string[] {
  return cookies.split(';').flatMap((cookie) => {
    const end = cookie.indexOf('=')
    const name = end < 0 ? '' : cookie.slice(0, end).trim()
    return name === '' ? [] : [name]
  })
}

function names(all: string[]): string[] {
  const sorted = [...new Set(all)].sort()
  const rest = sorted.length - limit
  return rest > 0 ? [...sorted.slice(0, limit), `… and ${rest} more`] : sorted
}
