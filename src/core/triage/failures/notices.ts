/** Failure messages on the screen: what the customer read, and often the only trace of a failure. */
import { isForeign, type NoticeEvent, type SessionEvent, type StepEvent } from '../../session/index.ts'
import { reportsFailure, reportsSuccess } from '../../session/notices/failure-words.ts'
import { isAmiss, type NoticeReason, noticeReason, tellsOfData } from '../responses/notice-reason.ts'
import { regrets } from '../responses/regret-words.ts'
import { ofPeople } from '../responses/told-people.ts'
import type { FailedRequest } from './failed-request.ts'

/** One failure message. */
export interface FailedNotice {
  event: NoticeEvent
  reason: NoticeReason | undefined
  /** the step that led to it */
  step: StepEvent | undefined
  /** 0..1: how likely this is what the customer complains about */
  weight: number
  /** the refused action succeeded in the end, or nothing was refused */
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
  const after = whatFollowed(events, notices)
  const went = whatWentWell(events, own)
  // Something merely amiss, such as an outdated page, counts only if an event led to the message.
  const failed = notices.filter((one) => reportsFailure(one) || (one.cause !== undefined && isAmiss(one, own)))
  return failed.reverse().map((event) => {
    const cause = event.cause === undefined ? undefined : byId.get(event.cause)
    const step = cause?.kind === 'step' ? cause : undefined
    const reason = noticeReason(event, own)
    const recovered =
      isHint(event) ||
      isMadeUpFor(event, step, after) ||
      (step !== undefined && isNews(event, reason, went.get(step.id)))
    return { event, step, reason, recovered, weight: recovered ? 0.2 : step ? 1 : unasked }
  })
}

/** News, or what a form does not take, shown before anybody has done anything. */
const isHint = ({ severity, cause }: NoticeEvent) => severity === 'info' && cause === undefined

/** What the calls of a step did, all of which went well. */
type Went = 'wrote' | 'read' | undefined

/**
 * No complaint of the page, since the reader's own act went well: who else may see what was changed, or a warning about a record that
 * regrets nothing and gives no reason.
 */
const isNews = ({ severity, text }: NoticeEvent, reason: NoticeReason | undefined, went: Went) =>
  (severity !== 'error' && went === 'wrote' && ofPeople.test(text)) ||
  (severity === 'warning' &&
    went !== undefined &&
    (reason === undefined || (reason === 'validation' && tellsOfData(text))) &&
    !regrets(text))

/** By the id of each step that called something of the app’s own. */
function whatWentWell(events: readonly SessionEvent[], own: ReadonlySet<string>): ReadonlyMap<string, Went> {
  const went = new Map<string, Went>()
  const refused = new Set<string>()
  for (const event of events) {
    if (event.kind !== 'request' || event.cause === undefined || isForeign(event.url, own)) continue
    if (event.state !== 'done' || (event.status ?? 0) >= 400) refused.add(event.cause)
    else if (event.method.toUpperCase() !== 'GET') went.set(event.cause, 'wrote')
    else if (!went.has(event.cause)) went.set(event.cause, 'read')
  }
  for (const id of refused) went.delete(id)
  return went
}

/** What came last of each kind, so that thousands of messages are not compared with each other. Times in ms. */
interface Followed {
  success: number
  failure: number
  /** by action and text of the step */
  steps: ReadonlyMap<string, StepEvent>
  /** by id of the step: its last effect */
  effects: ReadonlyMap<string, number>
}

const stepKey = ({ action, text }: StepEvent) => `${action} ${text}`
const lastOf = (events: readonly SessionEvent[]) => events.reduce((last, { at }) => Math.max(last, at), -1)

function whatFollowed(events: readonly SessionEvent[], notices: readonly NoticeEvent[]): Followed {
  const steps = new Map<string, StepEvent>()
  const effects = new Map<string, number>()
  for (const event of events) {
    if (event.kind === 'step') steps.set(stepKey(event), event)
    if (event.cause !== undefined) effects.set(event.cause, Math.max(effects.get(event.cause) ?? -1, event.at))
  }
  return {
    success: lastOf(notices.filter(reportsSuccess)),
    failure: lastOf(notices.filter(reportsFailure)),
    steps,
    effects,
  }
}

/** A later message reported success, or the same action was repeated without a complaint. */
function isMadeUpFor({ at }: NoticeEvent, step: StepEvent | undefined, last: Followed): boolean {
  if (last.success > at) return true
  const again = step && last.steps.get(stepKey(step))
  if (!again || again.at <= at || last.failure >= again.at) return false
  return (last.effects.get(again.id) ?? -1) >= again.at
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
