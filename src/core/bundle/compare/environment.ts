/** Compares the customers' environments. Values that could not be read on either side are skipped. */
import { yesNo } from '../../base/yes-no.ts'
import { type Environment, notableSkew, routeTemplate } from '../../session/index.ts'
import { type Difference, difference, type Found, type Same } from './difference.ts'
import { weights } from './weights.ts'

/** Widths (CSS px) at which layouts change, as in common CSS frameworks. */
const breakpoints = [480, 640, 768, 1024, 1280]
/** Share of used storage above which writes begin to fail. */
const fullShare = 0.9

interface Line {
  subject: string
  /** undefined = unknown */
  read: (env: Environment) => string | undefined
  /** 0 to 100; called only if both are known and differ */
  weigh: (here: Environment, there: Environment) => number
}

const always = (weight: number) => () => weight
/** An unusual setting may explain a failure on the side that has it, but hardly on the other. */
const onlyIf = (unusual: (env: Environment) => boolean, weight: number) => (here: Environment) =>
  unusual(here) ? weight : weights.detail * 2

const lines: Line[] = [
  { subject: 'Page', read: ({ url }) => routeTemplate(url), weigh: always(weights.page) },
  {
    subject: 'Service worker',
    read: (env) =>
      env.serviceWorker ? `${env.serviceWorker.state}, ${routeTemplate(env.serviceWorker.script)}` : 'none',
    weigh: always(weights.serviceWorker),
  },
  { subject: 'Release', read: (env) => env.product?.release, weigh: always(weights.build) },
  { subject: 'Plan', read: (env) => env.product?.plan, weigh: always(weights.flagText) },
  { subject: 'Browser', read: (env) => env.browser, weigh: weighBrowser },
  { subject: 'System', read: (env) => env.os, weigh: always(weights.system) },
  { subject: 'Device', read: (env) => env.device, weigh: always(weights.device) },
  {
    subject: 'Signs of browser extensions',
    read: (env) => [...(env.extensions ?? [])].sort().join(', ') || 'none',
    weigh: onlyIf((env) => (env.extensions ?? []).length > 0, weights.extension),
  },
  {
    subject: 'Machine-translated page',
    read: (env) => yesNo(env.translated),
    weigh: onlyIf((env) => env.translated === true, weights.translated),
  },
  {
    subject: 'Language',
    read: (env) => (env.languages.length > 0 ? env.languages.join(', ') : env.language),
    weigh: always(weights.language),
  },
  { subject: 'Time zone', read: (env) => env.timeZone, weigh: always(weights.timeZone) },
  { subject: 'Clock', read: clock, weigh: onlyIf((env) => clock(env) !== 'correct', weights.clock) },
  {
    subject: 'Clock replaced by the page',
    read: (env) => (env.otherClock ? 'yes' : 'no'),
    weigh: onlyIf((env) => env.otherClock === true, weights.clock),
  },
  { subject: 'Online', read: (env) => yesNo(env.online), weigh: onlyIf((env) => !env.online, weights.offline) },
  { subject: 'Connection', read: (env) => env.connection?.type, weigh: always(weights.detail) },
  {
    subject: 'Cookies',
    read: (env) => (env.cookiesEnabled ? 'allowed' : 'blocked'),
    weigh: onlyIf((env) => !env.cookiesEnabled, weights.cookiesBlocked),
  },
  {
    subject: 'Storage for this site’s data',
    read: (env) => env.storage && (isFull(env) ? 'nearly full' : 'enough'),
    weigh: onlyIf(isFull, weights.storageFull),
  },
  {
    subject: 'Viewport',
    read: ({ viewport }) => `${viewport.width} × ${viewport.height}`,
    weigh: (here, there) =>
      layoutOf(here.viewport.width) === layoutOf(there.viewport.width) ? weights.detail : weights.viewportClass,
  },
  { subject: 'Touch', read: (env) => yesNo(env.touch), weigh: always(weights.touch) },
  {
    subject: 'Zoom',
    read: (env) => (env.zoom === undefined ? undefined : `${Math.round(env.zoom * 100)}%`),
    weigh: always(weights.detail * 2),
  },
  { subject: 'Color scheme', read: (env) => env.colorScheme, weigh: always(weights.detail) },
  { subject: 'Reduced motion', read: (env) => yesNo(env.reducedMotion), weigh: always(weights.detail) },
  { subject: 'Do not track', read: (env) => yesNo(env.doNotTrack), weigh: always(weights.detail) },
  {
    subject: 'Device pixels per CSS pixel',
    read: (env) => String(env.screen.pixelRatio),
    weigh: always(weights.detail),
  },
]

/** Lists the properties in which two environments differ, and those in which they agree. */
export function compareEnvironments(here: Environment | undefined, there: Environment | undefined): Found {
  const differences: Difference[] = []
  const same: Same[] = []
  if (!here || !there) return { differences, same }
  for (const { subject, read, weigh } of lines) {
    const [ours, theirs] = [read(here), read(there)]
    if (ours === undefined || theirs === undefined) continue
    if (ours === theirs) same.push({ area: 'environment', subject, value: ours })
    else
      differences.push(
        difference({ area: 'environment', subject, here: ours, there: theirs, weight: weigh(here, there) }),
      )
  }
  return { differences, same }
}

function weighBrowser(here: Environment, there: Environment): number {
  const [ours, theirs] = [here, there].map((env) => /^(.*?)[\s/]*(\d+)?(?:\.|$)/.exec(env.browser ?? ''))
  if (ours?.[1] !== theirs?.[1]) return weights.browserFamily
  return ours?.[2] === theirs?.[2] ? weights.browserMinor : weights.browserMajor
}

function clock({ clockSkew }: Environment): string | undefined {
  if (clockSkew === undefined) return undefined
  if (Math.abs(clockSkew) < notableSkew) return 'correct'
  return `${Math.round(Math.abs(clockSkew) / 60_000)} min ${clockSkew > 0 ? 'ahead' : 'behind'}`
}

function isFull({ storage }: Environment): boolean {
  return storage !== undefined && storage.quota > 0 && storage.usage / storage.quota >= fullShare
}

function layoutOf(width: number): number {
  return breakpoints.filter((breakpoint) => width >= breakpoint).length
}
