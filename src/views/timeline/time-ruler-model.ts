/** The data behind the time ruler: bounds, ticks, and what happened in each small part of a session. Pure. */

import { dayMs } from '../../core/base/day.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { isShownAsFailed } from '../event/event-summary.ts'
import { plural, twoDigits } from '../format.ts'

/** ms since recording began, both ends included */
export interface Span {
  from: number
  to: number
}

/** What happened in each of many equal parts of a session. */
export interface RulerContent {
  bounds: Span
  /** requests in progress, per part */
  requests: readonly number[]
  /** the parts with at least one */
  failed: readonly number[]
  steps: readonly number[]
  pictures: readonly number[]
  gaps: readonly number[]
  counts: { steps: number; requests: number; failed: number; pictures: number; gaps: number }
}

/** Parts of the ruler: about one per 1.5 px of a wide window. */
export const rulerParts = 800

/** What a page did before recording began is drawn at the start: it may have been open for days. */
const beginOf = ({ at }: SessionEvent) => Math.max(0, at)
const endOf = (event: SessionEvent) =>
  beginOf(event) + (event.kind === 'request' || event.kind === 'socket' ? (event.duration ?? 0) : 0)

/** Cached per list: events are never changed, a longer recording has a new list. */
const contents = new WeakMap<readonly SessionEvent[], RulerContent>()
/** Events processed per step */
const stretch = 1000

/** The cached content for these events. */
export const knownContent = (events: readonly SessionEvent[]): RulerContent | undefined => contents.get(events)

/** Computes everything in one go. @param length see `contentInSteps` */
export function rulerContent(events: readonly SessionEvent[], length = 0): RulerContent {
  const steps = contentInSteps(events, length)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * Computes in small steps, so that the page stays responsive.
 * @param length ms from the beginning to the end of the recording, if later than the last event
 */
export function* contentInSteps(events: readonly SessionEvent[], length = 0): Generator<undefined, RulerContent> {
  const known = contents.get(events)
  if (known) return known
  let end = Math.max(1, length)
  for (const event of events) end = Math.max(end, endOf(event))
  const partOf = (at: number) => Math.min(rulerParts - 1, Math.floor((at / end) * rulerParts))
  /** difference in requests in progress from the previous part */
  const changes = new Int32Array(rulerParts + 1)
  const parts = {
    ...{ failed: new Set<number>(), steps: new Set<number>() },
    ...{ pictures: new Set<number>(), gaps: new Set<number>() },
  }
  const counts = { steps: 0, requests: 0, failed: 0, pictures: 0, gaps: 0 }
  const put = (what: keyof typeof parts, event: SessionEvent) => {
    counts[what]++
    parts[what].add(partOf(beginOf(event)))
  }
  const read = (event: SessionEvent) => {
    if (event.kind === 'request') {
      counts.requests++
      changes[partOf(beginOf(event))]!++
      changes[partOf(endOf(event)) + 1]!--
    } else if (event.kind === 'step') put('steps', event)
    else if (event.kind === 'screenshot') put('pictures', event)
    else if (event.kind === 'gap') put('gaps', event)
    if (isShownAsFailed(event)) put('failed', event)
  }
  for (let next = 0; next < events.length; next += stretch) {
    for (const event of events.slice(next, next + stretch)) read(event)
    yield
  }
  let underWay = 0
  const requests = Array.from(changes.subarray(0, rulerParts), (change) => {
    underWay += change
    return underWay
  })
  const sorted = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b)
  const content = {
    ...{ bounds: { from: 0, to: end }, requests, counts },
    ...{ failed: sorted(parts.failed), steps: sorted(parts.steps) },
    ...{ pictures: sorted(parts.pictures), gaps: sorted(parts.gaps) },
  }
  contents.set(events, content)
  return content
}

/** Text alternative of the ruler: `5 steps, 69 requests, 3 problems, 2 pictures, 1 gap`. */
export function rulerWords({ steps, requests, failed, pictures, gaps }: RulerContent['counts']): string {
  return [
    plural(steps, 'step'),
    plural(requests, 'request'),
    plural(failed, 'problem'),
    plural(pictures, 'picture'),
    plural(gaps, 'gap'),
  ].join(', ')
}

/** ms between two ticks; beyond these, whole days */
const tickSteps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000],
  ...[1, 2, 5, 10, 15, 30, 60, 120, 240, 720].map((minutes) => minutes * 60_000),
]

