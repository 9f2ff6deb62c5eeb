/** Problems on the customer's side that can be found before asking them anything. Pure. */
import * as z from 'zod/mini'
import { dayMs } from '../base/day.ts'
import { hostWithPort } from '../base/url-parts.ts'
import { Environment, looksLikeTracking, type SocketEvent } from '../session/index.ts'
import type { HostsSeen } from './hosts.ts'

/** What the app's page reports about itself and its server. */
export const PageFacts = z.object({
  environment: Environment,
  /** result of requesting the app's own URL, with no data sent */
  reach: z.object({
    answer: z.enum(['came', 'failed', 'late']),
    status: z.optional(z.number()),
    /** `Date` header, unless a cache answered in place of the server */
    date: z.optional(z.string()),
    /** epoch ms, and ms until the answer */
    askedAt: z.number(),
    took: z.number(),
    /** `Via` header */
    via: z.optional(z.string()),
  }),
  storage: z.enum(['works', 'blocked']),
  /** a newer version of the app waits until all its pages are closed (service worker) */
  newVersionWaits: z.boolean(),
  /** the server has a newer build than the one this page runs */
  newerBuild: z.boolean(),
  /** permissions the person has denied this page */
  denied: z.array(z.enum(['camera', 'microphone', 'geolocation'])),
  /**
   * host of a framed page that cannot use its cookies as a third party; the browser shows us only frames of granted
   * sites
   */
  cookieless: z.optional(z.string()),
  /** of the page itself (BCP 47), if it declares one */
  pageLanguage: z.optional(z.string()),
})
export type PageFacts = z.infer<typeof PageFacts>

/** A host the page could not use, as reported by the browser itself. */
export const HostTrouble = z.object({
  host: z.string(),
  /** `refused`: the server declined a live connection; the others are reasons why no answer came at all */
  why: z.enum(['blocker', 'dns', 'certificate', 'connection', 'timeout', 'refused']),
})
export type HostTrouble = z.infer<typeof HostTrouble>

export const HostTroubles = z.object({ troubles: z.array(HostTrouble) })

export type CheckId =
  | 'offline'
  | 'unreachable'
  | 'slow'
  | 'server-error'
  | 'cookies'
  | 'third-party-cookies'
  | 'storage'
  | 'storage-full'
  | 'clock'
  | 'old-version'
  | 'old-build'
  | 'old-browser'
  | 'zoom'
  | 'time-zone'
  | 'translated'
  | 'extensions'
  | 'blocked'
  | 'certificate'
  | 'host'
  | 'proxy'
  | 'network-sign-in'
  | 'permissions'
  | 'language'
  | 'socket'
  | 'late'
  | 'this-tab-only'

/** `warn`: a likely cause of trouble; `note`: good to know */
export interface Finding {
  id: CheckId
  tone: 'warn' | 'note'
  /** placeholders of the sentence */
  values: Record<string, string | number>
}

export interface CheckInput {
  facts: PageFacts
  /** live connections of the page so far, each in its latest state */
  connections: readonly SocketEvent[]
  /** what the page has seen of the hosts it calls */
  hosts: HostsSeen
  /** empty where the browser does not report them */
  troubles: readonly HostTrouble[]
  /** storing something was refused since the page loaded */
  storageRefused: boolean
  /** the browser lets Casefile see only this tab, and only until it leaves the app */
  thisTabOnly: boolean
  /** the page was open before recording began */
  late: boolean
}

const minute = 60_000
/** Bytes of free space below which apps fail to store data. */
const littleSpace = 20_000_000
/** Corporate proxies and web filters, by the names they give themselves. */
const proxies =
  /squid|zscaler|blue ?coat|forcepoint|websense|mcafee|skyhigh|sophos|fortinet|fortigate|barracuda|netskope/i
/** Number of releases a browser may lag behind: long-term support releases are up to a year old. */
const oldBy = 16
const fourWeeks = 28 * dayMs
/** A release and its date; later ones come about every four weeks. */
const releases: Record<string, { major: number; on: number }> = {
  Chrome: { major: 120, on: Date.UTC(2023, 11, 5) },
  Firefox: { major: 121, on: Date.UTC(2023, 11, 19) },
}

/** The findings, most serious first; empty when all is well. */
export function findingsOf(input: CheckInput): Finding[] {
  return checks.flatMap((check) => check(input) ?? []).sort((a, b) => rank(a) - rank(b))
}

const rank = ({ tone }: Finding) => (tone === 'warn' ? 0 : 1)
const warn = (id: CheckId, values: Finding['values'] = {}): Finding => ({ id, tone: 'warn', values })
const note = (id: CheckId, values: Finding['values'] = {}): Finding => ({ id, tone: 'note', values })

