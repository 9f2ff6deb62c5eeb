/**
 * Whether the server has a newer build of the app than the page is of: it came from a cache or a service worker, or has been
 * open since before the release.
 *
 * The HTML at the root of the app's origin is asked for, and its scripts and styles are held against those of the page. That is safe
 * because the address is the one that is asked whether the server is there at all: never that of the page, whose path or query may be
 * a link that works once. And it goes without cookies: the server cannot tell whose request it is, so it can end, renew
 * or use up nothing of the customer's, and what it sets is not kept. It is asked only where the page can be an old one.
 *
 * Without cookies the answer may be another page than the customer's, e.g. one to sign in. So what counts is not that
 * files differ, but that files of the page are there under the same name with the mark of another build, and none with its own.
 *
 * A service worker answers for the server, and so hides what is newer, except in Chromium in the isolated world of an extension
 * (measured in Chromium 156 and Firefox 153).
 */
import { page } from './native.ts'

/** ms for both answers together */
const patience = 3_000
/** characters of the answer that are looked at; what names the scripts of an app is small */
const most = 500_000
/** ms for which a page that came from the server is not doubted */
const trusted = 600_000

/** The address of a script, or of what a link names, in HTML. */
const naming = /<(?:script|link)\b[^<>]*?\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
/** A part of a file's name that build tools make of its content: 8 characters of base64url, or more of hexadecimal ones. */
const marked = /[-._~]([\w-]{8}|\w{6,64})(?=(?:\.[a-z]+)*\.(?:m?js|css)$)/

/** @param ask a `fetch` that is not heard of. Never rejects. */
export async function hasNewerBuild(ask: typeof fetch): Promise<boolean> {
  if (isFromServer()) return false
  const named = [...page.querySelectorAll('script[src], link[href]')]
  const here = named.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
  const signal = AbortSignal.timeout(patience)
  const look = async () => namedIn(await rootPage(ask, signal))
  try {
    const there = await look()
    // A server that writes something else at each time, or has two builds at work, does not tell which one is newer.
    return isReplaced(here, there, page.baseURI) && String(await look()) === String(there)
  } catch {
    return false
  }
}

/** Whether the document came from the server, and not long ago. */
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

/** Addresses of scripts and styles in HTML, as they are written. It is not parsed, which policies of a page may forbid (Trusted Types). */
export function namedIn(html: string): string[] {
  return [...html.matchAll(naming)].map(([, ...quoted]) => quoted.join('').replaceAll('&amp;', '&'))
}

/**
 * Whether files of one page are in another one under the same name with another mark of a build, and none with its own.
 * @param base what relative addresses of both stand for
 */
export function isReplaced(here: readonly string[], there: readonly string[], base: string): boolean {
  const builds = (addresses: readonly string[]) => addresses.flatMap((address) => buildOf(address, base) ?? [])
  const now = builds(there)
  const ours = builds(here)
  const isIn = (key: 'name' | 'href') => ours.some((one) => now.some((other) => other[key] === one[key]))
  return isIn('name') && !isIn('href')
}

/** A file whose address tells its builds apart; undefined for one whose address stays. */
function buildOf(address: string, base: string): { href: string; name: string } | undefined {
  if (!URL.canParse(address, base)) return undefined
  const { href, origin, pathname, search } = new URL(address, base)
  const mark = marked.exec(pathname)?.[1]
  // A word is no mark: `app-settings.js` is the same in all builds.
  if (mark !== undefined && (/\d/.test(mark) || (/[a-z]/.test(mark) && /[A-Z]/.test(mark))))
    return { href, name: origin + pathname.replace(mark, '*') }
  // Queries of others say who asks, e.g. the number of an account.
  const isOwn = origin === new URL(base).origin && /\.(?:m?js|css)$/.test(pathname)
  return isOwn && search !== '' ? { href, name: origin + pathname } : undefined
}
