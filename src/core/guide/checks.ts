/** What could be in the way on the customer's side, found before anything is asked. Pure. */
import * as z from 'zod/mini'
import { dayMs } from '../base/day.ts'
import { Environment, looksLikeTracking, type SocketEvent } from '../session/index.ts'
import { type HostsSeen, hostWithPort } from './hosts.ts'

/** What the page of the app says of itself and its server. */
export const PageFacts = z.object({
  environment: Environment,
  /** the app's own address was asked for, without sending anything along */
  reach: z.object({
    answer: z.enum(['came', 'failed', 'late']),
    status: z.optional(z.number()),
    /** `Date` header */
    date: z.optional(z.string()),
    /** epoch ms, and ms until the answer */
    askedAt: z.number(),
    took: z.number(),
    /** `Via` header */
    via: z.optional(z.string()),
  }),
  storage: z.enum(['works', 'blocked']),
  /** a newer version of the app waits until all its pages are closed */
  newVersionWaits: z.boolean(),
  /** the server has a newer build of the app than the page is of */
  newerBuild: z.boolean(),
  /** what the person does not let this page use */
  denied: z.array(z.enum(['camera', 'microphone', 'geolocation'])),
  /** host of a page in a frame that may not use its cookies there, as a third party; the browser shows only frames of granted sites */
  cookieless: z.optional(z.string()),
  /** of the page itself (BCP 47), where it names one */
  pageLanguage: z.optional(z.string()),
})
export type PageFacts = z.infer<typeof PageFacts>