type Check = (input: CheckInput) => Finding | undefined

const noAnswer: ReadonlySet<HostTrouble['why']> = new Set(['dns', 'connection', 'timeout'])

/** Whether anything gets through at all. If not, report that rather than single hosts. */
const reaches = ({ facts: { environment, reach } }: CheckInput) => environment.online && reach.answer === 'came'

const isThisComputer = (host: string) =>
  /^(?:[\w-]+\.)*localhost$|^127\.[\d.]+$|^\[::1\]$/.test(host.replace(/:\d+$/, ''))

/** Pages probe for helper programs on the customer's own computer, which are usually not installed. */
const isHelper = (host: string, { facts }: CheckInput) =>
  isThisComputer(host) && !isThisComputer(hostWithPort(facts.environment.url))

const isTracker = (host: string) => looksLikeTracking(`https://${host}/`)

/** A connection the page closed before anything arrived may never have opened. */
function wasOpened({ state, closedByPage, sent, received }: SocketEvent): boolean {
  return state === 'open' || (state === 'closed' && (!closedByPage || sent + received > 0))
}

/** The language of a tag (BCP 47) under its present name (`iw` is `he`); empty if there is none. */
function languageOf(tag: string): string {
  const subtag = /^[a-z]{2,3}(?=-|$)/.exec(tag.toLowerCase())?.[0]
  if (subtag === undefined) return ''
  const { language } = new Intl.Locale(subtag)
  // Pages declare Norwegian, browsers one of its two written forms.
  return language === 'nb' || language === 'nn' ? 'no' : language
}

/*
 * Blocked popups are not checked. The only sign is that `window.open` returns `null`
 * (https://html.spec.whatwg.org/#dom-open); to see it we would have to replace the page's own function or open a
 * window.
 */
