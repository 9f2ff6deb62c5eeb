/** Compares the app itself: version, build of its scripts, and enabled features. */
import {
  type Environment,
  endpointOf,
  fileOf,
  isForeign,
  isIdLike,
  ownSites,
  pathOf,
  type Session,
  type StackFrame,
} from '../../session/index.ts'
import { type Difference, difference, type Found, paired, type Same, together } from './difference.ts'
import { leavesOf } from './json-leaves.ts'
import { weights } from './weights.ts'

export function compareApps(here: Session, there: Session): Found {
  return together([
    compareVersions(here.environment?.app, there.environment?.app),
    compareBuilds(scriptsOf(here), scriptsOf(there)),
    compareFlags(flagsOf(here), flagsOf(there)),
    compareFlags(givenFlags(here.environment), givenFlags(there.environment)),
  ])
}

function compareVersions(here: Environment['app'], there: Environment['app']): Found {
  const subject = 'App version'
  if (!here || !there) return { differences: [], same: [] }
  if (here.version === there.version) return { differences: [], same: [{ area: 'app', subject, value: here.version }] }
  return {
    differences: [
      difference({ area: 'app', subject, here: here.version, there: there.version, weight: weights.build }),
    ],
    same: [],
  }
}

/** The app's scripts by build-independent name, with the names they had in this build. */
type Scripts = ReadonlyMap<string, ReadonlySet<string>>

function scriptsOf(session: Session): Scripts {
  const own = ownSites(session.events, session.site)
  const scripts = new Map<string, Set<string>>()
  // A session has very many frames, of only a few scripts.
  for (const url of new Set(session.events.flatMap(framesOf).map((frame) => frame.url))) {
    if (url === undefined || !/^https?:/i.test(url) || isForeign(url, own)) continue
    const path = pathOf(url)
    if (!/\.m?js$/.test(path)) continue
    const file = fileOf(url)
    const names = scripts.get(file) ?? new Set()
    scripts.set(file, names.add(path.split('/').pop() ?? ''))
  }
  return scripts
}

function framesOf(event: Session['events'][number]): readonly StackFrame[] {
  switch (event.kind) {
    case 'error':
      return event.error.frames ?? []
    case 'console':
      return event.stack ?? []
    case 'request':
      return [...(event.initiator ?? []), { url: event.url }]
    default:
      return []
  }
}

/** A single difference for all scripts: a new build renames many at once. */
function compareBuilds(here: Scripts, there: Scripts): Found {
  const other: [string, string][] = []
  const equal: string[] = []
  for (const [file, ours, theirs] of paired(here, there)) {
    if (!ours || !theirs) continue
    if ([...ours].some((name) => theirs.has(name))) equal.push(file)
    else other.push([[...ours].sort().join(', '), [...theirs].sort().join(', ')])
  }
  return {
    differences:
      other.length === 0
        ? []
        : [
            difference({
              area: 'app',
              subject: 'Build of the app’s scripts',
              here: listed(other.map(([ours]) => ours)),
              there: listed(other.map(([, theirs]) => theirs)),
              weight: weights.build,
            }),
          ],
    same: equal.length === 0 ? [] : [{ area: 'app', subject: 'App scripts', value: equal.join(', ') }],
  }
}

function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

interface Flag {
  name: string
  value: string
  isSwitch: boolean
  /** the response that told it; the environment has none */
  event?: string
}

/** Endpoints that tell a page which features are enabled, as common services name them. */
const flagRoute = /flag|feature|toggle|experiment|treatment|variant|launchdarkly|unleash|split\.io|growthbook|statsig/i
const mostFlags = 500

/** The last response counts: it is what the page continued with. */
function flagsOf(session: Session): Map<string, Flag> | undefined {
  const flags = new Map<string, Flag>()
  for (const event of session.events) {
    if (event.kind !== 'request' || !flagRoute.test(event.url)) continue
    const endpoint = endpointOf(event)
    for (const { path, value } of leavesOf(event.responseBody) ?? []) {
      if (!isFlagValue(path, value)) continue
      const name = sayFlag(path)
      const key = `${name} (${endpoint})`
      if (flags.size >= mostFlags && !flags.has(key)) continue
      flags.set(key, { name, value: String(value), isSwitch: typeof value === 'boolean', event: event.id })
    }
  }
  return flags.size > 0 ? flags : undefined
}

/** The flags that the app says, or that its page was given. A name alone is on. */
function givenFlags(environment: Environment | undefined): Map<string, Flag> | undefined {
  const given = environment?.product?.flags
  if (!given) return undefined
  const flags = new Map<string, Flag>()
  for (const flag of given) {
    const [, name = flag, value = 'true'] = /^([^=]+)=(.*)$/s.exec(flag) ?? []
    if (!value.includes('redacted-')) flags.set(name, { name, value, isSwitch: value === 'true' || value === 'false' })
  }
  return flags
}

/** Shortens `flags[newEditor].enabled` to newEditor. */
function sayFlag(path: string): string {
  return (
    /\[([^\]]+)\]\.(?:enabled|on|active|value|variant)$/.exec(path)?.[1] ??
    path.replace(/^(?:data|flags|features)\./, '')
  )
}

/** Ids, times and masked values differ in every session. */
function isFlagValue(path: string, value: unknown): value is string | number | boolean {
  if (typeof value === 'boolean') return true
  if (/(?:^|[._-])(?:id|key|hash|etag|time|at|date|version|expires?\w*|created\w*|updated\w*)$/i.test(path))
    return false
  if (typeof value === 'number') return Math.abs(value) < 1e6
  return typeof value === 'string' && /^[\w. -]{1,40}$/.test(value) && !isIdLike(value) && !value.includes('redacted-')
}

/** @param here undefined if it is not known */
function compareFlags(here: ReadonlyMap<string, Flag> | undefined, there: typeof here): Found {
  const differences: Difference[] = []
  const same: Same[] = []
  if (!here || !there) return { differences, same }
  let equal = 0
  for (const [key, ours, theirs] of paired(here, there)) {
    if (ours?.value === theirs?.value) {
      equal += 1
      continue
    }
    differences.push(
      difference({
        area: 'app',
        subject: (ours ?? theirs)?.name ?? key,
        aspect: 'feature flag',
        here: ours?.value,
        there: theirs?.value,
        weight: (ours ?? theirs)?.isSwitch ? weights.flag : weights.flagText,
        events: eventsOf(ours),
        otherEvents: eventsOf(theirs),
      }),
    )
  }
  if (equal > 0) same.push({ area: 'app', subject: 'Feature flags', value: `${equal} equal` })
  return { differences, same }
}

const eventsOf = (flag: Flag | undefined): string[] => (flag?.event === undefined ? [] : [flag.event])
