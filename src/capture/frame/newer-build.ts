/**
 * Whether the server has a newer build of the app than this page, which may come from a cache or service worker, or
 * have been open since before the release.
 *
 * Requests the HTML at the root of the app's origin and compares its scripts and styles with those of the page. This is
 * safe because it is the same URL that is used to check whether the server answers; it is never the page's own URL,
 * whose path or query may be a one-time link. The request carries no cookies: the server cannot tell whose it is, so it
 * can end, renew or use up nothing of the customer's, and cookies it sets are not stored. It is sent only if the page
 * can be outdated.
 *
 * Without cookies the response may be another page than the customer's, e.g. a sign-in page. So differing files are not
 * enough: files of this page must occur there under the same name with another build's hash, and none with its own.
 *
 * A service worker answers in place of the server and so hides newer builds, except from Chromium's isolated world
 * (measured in Chromium 156 and Firefox 153).
 */
import { page } from './native.ts'

/** ms for both responses together */
const patience = 3_000
/** characters of the response that are examined; what names an app's scripts is small */
const most = 500_000
/** ms during which a page from the server is assumed to be current */
const trusted = 600_000

/** The URL of a script or link in HTML. */
const naming = /<(?:script|link)\b[^<>]*?\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
/**
 * The hash of its content that build tools put into a file name: 8 characters of base64url, or more hexadecimal ones.
 */
const marked = /[-._~]([\w-]{8}|\w{6,64})(?=(?:\.[a-z]+)*\.(?:m?js|css)$)/

/** @param ask an unhooked `fetch`. Never rejects. */
export async function hasNewerBuild(ask: typeof fetch): Promise<boolean> {
  if (isFromServer()) return false
  const named = [...page.querySelectorAll('script[src], link[href]')]
  const here = named.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
  const signal = AbortSignal.timeout(patience)
  const look = async () => namedIn(await rootPage(ask, signal))
  try {
    const there = await look()
    // A server whose output varies, or that serves two builds at once, does not tell which is newer.
    return isReplaced(here, there, page.baseURI) && String(await look()) === String(there)
  } catch {
    return false
  }
}

/** Whether the document came from the server, and recently. */
function isFromServer(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!entry || performance.now() > trusted) return false
  return entry.transferSize > 0 && entry.workerStart === 0
}

async function rootPage(ask: typeof fetch, signal: AbortSignal): Promise<string> {
  const { ok, headers, body } = await ask(`${location.origin}/`, { cache: 'no-store', credentials: 'omit', signal })
  if (!ok || !body || !headers.get('content-type')?.includes('html')) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done && text.length < most; part = await reader.read())
    text += decoder.decode(part.value, { stream: true })
  void reader.cancel()
  return text
}

/**
 * URLs of scripts and styles in HTML, as written. The HTML is not parsed, because page policies may forbid that
 * (Trusted Types).
 */
export function namedIn(html: string): string[] {
  return [...html.matchAll(naming)].map(([, ...quoted]) => quoted.join('').replaceAll('&amp;', '&'))
}

/**
 * Whether files of one page occur in another under the same name with a different hash, and none with its own.
 * @param base for resolving relative URLs of both
 */
export function isReplaced(here: readonly string[], there: readonly string[], base: string): boolean {
  const builds = (addresses: readonly string[]) => addresses.flatMap((address) => buildOf(address, base) ?? [])
  const now = builds(there)
  const ours = builds(here)
  const isIn = (key: 'name' | 'href') => ours.some((one) => now.some((other) => other[key] === one[key]))
  return isIn('name') && !isIn('href')
}

/** A file whose URL differs between builds; undefined if its URL is stable. */
function buildOf(address: string, base: string): { href: string; name: string } | undefined {
  if (!URL.canParse(address, base)) return undefined
  const { href, origin, pathname, search } = new URL(address, base)
  const mark = marked.exec(pathname)?.[1]
  // A word is not a hash: `app-settings.js` is the same in all builds.
  if (mark !== undefined && (/\d/.test(mark) || (/[a-z]/.test(mark) && /[A-Z]/.test(mark))))
    return { href, name: origin + pathname.replace(mark, '*') }
  // Other sites' queries may identify the requester, e.g. by account number.
  const isOwn = origin === new URL(base).origin && /\.(?:m?js|css)$/.test(pathname)
  return isOwn && search !== '' ? { href, name: origin + pathname } : undefined
}