const checks: readonly Check[] = [
  ({ facts: { environment, reach } }) => {
    if (!environment.online) return warn('offline')
    if (reach.answer === 'failed') return warn('unreachable')
    if (reach.answer === 'late') return warn('slow', { seconds: Math.round(reach.took / 1000) })
    const { status = 0 } = reach
    // RFC 6585, 6; RFC 9110, 15.5.8
    if (status === 511 || status === 407) return warn('network-sign-in')
    // Some servers do not implement HEAD (RFC 9110, 15.6.2).
    return status >= 500 && status !== 501 ? warn('server-error', { status }) : undefined
  },
  ({ facts }) => (facts.environment.cookiesEnabled ? undefined : warn('cookies')),
  ({ facts }) => (facts.storage === 'works' ? undefined : warn('storage')),
  ({ facts: { environment }, storageRefused }) => {
    const { usage = 0, quota = Number.POSITIVE_INFINITY } = environment.storage ?? {}
    // Chromium reports the same quota to every site however full the disk is, so there only an actual refusal counts.
    return storageRefused || quota - usage < littleSpace ? warn('storage-full') : undefined
  },
  ({ facts }) => {
    const skew = skewOf(facts)
    if (skew === undefined || Math.abs(skew) < minute) return undefined
    return warn('clock', { minutes: Math.round(Math.abs(skew) / minute) })
  },
  ({ facts }) => {
    // The waiting version is that newer build, and a reload would not activate it.
    if (facts.newVersionWaits) return warn('old-version')
    return facts.newerBuild ? warn('old-build') : undefined
  },
  ({ facts }) => {
    const behind = releasesBehind(facts)
    return behind === undefined || behind < oldBy ? undefined : warn('old-browser', { browser: nameOf(facts) })
  },
  ({ troubles }) => {
    const blocked = troubles.filter(({ why }) => why === 'blocker')
    const first = blocked.find(({ host }) => !isTracker(host)) ?? blocked[0]
    if (!first) return undefined
    // Trackers are what blockers are for, and no app depends on them.
    return { ...warn('blocked', { host: first.host }), tone: isTracker(first.host) ? 'note' : 'warn' }
  },
  (input) => {
    const untrusted = reaches(input) && input.troubles.find(({ why }) => why === 'certificate')
    return untrusted ? warn('certificate', { host: untrusted.host }) : undefined
  },
  (input) => {
    if (!reaches(input)) return undefined
    const told = input.troubles.flatMap(({ host, why }) => (noAnswer.has(why) ? [host] : []))
    const silent = [...input.hosts].flatMap(([host, state]) => (state === 'silent' ? [host] : []))
    // Hosts stopped for another reason have their own message, and so does the app's own server.
    const explained = new Set(input.troubles.flatMap(({ host, why }) => (noAnswer.has(why) ? [] : [host])))
    explained.add(hostWithPort(input.facts.environment.url))
    const isNeeded = (host: string) => !explained.has(host) && !isTracker(host) && !isHelper(host, input)
    const gone = told.find(isNeeded)
    if (gone !== undefined) return warn('host', { host: gone })
    // To the page, a host that does not allow CORS looks the same.
    const unheard = silent.find(isNeeded)
    return unheard === undefined ? undefined : note('host', { host: unheard })
  },
  (input) => {
    const { connections, troubles } = input
    if (!reaches(input)) return undefined
    const refused = new Set(troubles.flatMap(({ why, host }) => (why === 'refused' ? [host] : [])))
    const sockets = connections.filter(({ api }) => api === 'websocket')
    const opened = new Set(sockets.filter(wasOpened).map(({ url }) => hostWithPort(url)))
    const failed = sockets.find(
      ({ state, url, reason, code }) =>
        state === 'failed' &&
        // A reason without a code means the browser did not even try: a bad URL, or one the page may not use.
        !(reason !== undefined && code === undefined) &&
        !refused.has(hostWithPort(url)) &&
        !isHelper(hostWithPort(url), input) &&
        !opened.has(hostWithPort(url)),
    )
    return failed && warn('socket', { host: hostWithPort(failed.url) })
  },
  ({ facts }) => (facts.environment.translated ? warn('translated') : undefined),
  ({ facts }) => {
    const { zoom = 1 } = facts.environment
    return zoom < 0.7 || zoom > 1.6 ? note('zoom', { percent: Math.round(zoom * 100) }) : undefined
  },
  // Browsers that hide the user's location report UTC to every page, and dates are then off by hours.
  ({ facts }) => (/^(?:Etc\/)?UTC$/.test(facts.environment.timeZone) ? note('time-zone') : undefined),
  ({ facts }) => {
    const names = facts.environment.extensions?.filter((name) => !name.includes('://')) ?? []
    return names.length > 0 ? note('extensions', { names: names.slice(0, 5).join(', ') }) : undefined
  },
  ({ facts }) => {
    // Content delivery networks add `Via` too (RFC 9110, 7.6.3), so only names of known proxies count.
    const name = proxies.exec(facts.reach.via ?? '')?.[0]
    return name === undefined ? undefined : note('proxy', { name })
  },
  ({ facts }) => (facts.denied.length > 0 ? note('permissions', { permissions: facts.denied.join(' ') }) : undefined),
  // Many frames work without cookies, so this is only a hint; if the page itself cannot store anything, that is
  // reported instead.
  ({ facts: { cookieless, environment } }) =>
    cookieless === undefined || !environment.cookiesEnabled
      ? undefined
      : note('third-party-cookies', { host: cookieless }),
  ({ facts: { environment, pageLanguage } }) => {
    const page = languageOf(pageLanguage ?? '')
    const understood = environment.languages.map(languageOf)
    if (!page || environment.translated || understood.length === 0 || understood.includes(page)) return undefined
    return note('language', { pageLanguage: page, browserLanguage: understood[0] ?? '' })
  },
  ({ late }) => (late ? note('late') : undefined),
  ({ thisTabOnly }) => (thisTabOnly ? note('this-tab-only') : undefined),
]

/** The server's clock (RFC 9110, 6.6.1), epoch ms; undefined if it sent no date that can be read. */
function serverTime({ reach }: PageFacts): number | undefined {
  const time = reach.date === undefined ? Number.NaN : Date.parse(reach.date)
  return Number.isNaN(time) ? undefined : time
}

/** ms this computer's clock is ahead of the server's; undefined if that is not known. */
function skewOf(facts: PageFacts): number | undefined {
  const server = serverTime(facts)
  const { askedAt, took } = facts.reach
  // The header is truncated to the second and was written somewhere between request and answer.
  return server === undefined ? undefined : askedAt + took / 2 - (server + 500)
}

/** How many releases the browser is behind, estimated without any request. */
function releasesBehind(facts: PageFacts): number | undefined {
  const [, name = '', version = ''] = /\b(Chrome|Firefox)\/(\d+)/.exec(facts.environment.userAgent) ?? []
  const known = releases[name]
  if (!known) return undefined
  // Use the server's date: a clock that is wrong by years would make any browser look old.
  const now = serverTime(facts) ?? facts.reach.askedAt
  return known.major + (now - known.on) / fourWeeks - Number(version)
}

function nameOf({ environment }: PageFacts): string {
  return environment.browser ?? environment.userAgent
}
