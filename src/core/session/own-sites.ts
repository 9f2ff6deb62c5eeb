/**
 * What belongs to the app. Many apps have their scripts, or their server, on a host that is called otherwise than the app, so
 * that what its own makers have written looks like another company's. Both are known by who calls whom: what another company
 * has put into a page calls that company.
 */
import type { ConsoleEvent, ErrorEvent, SessionEvent } from './events/events.ts'
import { isExtensionUrl } from './extension-url.ts'
import { looksLikeTracking, registrableDomain, runsApps } from './routes.ts'
import type { StackFrame } from './values/value.ts'

/**
 * Calls of the app's server that a foreign host must have made for its code to be the app's own; and that code of the app must
 * have made to a place where companies run servers for it to be the app's.
 */
const fewestCalls = 2
/** Calls that must have gone to a foreign host for it to be the app's server, and the share that its own site may get. */
const fewestServerCalls = 4
const homeShare = 0.25

/** Asked again for each thing that is shown of a session; its events never change. */
const known = new WeakMap<readonly SessionEvent[], Map<string, ReadonlySet<string>>>()

/**
 * The registrable domains of the app: its own; another that most of its calls go to, where hardly any go to its own; each that
 * it calls at a host for apps of others, such as Cloud Functions; and each whose scripts make more than half of the calls to these. Empty for a site without a host.
 * @param site address of the app
 */
export function ownSites(events: readonly SessionEvent[], site: string): ReadonlySet<string> {
  const answers = known.get(events) ?? new Map<string, ReadonlySet<string>>()
  known.set(events, answers)
  const answer = answers.get(site) ?? readOwnSites(events, registrableDomain(site))
  answers.set(site, answer)
  return answer
}

/** A call that a script made, and the sites of the scripts in its stack. */
interface Call {
  to: string
  /** the server is at a place where companies run servers of their own making */
  hosted: boolean
  from: ReadonlySet<string>
}

function readOwnSites(events: readonly SessionEvent[], home: string): ReadonlySet<string> {
  if (home === '') return new Set()
  const calls = callsIn(events, home)
  const servers = new Set([home, ...otherServer(calls, home), ...hostedServers(calls, home)])
  return new Set([...servers, ...otherCode(calls, servers)])
}

/** Of a call to such a place that nobody tells the maker of, the page itself counts as that: who puts code into pages has a host. */
function callsIn(events: readonly SessionEvent[], home: string): Call[] {
  return events.flatMap((event) => {
    if (event.kind !== 'request' || looksLikeTracking(event.url)) return []
    const hosted = runsApps(event.url)
    const isOfPage = hosted && !event.initiator && (event.api === 'fetch' || event.api === 'xhr')
    const [to, from] = [registrableDomain(event.url), isOfPage ? new Set([home]) : sitesOf(event.initiator ?? [])]
    return to === '' || from.size === 0 ? [] : [{ to, from, hosted }]
  })
}

/** The host of the app's server, where that is not the app's own: one that code of the app calls. */
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

/** Where the scripts of the app stand besides. */
function otherCode(calls: readonly Call[], servers: ReadonlySet<string>): string[] {
  const served = calls.filter(({ to }) => servers.has(to))
  // A library from elsewhere stands in the stacks of the app's own code too.
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

/** Whether an address is another company's. @param own see `ownSites` */
export function isForeign(url: string, own: ReadonlySet<string>): boolean {
  const site = registrableDomain(url)
  return site !== '' && own.size > 0 && !own.has(site)
}

/**
 * The other companies whose code alone has led to an error or a line of the console; undefined where code of the app may
 * have, or nothing is known.
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

/** Code that a page has made or loaded by itself, of which no host tells whose it is: `blob:`, `webpack-internal:` */
const isMade = (url: string) =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^(?:https?|about|wasm|debugger|native):/i.test(url) && !isExtensionUrl(url)

/** Without extensions and what has no host. */
function sitesOf(frames: readonly StackFrame[]): ReadonlySet<string> {
  const urls = frames.flatMap(({ url }) => (url !== undefined && /^https?:/i.test(url) ? url : []))
  return new Set(urls.map(registrableDomain))
}
