/** Messages on the screen that tell of a failure: what the customer read, and often the only trace of it. */
import type { NoticeEvent, SessionEvent, StepEvent } from '../../session/index.ts'
import { tellsFailure, tellsSuccess } from '../../session/notices/failure-words.ts'
import { isAmiss, type NoticeReason, noticeReason } from '../answers/notice-reason.ts'

/** One message that tells of a failure. */
export interface FailedNotice {
  event: NoticeEvent
  reason: NoticeReason | undefined
  /** that led to it */
  step: StepEvent | undefined
  /** 0..1: how likely it is what the customer complains of */
  weight: number
  /** what was refused was done in the end */
  recovered: boolean
}

/** without a step, a message may be about anything that the page does by itself */
const unasked = 0.85

/**
 * Those of a session, the last one first: what the customer complains of stands at the end.
 * @param own sites of the app
 */
export function findFailedNotices(events: readonly SessionEvent[], own: ReadonlySet<string>): FailedNotice[] {
  const notices = events.filter((event): event is NoticeEvent => event.kind === 'notice')
  if (notices.length === 0) return []
  const byId = new Map(events.map((event) => [event.id, event]))
  const steps = events.filter((event): event is StepEvent => event.kind === 'step')
  // What only stands there, nobody has run into.
  const failed = notices.filter((one) => tellsFailure(one) || (one.cause !== undefined && isAmiss(one)))
  return failed.reverse().map((event) => {
    const cause = event.cause === undefined ? undefined : byId.get(event.cause)
    const step = cause?.kind === 'step' ? cause : undefined
    const reason = noticeReason(event, own)
    const recovered = isMadeUpFor(event, step, { notices, steps, events })
    return { event, step, reason, recovered, weight: recovered ? 0.2 : step ? 1 : unasked }
  })
}

/** It was told later that it worked, or the same was done again and nothing was said against it. */
function isMadeUpFor(
  { at }: NoticeEvent,
  step: StepEvent | undefined,
  {
    notices,
    steps,
    events,
  }: { notices: readonly NoticeEvent[]; steps: readonly StepEvent[]; events: readonly SessionEvent[] },
): boolean {
  const later = notices.filter((one) => one.at > at)
  if (later.some(tellsSuccess)) return true
  const again = steps.findLast((one) => one.at > at && one.action === step?.action && one.text === step.text)
  if (!again) return false
  const refusedAgain = later.some((one) => one.at >= again.at && tellsFailure(one))
  return !refusedAgain && events.some((one) => one.at >= again.at && one.cause === again.id)
}

/** The message that was on the screen because of a failure: it has the same step, or came soon after it. */
export function noticeBeside(
  failures: readonly SessionEvent[],
  notices: readonly FailedNotice[],
): NoticeEvent | undefined {
  return notices.find(({ event, step }) =>
    failures.some(
      (one) =>
        (step !== undefined && (one.cause === step.id || one.id === step.id)) ||
        (event.at >= one.at && event.at - one.at <= soon),
    ),
  )?.event
}

/** ms from a failure to the last look at what the page says of it, and its answer may have taken some of them */
const soon = 6_000
