/** How fast the page was for the person: Core Web Vitals (https://web.dev/articles/vitals) and long tasks. */
import type { VitalsEvent } from '../../core/session/index.ts'
import { type Emit, epoch, type Flush } from './draft.ts'
import { readEntries, takeEntries } from './entries.ts'
import { flushAtEnd, listen, whenParsed } from './listen.ts'
import { page } from './native.ts'
import type { LayoutShift, NavigationEntry } from './platform-types.ts'
import { createInpMeter, createShiftMeter } from './vitals-meters.ts'

/** ms; shorter blocking is not felt as a hang */
const longTask = 200
/** maximum long tasks reported per document */
const maxLongTasks = 50

/**
 * Reports TTFB, FCP and long tasks as they come; LCP, CLS and INP, which may still grow, when the page is hidden and on
 * flush, and again if they have grown since. Metrics the browser does not support are not reported.
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
  const readPaint = ({ name, startTime }: PerformanceEntry) => {
    // A page loaded in a background tab is painted only when the person switches to it; that is not a delay.
    if (name !== 'first-contentful-paint' || startTime > hiddenSince) return
    tell('FCP', Math.max(0, startTime - activation()), epoch(startTime))
  }
  readEntries('paint', readPaint, signal)
  const readLargest = ({ startTime }: PerformanceEntry) => {
    if (startTime <= hiddenSince) paint = startTime
  }
  readEntries('largest-contentful-paint', readLargest, signal)
  const hasShifts = readEntries('layout-shift', (entry: LayoutShift) => shifts.add(entry), signal) !== undefined
  const readEvent = (entry: PerformanceEventTiming) => interactions.add(entry.interactionId ?? 0, entry.duration)
  readEntries('event', readEvent, signal, { durationThreshold: 40 })
  readEntries('first-input', readEvent, signal)
  // A long animation frame covers rendering as well as script (https://w3c.github.io/long-animation-frames/).
  const readTask = ({ duration, startTime }: PerformanceEntry) => {
    if (duration > longTask && ++longTasks <= maxLongTasks) tell('long-task', duration, epoch(startTime))
  }
  if (!readEntries('long-animation-frame', readTask, signal)) readEntries('longtask', readTask, signal)

  function tellGrown(metric: VitalsEvent['metric'], value: number | undefined, at?: number) {
    if (value === undefined || reported.get(metric) === value) return
    reported.set(metric, value)
    tell(metric, value, at)
  }

  function flush() {
    takeEntries()
    if (paint !== undefined) tellGrown('LCP', Math.max(0, paint - activation()), epoch(paint))
    if (hasShifts) tellGrown('CLS', shifts.worst())
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
  // Returning from the back/forward cache is a new visit (https://web.dev/articles/bfcache).
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
