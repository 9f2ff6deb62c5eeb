/** What the rules on errors of the page share. */
import type { RequestEvent, Session, SessionEvent } from '../../session/index.ts'
import { isToldReason } from '../answers/reasons.ts'
import type { PageError } from '../failures/errors.ts'
import { endOf } from '../failures/when.ts'
import type { Doubt } from '../verdict.ts'

/** Thrown by the app's own code, as far as can be told, and not by a part of it that did not load. */
export function isAppError({ origin, weight, event }: PageError): boolean {
  const { name, message } = event.error
  if (isLoadError(message) || isToldReason(`${name}: ${message}`)) return false
  return (origin === 'app' || origin === 'unknown') && weight >= 0.25
}

/** What speaks against taking an error for the cause: the request or file whose failure it may follow from. */
export function mayFollow({ after }: PageError): Doubt[] {
  return after
    ? [{ event: after.event.id, text: 'Something failed just before, so this may only be a result of that.' }]
    : []
}

/** The error tells of a request or a file, or of FedCM (which tells pages no more), which other rules look at. */
export function isLoadError(message: string): boolean {
  return /^(?:Error retrieving a token|Failed to fetch|NetworkError|Load failed)|dynamically imported module|Importing a module script|Loading (?:CSS )?chunk/.test(
    message,
  )
}

/** The answer that came just before an error, or a printed line, in the same document, so that it may be about its data. */
export function answerBefore(session: Session, error: SessionEvent): RequestEvent | undefined {
  const answers = session.events.filter(
    (event): event is RequestEvent =>
      event.kind === 'request' &&
      event.frame === error.frame &&
      event.state === 'done' &&
      event.api !== 'document' &&
      endOf(event) <= error.at + 1 &&
      error.at - endOf(event) < 250,
  )
  return answers.find(({ id }) => id === error.cause) ?? answers.at(-1)
}
