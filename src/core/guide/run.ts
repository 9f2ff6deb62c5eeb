/** A customer's progress through a guide. Contains no recorded data. */
import * as z from 'zod/mini'
import { asRead, Moment, type SessionEvent } from '../session/index.ts'
import { Guide, type GuideStep, most } from './guide.ts'

/** Maximum length of the customer's comment, in characters. */
export const longestComment = 4_000

/** `at` in epoch ms; `page`: ticked by something on the page, `hand`: by the customer */
export const Tick = z.object({ at: Moment, by: z.enum(['page', 'hand']) })
export type Tick = z.infer<typeof Tick>

/** What changes while the guide is followed. */
export const GuideProgress = z.object({
  phase: z.enum(['checks', 'steps', 'review']),
  /** one per completed step, in order */
  ticks: z.array(Tick).check(z.maxLength(most.steps)),
  /** epoch ms; earlier events do not tick the current step */
  from: Moment,
  happened: z.optional(Tick),
  /** the customer's own words */
  comment: z.string().check(z.maxLength(longestComment)),
})
export type GuideProgress = z.infer<typeof GuideProgress>

export const GuideRun = z.object({
  /** new with each consent */
  id: z.string().check(z.maxLength(64)),
  guide: Guide,
  /** epoch ms */
  agreedAt: Moment,
  /** epoch ms; nothing is recorded after it */
  until: Moment,
  paused: z.boolean(),
  /** permission for the site was requested only for this guide, and is given back at its end */
  granted: z.boolean(),
  progress: GuideProgress,
})
export type GuideRun = z.infer<typeof GuideRun>

/** Reads a stored run; undefined if invalid. The data is untrusted and may be from an older version. */
export function readRun(stored: unknown): GuideRun | undefined {
  return GuideRun.safeParse(stored).data
}

/** An event with its time in epoch ms. */
export type Seen = SessionEvent

/** A run that starts now. */
export function newRun(id: string, guide: Guide, now: number, granted: boolean): GuideRun {
  return {
    ...{ id, guide, granted, agreedAt: now, paused: false },
    until: now + guide.minutes * 60_000,
    progress: { phase: 'checks', ticks: [], from: now, comment: '' },
  }
}

/**
 * Progress after these events. Steps are ticked in order, each by an event later than the previous tick.
 * @param seen in order of time
 * @returns the same object if nothing changed
 */
export function advance(guide: Guide, progress: GuideProgress, seen: readonly Seen[]): GuideProgress {
  let next = progress
  for (const event of seen) {
    const step = guide.steps[next.ticks.length]
    if (step && event.at >= next.from && doesStep(step, event)) next = withTick(next, { at: event.at, by: 'page' })
    // An answer comes after its request, so an event with an early timestamp can still report what has just happened.
    if (!next.happened && event.at >= next.from && happensIn(guide, event)) {
      next = withHappened(next, { at: event.at, by: 'page' })
    }
  }
  return next
}

/** Marks the current step as done. */
export function withTick(progress: GuideProgress, tick: Tick): GuideProgress {
  return { ...progress, ticks: [...progress.ticks, tick], from: tick.at }
}

/** Undoes the last step; only events from now on can tick it. */
export function withoutTick(progress: GuideProgress, now: number): GuideProgress {
  return { ...progress, ticks: progress.ticks.slice(0, -1), from: now }
}

/** Records that the awaited event has happened. */
export function withHappened(progress: GuideProgress, happened: Tick): GuideProgress {
  return { ...progress, happened }
}

/** Undoes that; only events from now on count. */
export function withoutHappened({ happened: _taken, ...progress }: GuideProgress, now: number): GuideProgress {
  return { ...progress, from: now }
}

function doesStep({ done }: GuideStep, event: Seen): boolean {
  if (!done) return false
  if (done.by === 'url') return event.kind === 'navigation' && event.how !== 'leave' && event.url.includes(done.value)
  if (event.kind !== 'step' || !clicks.has(event.action)) return false
  return event.target?.name !== undefined && asRead(event.target.name) === asRead(done.value)
}

const clicks = new Set(['click', 'doubleclick', 'check', 'uncheck', 'submit', 'key'])

/** Whether an event is what the guide waits for. Text on the page is not an event, so it is never matched here. */
function happensIn({ happened }: Pick<Guide, 'happened'>, event: Seen): boolean {
  switch (happened.when) {
    case 'error':
      return event.kind === 'error' || (event.kind === 'console' && event.level === 'error')
    case 'status':
      return event.kind === 'request' && event.status !== undefined && event.status >= happened.atLeast
    case 'text':
    case 'button':
      return false
  }
}