/** px per character of a label, and the minimum space around it */
const label = { character: 6, around: 12 }

/**
 * Ticks at round times since recording began, spaced so that labels do not overlap; none if its label would not fit before
 * the end.
 * @param width px @param air px between two labels
 */
export function ticksOf({ from, to }: Span, width: number, air = 32): { at: number; label: string }[] {
  const scale = Math.max(1, width) / Math.max(1, to - from)
  const digitsOf = (step: number) => (step >= 1000 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3)
  const roomOf = (step: number) => clock(to, digitsOf(step)).length * label.character + label.around
  const least = (roomOf(dayMs) + air) / scale
  const step = tickSteps.find((step) => step * scale >= roomOf(step) + air) ?? Math.ceil(least / dayMs) * dayMs
  const first = Math.ceil(Math.max(0, from) / step)
  const count = Math.floor(to / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = (first + index) * step
    return { at, label: (to - at) * scale >= roomOf(step) - label.around ? clock(at, digitsOf(step)) : '' }
  })
}

/** A span in words: `00:03.2 to 00:09.0`, with thousandths if it is short. */
export function formatSpan({ from, to }: Span): string {
  const digits = to - from < 2000 ? 3 : 1
  return `${clock(from, digits)} to ${clock(to, digits)}`
}

/** `mm:ss`, with hours from one hour on. @param digits of the fraction of a second */
function clock(ms: number, digits: number): string {
  const unit = 10 ** (3 - digits)
  const rounded = Math.round(ms / unit) * unit
  const minutes = Math.floor(rounded / 60_000)
  const hours = minutes >= 60 ? `${Math.floor(minutes / 60)}:` : ''
  const fraction =
    digits === 0
      ? ''
      : `.${String(rounded % 1000)
          .padStart(3, '0')
          .slice(0, digits)}`
  return `${hours}${twoDigits(minutes % 60)}:${twoDigits(Math.floor(rounded / 1000) % 60)}${fraction}`
}

/** Whether an event falls within a span; requests and sockets also if they were in progress then. */
export function isWithin(event: SessionEvent, { from, to }: Span): boolean {
  return beginOf(event) <= to && endOf(event) >= from
}

/** The events within a span, in order. Without a span, the same list. */
export function eventsWithin<T extends SessionEvent>(events: readonly T[], span: Span | undefined): readonly T[] {
  return span ? events.filter((event) => isWithin(event, span)) : events
}

/** The span after moving one end, within the bounds; the ends swap if they cross. Undefined if it covers everything. */
export function spanWith(bounds: Span, fixed: number, moved: number): Span | undefined {
  const inside = (at: number) => Math.min(bounds.to, Math.max(bounds.from, at))
  const [from, to] = [inside(fixed), inside(moved)].sort((a, b) => a - b) as [number, number]
  return from <= bounds.from && to >= bounds.to ? undefined : { from, to }
}

/** Where a key moves an end of the span to, in ms; undefined if the key does not move it. */
export function movedByKey(key: string, at: number, bounds: Span): number | undefined {
  const hundredth = (bounds.to - bounds.from) / 100
  const moves: Record<string, number> = {
    ArrowLeft: at - hundredth,
    ArrowDown: at - hundredth,
    ArrowRight: at + hundredth,
    ArrowUp: at + hundredth,
    PageDown: at - 10 * hundredth,
    PageUp: at + 10 * hundredth,
    Home: bounds.from,
    End: bounds.to,
  }
  return moves[key]
}

/** Path of the requests in progress, rising from the bottom of `height`; the maximum reaches `top`. */
export function densityPath(requests: readonly number[], height: number, top: number): string {
  const most = Math.max(1, ...requests)
  // Square root scale, so that one request is visible among a hundred.
  const y = (count: number) => Math.round((height - Math.sqrt(count / most) * (height - top)) * 10) / 10
  let path = `M0 ${height}`
  requests.forEach((count, part) => {
    if (count !== requests[part - 1]) path += `H${part}V${y(count)}`
  })
  return `${path}H${requests.length}V${height}Z`
}

/** One vertical line per part. */
export function linesPath(parts: readonly number[], from: number, to: number): string {
  return parts.map((part) => `M${part + 0.5} ${from}V${to}`).join('')
}
