/**
 * Failed calls whose reason only the page tells: the response has none, or there was no response, and the message that the page shows
 * for the same step says why. Servers often send the reason as a code that the page turns into words.
 */
import { type NoticeReason, tellsOfData } from '../responses/notice-reason.ts'
import { statementIn } from '../responses/regret-words.ts'
import type { FailedRequest } from './failed-request.ts'
import type { FailedNotice } from './notices.ts'
import { isWordless } from './says-nothing.ts'
import { endOf } from './when.ts'

/** ms in which a page shows what came of a call */
const soon = 3_000

/** Statuses that leave little to explain (RFC 9110 15.5.2, 15.5.8, 15.5.14; RFC 6585 4 and 6; RFC 4918 11.5). */
const clear: ReadonlySet<number> = new Set([401, 407, 413, 429, 507, 511])

/** Pages put these on any failure, or they are what the failure itself looks like to the page. */
const besideAny: ReadonlySet<NoticeReason> = new Set<NoticeReason>(['offline', 'defect', 'unexpected'])

/** The message on the screen that gives the reason of a failed call; undefined when the call speaks for itself. */
export function messageFor(failed: FailedRequest, notices: readonly FailedNotice[]): FailedNotice | undefined {
  if (failed.recovered || failed.reason !== undefined || !isSilent(failed)) return undefined
  return notices.find(
    (notice) => !notice.recovered && isAboutSameStep(failed, notice) && mayExplain(notice, failed.status),
  )
}

/**
 * The message that states what the matter is, in words of the product that no rule knows, beside a call that failed without a reason: a
 * server whose page can say so much has expected it.
 */
export function statementBeside(failed: FailedRequest, notices: readonly FailedNotice[]): FailedNotice | undefined {
  if (failed.recovered || failed.reason !== undefined || !isSilent(failed)) return undefined
  return notices.find(
    (notice) =>
      !notice.recovered &&
      notice.reason === undefined &&
      isAboutSameStep(failed, notice) &&
      statementIn(notice.event.text) !== undefined,
  )
}

/** Nothing that was recorded says why: no browser code, no response, or one without a word. */
const isSilent = ({ event, status, causes }: FailedRequest) =>
  event.state === 'done'
    ? !clear.has(status ?? 0) && isWordless(event)
    : event.state === 'failed' && !Object.values(causes).some((share) => share >= certain)

/** confidence of a cause that rests on the browser's own words */
const certain = 0.9

const isAboutSameStep = ({ event, step }: FailedRequest, notice: FailedNotice) =>
  step !== undefined &&
  (notice.step === undefined || notice.step.id === step.id) &&
  notice.event.at >= event.at &&
  notice.event.at - endOf(event) <= soon

/** Statuses of servers that have looked at what was entered (RFC 9110 15.5.1, 15.5.5, 15.5.10, 15.5.21). */
const refusesData: ReadonlySet<number> = new Set([400, 404, 409, 422])

/** A server that fails has not looked at what was entered, whatever the form makes of it, unless the message says what it found there. */
const mayExplain = ({ reason, event }: FailedNotice, status = 0) =>
  reason !== undefined &&
  !besideAny.has(reason) &&
  !(reason === 'validation' && !refusesData.has(status) && !tellsOfData(event.text))
