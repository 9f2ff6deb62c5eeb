/** How fast the page was for the person: the Core Web Vitals (https://web.dev/articles/vitals) and long tasks. */
import type { VitalsEvent } from '../../core/session/index.ts'
import { type Emit, epoch, type Flush } from './draft.ts'
import { flushAtEnd, listen, whenParsed } from './listen.ts'
import { page } from './native.ts'
import type { LayoutShift, NavigationEntry } from './platform-types.ts'
import { createInpMeter, createShiftMeter } from './vitals-meters.ts'

/** ms; work that blocks the page shorter than this is not felt as a hang */
const longTask = 200
/** long tasks that are told per document */
const maxLongTasks = 50

/**
 * Reports TTFB, FCP and long tasks as they come; LCP, CLS and INP, which may still grow, when the page is hidden and
 * on flush, and again if they have grown since. Metrics that the browser does not measure stay unreported.
 */
export function observeVitals(emit: Emit, signal: AbortSignal): Flush {
  const tell = (metric: VitalsEvent['metric'], value: number, at = epoch()) =>
    emit({ kind: 'vitals', at, metric, value: Math.round(value * 10_000) / 10_000 })

  const load = () => performance.getEntriesByType('navigation')[0] as NavigationEntry | undefined
  const activation = () => load()?.activationStart ?? 0
  const shifts = createShiftMeter()
  const interactions = createInpMeter()
  const reported = new Map<string, number>()
  let paint: number | undefined
  let hiddenSince = page.visibilityState === 'hidden' ? 0 : Number.POSITIVE_INFINITY
  let longTasks = 0

  whenParsed(() => {
    const { responseStart = 0 } = load() ?? {}
    if (responseStart > 0) tell('TTFB', Math.max(0, responseStart - activation()), epoch(responseStart))
  }, signal)
  observe('paint', signal, ({ name, startTime }: PerformanceEntry) => {
    // A page that loads in a background tab is painted when the person comes to see it; that is no delay.
    if (name !== 'first-contentful-paint' || startTime > hiddenSince) return
    tell('FCP', Math.max(0, startTime - activation()), epoch(startTime))
  })
  const takePaints = observe('largest-contentful-paint', signal, ({ startTime }: PerformanceEntry) => {
    if (startTime <= hiddenSince) paint = startTime
  })
  const takeShifts = observe('layout-shift', signal, (entry: LayoutShift) => shifts.add(entry))
  const readEvent = (entry: PerformanceEventTiming) => interactions.add(entry.interactionId ?? 0, entry.duration)
  const takeEvents = observe('event', signal, readEvent, { durationThreshold: 40 })
  observe('first-input', signal, readEvent)
  // A long animation frame covers rendering as well as script (https://w3c.github.io/long-animation-frames/).
  const readTask = ({ duration, startTime }: PerformanceEntry) => {
    if (duration > longTask && ++longTasks <= maxLongTasks) tell('long-task', duration, epoch(startTime))
  }
  if (!observe('long-animation-frame', signal, readTask)) observe('longtask', signal, readTask)

  function tellGrown(metric: VitalsEvent['metric'], value: number | undefined, at?: number) {
    if (value === undefined || reported.get(metric) === value) return
    reported.set(metric, value)
    tell(metric, value, at)
  }

  function flush() {
    for (const take of [takePaints, takeShifts, takeEvents]) take?.()
    if (paint !== undefined) tellGrown('LCP', Math.max(0, paint - activation()), epoch(paint))
    if (takeShifts) tellGrown('CLS', shifts.worst())
    tellGrown('INP', interactions.value(performance.interactionCount))
    if (longTasks <= maxLongTasks) return
    const why = `only the first ${maxLongTasks} of a page are told`
    emit({ kind: 'gap', at: epoch(), what: 'long tasks', count: longTasks - maxLongTasks, why })
    longTasks = maxLongTasks
  }

  listen<Event>(
    document,
    'visibilitychange',
    (event) => {
      if (page.visibilityState !== 'hidden') return
      hiddenSince = Math.min(hiddenSince, event.timeStamp)
      flush()
    },
    signal,
  )
  // A page that comes back from the back/forward cache is a new visit (https://web.dev/articles/bfcache).
  listen<PageTransitionEvent>(
    window,
    'pageshow',
    (event) => {
      if (!event.persisted) return
      shifts.reset()
      interactions.reset(performance.interactionCount)
      reported.clear()
      paint = undefined
    },
    signal,
  )
  return flushAtEnd(flush, signal)
}

/**
 * Observes one entry type from the beginning of the page. Gives back what reads the entries that are not delivered
 * yet; undefined where the browser does not have the type.
 */
function observe<E extends PerformanceEntry>(
  type: string,
  signal: AbortSignal,
  read: (entry: E) => void,
  options: { durationThreshold?: number } = {},
): Flush | undefined {
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return undefined
  const readAll = (list: PerformanceEntryList) => {
    for (const entry of list) read(entry as E)
  }
  const observer = new PerformanceObserver((list) => readAll(list.getEntries()))
  observer.observe({ type, buffered: true, ...options })
  signal.addEventListener('abort', () => observer.disconnect())
  return () => readAll(observer.takeRecords())
}