/** A host that the page could not use, as the browser itself tells it. */
export const HostTrouble = z.object({
  host: z.string(),
  /** `refused`: the server let no live connection be made; the others are reasons for no answer at all */
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

/** `warn`: likely the cause of trouble; `note`: good to know */
export interface Finding {
  id: CheckId
  tone: 'warn' | 'note'
  /** for the sentence */
  values: Record<string, string | number>
}

export interface CheckInput {
  facts: PageFacts
  /** live connections of the page so far, each in its latest form */
  connections: readonly SocketEvent[]
  /** what the page itself knows of the hosts that it asks */
  hosts: HostsSeen
  /** nothing where the browser does not tell */
  troubles: readonly HostTrouble[]
  /** the page was let store no more, since it was loaded */
  storageRefused: boolean
  /** the browser lets Casefile see this tab only, and only until it leaves the app */
  thisTabOnly: boolean
  /** the page was open before recording began */
  late: boolean
}

const minute = 60_000
/** Bytes below which apps fail to store something. */
const littleSpace = 20_000_000
/** Proxies and web filters of companies, as they name themselves. */
const proxies =
  /squid|zscaler|blue ?coat|forcepoint|websense|mcafee|skyhigh|sophos|fortinet|fortigate|barracuda|netskope/i
/** Releases that a browser may be behind: those with long support are up to a year old. */
const oldBy = 16
const fourWeeks = 28 * dayMs
/** A release and its day; the following ones come about every four weeks. */
const releases: Record<string, { major: number; on: number }> = {
  Chrome: { major: 120, on: Date.UTC(2023, 11, 5) },
  Firefox: { major: 121, on: Date.UTC(2023, 11, 19) },
}

/** The findings, the most serious first; none when all is fine. */
export function findingsOf(input: CheckInput): Finding[] {
  return checks.flatMap((check) => check(input) ?? []).sort((a, b) => rank(a) - rank(b))
}

const rank = ({ tone }: Finding) => (tone === 'warn' ? 0 : 1)
const warn = (id: CheckId, values: Finding['values'] = {}): Finding => ({ id, tone: 'warn', values })
const note = (id: CheckId, values: Finding['values'] = {}): Finding => ({ id, tone: 'note', values })

type Check = (input: CheckInput) => Finding | undefined

const noAnswer: ReadonlySet<HostTrouble['why']> = new Set(['dns', 'connection', 'timeout'])

/** Whether anything gets through at all: where nothing does, that has to be told, and of no single host. */
const reaches = ({ facts: { environment, reach } }: CheckInput) => environment.online && reach.answer === 'came'

const isThisComputer = (host: string) =>
  /^(?:[\w-]+\.)*localhost$|^127\.[\d.]+$|^\[::1\]$/.test(host.replace(/:\d+$/, ''))

/** Pages look for helper programs on the customer's own computer, which mostly are not there. */
const isHelper = (host: string, { facts }: CheckInput) =>
  isThisComputer(host) && !isThisComputer(hostWithPort(facts.environment.url))

const isTracker = (host: string) => looksLikeTracking(`https://${host}/`)

/** One that the page gave up before anything came through it may never have opened. */
function wasOpened({ state, closedByPage, sent, received }: SocketEvent): boolean {
  return state === 'open' || (state === 'closed' && (!closedByPage || sent + received > 0))
}

/** The language of a tag alone (BCP 47); empty for what is none. */
const primary = (tag: string) => /^[a-z]{2,3}(?=-|$)/.exec(tag.toLowerCase())?.[0] ?? ''

/*
 * There is no check for blocked popups. A browser tells of it only by the `null` that `window.open` returns
 * (https://html.spec.whatwg.org/#dom-open): to see it, the page's own function would have to be replaced, or a window opened.
 */
const checks: readonly Check[] = [
  ({ facts: { environment, reach } }) => {
    if (!environment.online) return warn('offline')
    if (reach.answer === 'failed') return warn('unreachable')
    if (reach.answer === 'late') return warn('slow', { seconds: Math.round(reach.took / 1000) })
    const { status = 0 } = reach
    // RFC 6585, 6; RFC 9110, 15.5.8
    if (status === 511 || status === 407) return warn('network-sign-in')
    // Some servers do not know how to answer with a head alone (RFC 9110, 15.6.2).
    return status >= 500 && status !== 501 ? warn('server-error', { status }) : undefined
  },
  ({ facts }) => (facts.environment.cookiesEnabled ? undefined : warn('cookies')),
  ({ facts }) => (facts.storage === 'works' ? undefined : warn('storage')),
  ({ facts: { environment }, storageRefused }) => {
    const { usage = 0, quota = Number.POSITIVE_INFINITY } = environment.storage ?? {}
    // Chromium tells every site of the same quota, however full the disk is: there the page has to meet its end.
    return storageRefused || quota - usage < littleSpace ? warn('storage-full') : undefined
  },
  ({ facts }) => {
    const skew = skewOf(facts)
    if (skew === undefined || Math.abs(skew) < minute) return undefined
    return warn('clock', { minutes: Math.round(Math.abs(skew) / minute) })
  },
  ({ facts }) => {
    // What waits is the newer build, and loading the page anew would not bring it.
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
    // What only counts visitors is what blockers are for, and no app waits for it.
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
    // What was stopped for another reason has a sentence of its own, and so has the app's own server.
    const explained = new Set(input.troubles.flatMap(({ host, why }) => (noAnswer.has(why) ? [] : [host])))
    explained.add(hostWithPort(input.facts.environment.url))
    const isNeeded = (host: string) => !explained.has(host) && !isTracker(host) && !isHelper(host, input)
    const gone = told.find(isNeeded)
    if (gone !== undefined) return warn('host', { host: gone })
    // To the page a host that lets it read nothing (CORS) looks the same.
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
        // With a reason and no code the browser did not even try: a bad address, or one that the page may not use.
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
  // Browsers that hide where somebody is tell every page this one, and dates are then off by hours.
  ({ facts }) => (/^(?:Etc\/)?UTC$/.test(facts.environment.timeZone) ? note('time-zone') : undefined),
  ({ facts }) => {
    const names = facts.environment.extensions?.filter((name) => !name.includes('://')) ?? []
    return names.length > 0 ? note('extensions', { names: names.slice(0, 5).join(', ') }) : undefined
  },
  ({ facts }) => {
    // Content delivery networks sign with `Via` too (RFC 9110, 7.6.3): only names that are of no such network count.
    const name = proxies.exec(facts.reach.via ?? '')?.[0]
    return name === undefined ? undefined : note('proxy', { name })
  },
  ({ facts }) => (facts.denied.length > 0 ? note('permissions', { permissions: facts.denied.join(' ') }) : undefined),
  // Many parts do without, so it is no more than a hint; where the page itself may keep nothing, that is said.
  ({ facts: { cookieless, environment } }) =>
    cookieless === undefined || !environment.cookiesEnabled
      ? undefined
      : note('third-party-cookies', { host: cookieless }),
  ({ facts: { environment, pageLanguage } }) => {
    const page = primary(pageLanguage ?? '')
    const understood = environment.languages.map(primary)
    if (!page || environment.translated || understood.length === 0 || understood.includes(page)) return undefined
    return note('language', { pageLanguage: page, browserLanguage: understood[0] ?? '' })
  },
  ({ late }) => (late ? note('late') : undefined),
  ({ thisTabOnly }) => (thisTabOnly ? note('this-tab-only') : undefined),
]

/** ms that the clock of this computer is ahead of the server's (RFC 9110, 6.6.1); undefined when it did not tell. */
function skewOf({ reach }: Pick<PageFacts, 'reach'>): number | undefined {
  const server = reach.date === undefined ? Number.NaN : Date.parse(reach.date)
  // The header is cut to the second, and was written somewhere on the way.
  return Number.isNaN(server) ? undefined : reach.askedAt + reach.took / 2 - (server + 500)
}

/** How many releases the browser is behind, as far as that can be told without asking anybody. */
function releasesBehind(facts: PageFacts): number | undefined {
  const [, name = '', version = ''] = /\b(Chrome|Firefox)\/(\d+)/.exec(facts.environment.userAgent) ?? []
  const known = releases[name]
  if (!known) return undefined
  // A clock that is wrong by years would make any browser old.
  const now = facts.reach.date === undefined ? facts.reach.askedAt : Date.parse(facts.reach.date)
  return known.major + (now - known.on) / fourWeeks - Number(version)
}

function nameOf({ environment }: PageFacts): string {
  return environment.browser ?? environment.userAgent
}
