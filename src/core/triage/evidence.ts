/**
 * What speaks for a verdict, in the order in which a person reads it: each function gives the evidence of one thing that a
 * rule has found, and nothing for what it has not found, so that a rule lists them one after the other.
 */

import type { ConsoleEvent, ErrorEvent, StepEvent } from '../session/index.ts'
import { stepText } from '../session/step-text.ts'
import type { PageError } from './failures/errors.ts'
import type { Message } from './failures/messages.ts'
import type { FailedRequest } from './failures/requests.ts'
import type { FailedFile } from './failures/resources.ts'
import { endOf } from './failures/when.ts'
import type { Evidence } from './verdict.ts'
import { answerSentence } from './words/answer-words.ts'
import { cut, endpoint, errorTitle, outcome, place, seconds } from './words/words.ts'

/** A request, the step before it, and what followed from it. */
export function requestEvidence(request: FailedRequest): Evidence[] {
  const { event, step, aftermath, events } = request
  const times = events.length > 1 ? `, ${events.length} times` : ''
  const error = aftermath[0]
  // Beside the times at which both began, `later` alone would be another number.
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

/** The error, or the words of a printed line: the objects behind them stand in the event itself. */
function printed(event: ErrorEvent | ConsoleEvent): string {
  if (event.kind === 'error') return errorTitle(event.error)
  const line = event.text.split('\n', 1)[0] ?? ''
  return cut(line.replace(/(?<=\S) \{.*$/, ''), 100)
}

/** What the server says itself in its answer, where it does. */
export function answerEvidence(request: Pick<FailedRequest, 'event'>): Evidence[] {
  const sentence = answerSentence(request)
  return sentence === undefined ? [] : [{ event: request.event.id, text: `the response says: ${sentence}` }]
}

/** A request that was answered, with what the answer says: for refusals, whose reason stands there. */
export function answeredEvidence(request: FailedRequest): Evidence[] {
  return [...requestEvidence(request), ...answerEvidence(request)]
}

/** The same with the id under which the server's logs know the request: for faults that only the server can explain. */
export function tracedEvidence(request: FailedRequest): Evidence[] {
  return [...answeredEvidence(request), ...requestIdEvidence(request)]
}

/** The id under which the server's logs know the request, when the answer names one. */
function requestIdEvidence({ event }: FailedRequest): Evidence[] {
  const header = event.responseHeaders?.find(([name]) =>
    /^(?:x-)?(?:request|correlation|trace)-id$|^x-amzn-trace-id$|^cf-ray$/i.test(name),
  )
  return header ? [{ event: event.id, text: `Request ID for the server logs: ${header[1]} (${header[0]})` }] : []
}

/** An error of the page, with the place in which it was thrown. */
export function errorEvidence(error: PageError | undefined): Evidence[] {
  return error ? [{ event: error.event.id, text: `${errorTitle(error.event.error)}${place(error)}` }] : []
}

/** The first error of the page that followed from a file that did not come. */
export function fileErrorEvidence(file: FailedFile, errors: readonly PageError[]): Evidence[] {
  const error = errors.find(({ event, after }) => after === file || event.cause === file.event.id)
  return error ? [{ event: error.event.id, text: errorTitle(error.event.error) }] : []
}

/** A text that the page printed, threw or reported. @param limit characters that are quoted of it */
export function messageEvidence(message: Message | undefined, limit = 140): Evidence[] {
  return message ? [{ event: message.event.id, text: cut(message.text, limit) }] : []
}

/** What the customer did. */
export function stepEvidence(step: StepEvent | undefined): Evidence[] {
  return step ? [{ event: step.id, text: stepText(step) }] : []
}
