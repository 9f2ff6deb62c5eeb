/** How a request of a HAR ended. */
import type { RequestEvent } from '../../session/index.ts'
import { harLimits, member, numberAt, textAt } from './har-read-fields.ts'

type Outcome = Pick<RequestEvent, 'state' | 'status' | 'statusText' | 'failure' | 'responseType'>

/** What Casefile writes if there is no reason, see `errorText` in har-entry.ts. */
const unreadable = 'no status was readable'

/**
 * The status, or why there is none. A missing or negative status without a reason means the request was still pending
 * when the file was made (Playwright: -1); 0 without a reason means it got no response.
 */
export function outcomeOf(entry: unknown): Outcome {
  const response = member(entry, 'response')
  const number = Math.trunc(numberAt(response, 'status') ?? -1)
  const status = number >= 100 && number <= 999 ? number : undefined
  const reason = reasonOf(entry, response, status !== undefined)
  const statusText = textAt(response, 'statusText', harLimits.sentence)
  const answer = status !== undefined && { status, ...(statusText !== undefined && { statusText }) }
  if (reason === unreadable) return { state: 'done', status: 0, responseType: 'opaque' }
  if (reason !== '') return { state: stateOf(reason), ...answer, ...failureOf(reason) }
  if (answer) return { state: 'done', ...answer }
  return number < 0
    ? { state: 'pending' }
    : { state: 'failed', failure: { name: 'NetworkError', message: 'The file does not say why.' } }
}

function reasonOf(entry: unknown, response: unknown, answered: boolean): string {
  const told = textAt(response, '_error', harLimits.sentence) || textAt(response, '_failureText', harLimits.sentence)
  if (told) return told
  if (member(entry, '_wasAborted') === true) return 'aborted'
  const charles = textAt(entry, '_charlesStatus', harLimits.word) ?? ''
  return answered || charles === 'COMPLETE' ? '' : charles
}

function stateOf(reason: string): RequestEvent['state'] {
  if (reason === 'pending') return 'pending'
  if (/^(?:timeout$|TimeoutError\b)/.test(reason)) return 'timeout'
  return /^(?:aborted$|AbortError\b|net::ERR_ABORTED$|NS_BINDING_ABORTED$)/.test(reason) ? 'aborted' : 'failed'
}

/** A reason without spaces is a code: `net::ERR_FAILED`, `NS_ERROR_UNKNOWN_HOST`. */
function failureOf(reason: string): Pick<RequestEvent, 'failure'> {
  if (/^(?:pending|timeout|aborted|failed)$/.test(reason)) return {}
  if (/^\S{1,60}$/.test(reason)) {
    return { failure: { name: 'NetworkError', message: `The browser reports ${reason}.`, code: reason } }
  }
  const [, name = 'NetworkError', message = reason] = /^([A-Za-z]{1,60}): (.*)$/s.exec(reason) ?? []
  return { failure: { name, message } }
}
