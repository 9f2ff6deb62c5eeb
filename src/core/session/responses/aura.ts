/**
 * Responses of Aura, the server of Salesforce Lightning and Experience Cloud: many actions in one call, answered with
 * 200 and a state per action; and events the server raises in the page, framed as script comments.
 * https://developer.salesforce.com/docs/atlas.en-us.lightning.meta/lightning/controllers_server_actions_call.htm
 */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'
import { statusOfRecordCode } from './record-codes.ts'

type Json = Record<string, unknown>
type AuraResponse = Pick<RequestEvent, 'status' | 'responseBody'>

const thrownEvent = /"descriptor"\s*:\s*"markup:\/\/aura:(\w{1,40})"/

/** The errors of the failed actions in a response, each as an object with a `message`. */
function auraErrors({ status, responseBody }: AuraResponse): Json[] {
  const text = responseBody?.text
  if (status !== 200 || !text?.includes('"state":"ERROR"')) return []
  const response = parsedJson(text)
  const actions = isObject(response) && Array.isArray(response.actions) ? response.actions.filter(isObject) : []
  return actions
    .filter(({ state }) => state === 'ERROR')
    .flatMap(({ error }) => (Array.isArray(error) ? error.filter(isObject) : []))
    .flatMap((error) => (Array.isArray(error.pageErrors) ? [...error.pageErrors.filter(isObject), error] : [error]))
}

/** The code of the first failed action, or the name of the event; undefined if nothing failed or it has no name. */
export function auraCode(response: AuraResponse): string | undefined {
  const [first] = auraErrors(response)
  if (first === undefined) return eventOf(response)
  if (typeof first.statusCode === 'string') return first.statusCode
  const named = /\berror: ([A-Z]+(?:_[A-Z]+)+)\b/.exec(String(first.message ?? ''))?.[1]
  return (
    named ?? recordError(first)?.code ?? (typeof first.exceptionType === 'string' ? first.exceptionType : undefined)
  )
}

/** What the first failed action says to a person: of a record, what is wrong with it rather than that something is. */
export function auraMessage(response: AuraResponse): string | undefined {
  const [first] = auraErrors(response)
  return first && (recordError(first)?.message ?? (typeof first.message === 'string' ? first.message : undefined))
}

/**
 * Of a record that was not saved: the rule that it breaks, or the field, and only then the whole
 * (https://developer.salesforce.com/docs/platform/lwc/guide/data-error.html).
 */
function recordError({ data }: Json): { code: string; message: string | undefined } | undefined {
  if (!isObject(data)) return undefined
  const output = isObject(data.output) ? data.output : {}
  const ofFields = isObject(output.fieldErrors) ? Object.values(output.fieldErrors).flat() : []
  const told = [...(Array.isArray(output.errors) ? output.errors : []), ...ofFields, data].filter(isObject)
  for (const { errorCode, message } of told)
    if (typeof errorCode === 'string' && errorCode !== '')
      return { code: errorCode, message: typeof message === 'string' ? message : undefined }
  return undefined
}

/**
 * The HTTP status that matches the failed actions of a 200 response; undefined if none failed. Events are handled like
 * other responses.
 */
export function auraStatus(response: AuraResponse): number | undefined {
  const [first] = auraErrors(response)
  if (first === undefined) return undefined
  const code = auraCode(response) ?? ''
  const known = statusOfRecordCode(code) ?? (/NoAccessException$/.test(code) ? 403 : undefined)
  if (known !== undefined) return known
  // What the maker of the page throws for a person to read.
  if (first.isUserDefinedException === true || /AuraHandledException$/.test(code)) return 422
  return (code === '' ? statusOf(first.data) : undefined) ?? 500
}

/** With which the response for one record was sent inside of the whole. */
function statusOf(data: unknown): number | undefined {
  const status = isObject(data) ? data.statusCode : undefined
  return typeof status === 'number' && status >= 400 && status < 600 ? status : undefined
}

function eventOf({ status, responseBody }: AuraResponse): string | undefined {
  const text = responseBody?.text
  return status === 200 && text?.includes('"exceptionEvent":true') ? thrownEvent.exec(text)?.[1] : undefined
}
