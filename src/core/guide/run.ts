/** How far a customer has come with a guide. Holds nothing of what was recorded. */
import * as z from 'zod/mini'
import { asRead, Moment, type SessionEvent } from '../session/index.ts'
import { Guide, type GuideStep, most } from './guide.ts'

/** Characters of the customer's own words. */
export const longestComment = 4_000

/** `at` in epoch ms; `page`: what the page did, `hand`: the customer */
export const Tick = z.object({ at: Moment, by: z.enum(['page', 'hand']) })
export type Tick = z.infer<typeof Tick>

/** What changes while the guide is followed. */
export const GuideProgress = z.object({
  phase: z.enum(['checks', 'steps', 'review']),
  /** of the steps that are done, in order */
  ticks: z.array(Tick).check(z.maxLength(most.steps)),
  /** epoch ms; what the page did before does not tick the step of the moment */
  from: Moment,
  happened: z.optional(Tick),
  /** the customer's own words */
  comment: z.string().check(z.maxLength(longestComment)),
})
export type GuideProgress = z.infer<typeof GuideProgress>

export const GuideRun = z.object({
  /** another one with each consent */
  id: z.string().check(z.maxLength(64)),
  guide: Guide,
  /** epoch ms */
  agreedAt: Moment,
  /** epoch ms; nothing is recorded afterwards */
  until: Moment,
  paused: z.boolean(),
  /** the site was asked for only for this guide, and is given back at its end */
  granted: z.boolean(),
  progress: GuideProgress,
})
export type GuideRun = z.infer<typeof GuideRun>

/** What is stored as a run; undefined where it is none: anyone may have written it, and it may be of an older version. */
export function readRun(stored: unknown): GuideRun | undefined {
  return GuideRun.safeParse(stored).data
}

/** An event with its time in epoch ms. */
export type Seen = SessionEvent

/** A run that begins at this moment. */
export function newRun(id: string, guide: Guide, now: number, granted: boolean): GuideRun {
  return {
    ...{ id, guide, granted, agreedAt: now, paused: false },
    until: now + guide.minutes * 60_000,
    progress: { phase: 'checks', ticks: [], from: now, comment: '' },
  }
}

/**
 * The progress after these events: steps are ticked one after the other, each by an event that came after the tick before.
 * @param seen in order of time
 * @returns the same object when nothing changed
 */
export function advance(guide: Guide, progress: GuideProgress, seen: readonly Seen[]): GuideProgress {
  let next = progress
  for (const event of seen) {
    const step = guide.steps[next.ticks.length]
    if (step && event.at >= next.from && doesStep(step, event)) next = withTick(next, { at: event.at, by: 'page' })
    // An answer comes after its request, so an event that tells of an old moment still tells of what happened now.
    if (!next.happened && event.at >= next.from && happensIn(guide, event)) {
      next = withHappened(next, { at: event.at, by: 'page' })
    }
  }
  return next
}

/** The step of the moment is done. */
export function withTick(progress: GuideProgress, tick: Tick): GuideProgress {
  return { ...progress, ticks: [...progress.ticks, tick], from: tick.at }
}

/** The last step is not done after all; from now on it can be ticked anew. */
export function withoutTick(progress: GuideProgress, now: number): GuideProgress {
  return { ...progress, ticks: progress.ticks.slice(0, -1), from: now }
}

/** What the guide waits for has happened. */
export function withHappened(progress: GuideProgress, happened: Tick): GuideProgress {
  return { ...progress, happened }
}

/** It has not happened after all; only what comes from now on can be it. */
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

/** Whether an event is what the guide waits for. A text on the page is no event. */
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
