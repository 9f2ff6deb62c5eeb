/** Shared by the rules on page errors. */
import type { RequestEvent, Session, SessionEvent } from '../../session/index.ts'
import type { PageError } from '../failures/errors.ts'
import { endOf } from '../failures/when.ts'
import { isReportedReason } from '../responses/reasons.ts'
import type { Doubt } from '../verdict.ts'

/** Thrown by the app's own code, as far as can be told, and not caused by a failed load or another reason with its own rule. */
export function isAppError({ origin, weight, event }: PageError): boolean {
  const { name, message } = event.error
  if (isLoadError(message) || isReportedReason(`${name}: ${message}`)) return false
  return (origin === 'app' || origin === 'unknown') && weight >= 0.25
}

/** The doubt about an error being the cause: a request or file that failed just before it. */
export function mayFollow({ after }: PageError): Doubt[] {
  return after
    ? [{ event: after.event.id, text: 'Something failed just before, so this may only be a result of that.' }]
    : []
}

/** Whether the error is about a request, a file or FedCM (which tells pages nothing more), all of which have other rules. */
export function isLoadError(message: string): boolean {
  return /^(?:Error retrieving a token|Failed to fetch|NetworkError|Load failed)|dynamically imported module|Importing a module script|Loading (?:CSS )?chunk/.test(
    message,
  )
}

/** The last response in the same document just before an error or printed line, which may be about its data. */
export function responseBefore(session: Session, error: SessionEvent): RequestEvent | undefined {
  const responses = session.events.filter(
    (event): event is RequestEvent =>
      event.kind === 'request' &&
      event.frame === error.frame &&
      event.state === 'done' &&
      event.api !== 'document' &&
      endOf(event) <= error.at + 1 &&
      error.at - endOf(event) < 250,
  )
  return responses.find(({ id }) => id === error.cause) ?? responses.at(-1)
}
