/**
 * Responses of Aura, the server of Salesforce Lightning and Experience Cloud: many actions in one call, answered with
 * 200 and a state per action; and events the server raises in the page, framed as script comments.
 * https://developer.salesforce.com/docs/atlas.en-us.lightning.meta/lightning/controllers_server_actions_call.htm
 */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'

type Json = Record<string, unknown>
type Answer = Pick<RequestEvent, 'status' | 'responseBody'>

const thrownEvent = /"descriptor"\s*:\s*"markup:\/\/aura:(\w{1,40})"/

/** The errors of the failed actions in a response, each as an object with a `message`. */
function auraErrors({ status, responseBody }: Answer): Json[] {
  const text = responseBody?.text
  if (status !== 200 || !text?.includes('"state":"ERROR"')) return []
  const answer = parsedJson(text)
  const actions = isObject(answer) && Array.isArray(answer.actions) ? answer.actions.filter(isObject) : []
  return actions
    .filter(({ state }) => state === 'ERROR')
    .flatMap(({ error }) => (Array.isArray(error) ? error.filter(isObject) : []))
    .flatMap((error) => (Array.isArray(error.pageErrors) ? [...error.pageErrors.filter(isObject), error] : [error]))
}

/** The code of the first failed action, or the name of the event; undefined if nothing failed or it has no name. */
export function auraCode(answer: Answer): string | undefined {
  const [first] = auraErrors(answer)
  if (first === undefined) return eventOf(answer)
  if (typeof first.statusCode === 'string') return first.statusCode
  const named = /\berror: ([A-Z]+(?:_[A-Z]+)+)\b/.exec(String(first.message ?? ''))?.[1]
  return named ?? (typeof first.exceptionType === 'string' ? first.exceptionType : undefined)
}

/**
 * The HTTP status that matches the failed actions of a 200 response; undefined if none failed. Events are handled like
 * other responses.
 */
export function auraStatus(answer: Answer): number | undefined {
  const [first] = auraErrors(answer)
  if (first === undefined) return undefined
  const code = auraCode(answer) ?? ''
  if (/^INSUFFICIENT_ACCESS|NoAccessException$/.test(code)) return 403
  if (code === 'UNABLE_TO_LOCK_ROW') return 409
  // Codes for records that fail validation, and errors the page's developer throws for a person to read.
  const isRefused =
    /^[A-Z]+(?:_[A-Z]+)+$/.test(code) && !/^(?:UNKNOWN_EXCEPTION|CANNOT_EXECUTE_FLOW_TRIGGER)$/.test(code)
  return isRefused || first.isUserDefinedException === true || /AuraHandledException$/.test(code) ? 422 : 500
}

function eventOf({ status, responseBody }: Answer): string | undefined {
  const text = responseBody?.text
  return status === 200 && text?.includes('"exceptionEvent":true') ? thrownEvent.exec(text)?.[1] : undefined
}
