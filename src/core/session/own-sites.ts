/**
 * What belongs to the app. Many apps load scripts from, or have their server on, a host with a different name, so that
 * their own code looks like another company's. Who calls whom tells them apart: code that another company adds to a
 * page calls that company.
 */
import type { ConsoleEvent, ErrorEvent, SessionEvent } from './events/events.ts'
import { isExtensionUrl } from './extension-url.ts'
import { looksLikeTracking, registrableDomain, runsApps } from './routes.ts'
import type { StackFrame } from './values/value.ts'

/**
 * Calls a foreign host's code must have made to the app's server to count as the app's own; also calls the app's code
 * must have made to a hosting platform for that server to count as the app's.
 */
const fewestCalls = 2
/**
 * Minimum number of calls to a foreign host for it to count as the app's server, and the largest share the app's own
 * site may get.
 */
const fewestServerCalls = 4
const homeShare = 0.25

/** Cached because it is asked for every item shown of a session, whose events never change. */
const known = new WeakMap<readonly SessionEvent[], Map<string, ReadonlySet<string>>>()

/**
 * The app's registrable domains: its own; another that receives most of its calls while its own gets hardly any; each
 * that it calls on a hosting platform such as Cloud Functions; and each whose scripts make more than half of the calls
 * to these. Empty for a site without a host.
 * @param site URL of the app
 */
export function ownSites(events: readonly SessionEvent[], site: string): ReadonlySet<string> {
  const answers = known.get(events) ?? new Map<string, ReadonlySet<string>>()
  known.set(events, answers)
  const answer = answers.get(site) ?? readOwnSites(events, registrableDomain(site))
  answers.set(site, answer)
  return answer
}

/** A call made by a script, and the sites of the scripts in its stack. */
interface Call {
  to: string
  /** the server is on a platform where companies host their own servers */
  hosted: boolean
  from: ReadonlySet<string>
}

function readOwnSites(events: readonly SessionEvent[], home: string): ReadonlySet<string> {
  if (home === '') return new Set()
  const calls = callsIn(events, home)
  const servers = new Set([home, ...otherServer(calls, home), ...hostedServers(calls, home)])
  return new Set([...servers, ...otherCode(calls, servers)])
}

/**
 * A call to such a platform without a stack counts as made by the page itself: companies that inject code have their
 * own host.
 */
function callsIn(events: readonly SessionEvent[], home: string): Call[] {
  return events.flatMap((event) => {
    if (event.kind !== 'request' || looksLikeTracking(event.url)) return []
    const hosted = runsApps(event.url)
    const isOfPage = hosted && !event.initiator && (event.api === 'fetch' || event.api === 'xhr')
    const [to, from] = [registrableDomain(event.url), isOfPage ? new Set([home]) : sitesOf(event.initiator ?? [])]
    return to === '' || from.size === 0 ? [] : [{ to, from, hosted }]
  })
}

/** The app's server, if on another domain: one that the app's code calls. */
function otherServer(calls: readonly Call[], home: string): string[] {
  const made = calls.filter(({ to, from }) => to === home || from.has(home))
  const counts = countOf(made.map(({ to }) => to))
  const share = (site: string) => (counts.get(site) ?? 0) / made.length
  if (share(home) > homeShare) return []
  return [...counts].flatMap(([site, count]) => (count >= fewestServerCalls && share(site) > 0.5 ? site : []))
}

function hostedServers(calls: readonly Call[], home: string): string[] {
  const counts = countOf(calls.filter(({ hosted, from }) => hosted && from.has(home)).map(({ to }) => to))
  return [...counts].flatMap(([site, count]) => (count >= fewestCalls ? site : []))
}

/** Other domains that serve the app's scripts. */
function otherCode(calls: readonly Call[], servers: ReadonlySet<string>): string[] {
  const served = calls.filter(({ to }) => servers.has(to))
  // A third-party library appears in the stacks of the app's own code too.
  const foreign = served.filter(({ from }) => ![...from].some((site) => servers.has(site)))
  const counts = countOf(foreign.flatMap(({ from }) => [...from]))
  return [...counts].flatMap(([site, count]) => {
    const isOwn = count >= fewestCalls && count > served.length / 2 && !looksLikeTracking(`https://${site}/`)
    return isOwn ? site : []
  })
}

function countOf(sites: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const site of sites) counts.set(site, (counts.get(site) ?? 0) + 1)
  return counts
}

/** Whether a URL is another company's. @param own see `ownSites` */
export function isForeign(url: string, own: ReadonlySet<string>): boolean {
  const site = registrableDomain(url)
  return site !== '' && own.size > 0 && !own.has(site)
}

/**
 * The other companies whose code alone led to an error or console line; undefined if the app's code may be involved, or
 * nothing is known.
 */
export function foreignCodeOf(
  event: ErrorEvent | ConsoleEvent,
  own: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  const frames = (event.kind === 'error' ? event.error.frames : event.stack) ?? []
  if (frames.some(({ url }) => url !== undefined && isMade(url))) return undefined
  const sites = sitesOf(frames)
  return sites.size > 0 && own.size > 0 && ![...sites].some((site) => own.has(site)) ? sites : undefined
}

/** Code the page generated or loaded itself, without a host that tells whose it is: `blob:`, `webpack-internal:` */
const isMade = (url: string) =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^(?:https?|about|wasm|debugger|native):/i.test(url) && !isExtensionUrl(url)

/** Skips extensions and frames without a host. */
function sitesOf(frames: readonly StackFrame[]): ReadonlySet<string> {
  const urls = frames.flatMap(({ url }) => (url !== undefined && /^https?:/i.test(url) ? url : []))
  return new Set(urls.map(registrableDomain))
}
