/**
 * Whose code it is. Many apps serve their scripts from a host that has another name than the app, so that code of the
 * app's own makers looks like another company's: it is known by calling the app's server, which what another company has
 * put into the page hardly does.
 */
import type { ConsoleEvent, ErrorEvent, SessionEvent } from './events.ts'
import { looksLikeTracking, registrableDomain } from './routes.ts'
import type { StackFrame } from './value.ts'

/** Calls of the app's server that a foreign host must have made for its code to be the app's own. */
const fewestCalls = 2

/** Asked again for each thing that is shown of a session; its events never change. */
const known = new WeakMap<readonly SessionEvent[], Map<string, ReadonlySet<string>>>()

/**
 * The registrable domains that code and data of the app's own makers come from: its own, and each that more than half of
 * the calls of its server come from. Empty for a site without a host.
 * @param site address of the app
 */
export function ownSites(events: readonly SessionEvent[], site: string): ReadonlySet<string> {
  const answers = known.get(events) ?? new Map<string, ReadonlySet<string>>()
  known.set(events, answers)
  const answer = answers.get(site) ?? readOwnSites(events, registrableDomain(site))
  answers.set(site, answer)
  return answer
}

function readOwnSites(events: readonly SessionEvent[], home: string): ReadonlySet<string> {
  if (home === '') return new Set()
  let calls = 0
  const callers = new Map<string, number>()
  for (const event of events) {
    if (event.kind !== 'request' || !event.initiator || registrableDomain(event.url) !== home) continue
    const sites = sitesOf(event.initiator)
    if (sites.size === 0 || looksLikeTracking(event.url)) continue
    calls++
    // A library from elsewhere stands in the stacks of the app's own code too.
    if (!sites.has(home)) for (const site of sites) callers.set(site, (callers.get(site) ?? 0) + 1)
  }
  const others = [...callers].filter(
    ([site, count]) => count >= fewestCalls && count > calls / 2 && !looksLikeTracking(`https://${site}/`),
  )
  return new Set([home, ...others.map(([site]) => site)])
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
  const sites = sitesOf((event.kind === 'error' ? event.error.frames : event.stack) ?? [])
  return sites.size > 0 && own.size > 0 && ![...sites].some((site) => own.has(site)) ? sites : undefined
}

/** Without extensions and what has no host. */
function sitesOf(frames: readonly StackFrame[]): ReadonlySet<string> {
  const urls = frames.flatMap(({ url }) => (url !== undefined && /^https?:/i.test(url) ? url : []))
  return new Set(urls.map(registrableDomain))
}
