/** Failure messages on the screen: what the customer read, and often the only trace of a failure. */
import type { NoticeEvent, SessionEvent, StepEvent } from '../../session/index.ts'
import { tellsFailure, tellsSuccess } from '../../session/notices/failure-words.ts'
import { isAmiss, type NoticeReason, noticeReason } from '../answers/notice-reason.ts'
import type { FailedRequest } from './failed-request.ts'

/** One failure message. */
export interface FailedNotice {
  event: NoticeEvent
  reason: NoticeReason | undefined
  /** the step that led to it */
  step: StepEvent | undefined
  /** 0..1: how likely this is what the customer complains about */
  weight: number
  /** the refused action succeeded in the end */
  recovered: boolean
  /** the failed call whose reason only this message gives */
  request?: FailedRequest | undefined
}

/** without a step, a message may be about anything the page does on its own */
const unasked = 0.85

/**
 * The failure messages of a session, last one first: what the customer complains about usually comes at the end.
 * @param own sites of the app
 */
export function findFailedNotices(events: readonly SessionEvent[], own: ReadonlySet<string>): FailedNotice[] {
  const notices = events.filter((event): event is NoticeEvent => event.kind === 'notice')
  if (notices.length === 0) return []
  const byId = new Map(events.map((event) => [event.id, event]))
  const steps = events.filter((event): event is StepEvent => event.kind === 'step')
  // Something merely amiss, such as an outdated page, counts only if an event led to the message.
  const failed = notices.filter((one) => tellsFailure(one) || (one.cause !== undefined && isAmiss(one, own)))
  return failed.reverse().map((event) => {
    const cause = event.cause === undefined ? undefined : byId.get(event.cause)
    const step = cause?.kind === 'step' ? cause : undefined
    const reason = noticeReason(event, own)
    const recovered = isMadeUpFor(event, step, { notices, steps, events })
    return { event, step, reason, recovered, weight: recovered ? 0.2 : step ? 1 : unasked }
  })
}

/** A later message reported success, or the same action was repeated without a complaint. */
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

/** The message shown because of a failure: it has the same step, or appeared soon after. */
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

/** ms from a failure to the last look at the page's message; the request may have taken part of them */
const soon = 6_000
