/**
 * The evidence for a verdict, in reading order. Each function describes one finding and returns nothing if there is none, so a
 * rule can simply list them.
 */

import type { ConsoleEvent, ErrorEvent, StepEvent } from '../session/index.ts'
import { stepText } from '../session/step-text.ts'
import type { PageError } from './failures/errors.ts'
import type { Message } from './failures/messages.ts'
import type { FailedRequest } from './failures/requests.ts'
import type { FailedFile } from './failures/resources.ts'
import { endOf } from './failures/when.ts'
import type { Evidence } from './verdict.ts'
import { responseSentence } from './words/response-words.ts'
import { cut, endpoint, errorTitle, outcome, place, seconds } from './words/words.ts'

/** A request, the step before it, and its consequences. */
export function requestEvidence(request: FailedRequest): Evidence[] {
  const { event, step, aftermath, events } = request
  const times = events.length > 1 ? `, ${events.length} times` : ''
  const error = aftermath[0]
  // Both events show when they began, so a bare `later` would be a confusing third number.
  const after = event.status ? 'after the response' : 'later'
  return [
    { event: event.id, text: `${endpoint(request)} ${outcome(request)}${times}` },
    ...(step
      ? [{ event: step.id, text: `${stepText(step)}, ${seconds(Math.max(0, event.at - step.at))} earlier` }]
      : []),
    ...(error
      ? [{ event: error.id, text: `${seconds(Math.max(0, error.at - endOf(event)))} ${after}: ${printed(error)}` }]
      : []),
  ]
}

/** The error, or the text of a printed line; the printed objects are in the event itself. */
function printed(event: ErrorEvent | ConsoleEvent): string {
  if (event.kind === 'error') return errorTitle(event.error)
  const line = event.text.split('\n', 1)[0] ?? ''
  return cut(line.replace(/(?<=\S) \{.*$/, ''), 100)
}

/** The server's own words in its response, if any. */
export function responseEvidence(request: Pick<FailedRequest, 'event'>): Evidence[] {
  const sentence = responseSentence(request)
  return sentence === undefined ? [] : [{ event: request.event.id, text: `the response says: ${sentence}` }]
}

/** A request and what its response says: for refusals, where the response gives the reason. */
export function refusalEvidence(request: FailedRequest): Evidence[] {
  return [...requestEvidence(request), ...responseEvidence(request)]
}

/** The same with the request's id in the server's logs: for faults that only the server can explain. */
export function tracedEvidence(request: FailedRequest): Evidence[] {
  return [...refusalEvidence(request), ...requestIdEvidence(request)]
}

/** The request's id in the server's logs, if the response names one. */
function requestIdEvidence({ event }: FailedRequest): Evidence[] {
  const header = event.responseHeaders?.find(([name]) =>
    /^(?:x-)?(?:request|correlation|trace)-id$|^x-amzn-trace-id$|^cf-ray$/i.test(name),
  )
  return header ? [{ event: event.id, text: `Request ID for the server logs: ${header[1]} (${header[0]})` }] : []
}

/** An error of the page and where it was thrown. */
export function errorEvidence(error: PageError | undefined): Evidence[] {
  return error ? [{ event: error.event.id, text: `${errorTitle(error.event.error)}${place(error)}` }] : []
}

/** The first error of the page caused by a file that did not load. */
export function fileErrorEvidence(file: FailedFile, errors: readonly PageError[]): Evidence[] {
  const error = errors.find(({ event, after }) => after === file || event.cause === file.event.id)
  return error ? [{ event: error.event.id, text: errorTitle(error.event.error) }] : []
}

/** A text that the page printed, threw or reported. @param limit characters quoted from it */
export function messageEvidence(message: Message | undefined, limit = 140): Evidence[] {
  return message ? [{ event: message.event.id, text: cut(message.text, limit) }] : []
}

/** What the customer did. */
export function stepEvidence(step: StepEvent | undefined): Evidence[] {
  return step ? [{ event: step.id, text: stepText(step) }] : []
}
