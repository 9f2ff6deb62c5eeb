/**
 * A named exception passed on by the server, with a message for the person. Frappe sends these as JSON inside JSON
 * strings, possibly with markup (https://docs.frappe.io/framework/user/en/api/rest).
 */

import { isObject } from '../../base/is-object.ts'
import { jsonOf, parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'

/** What a response tells about an exception. */
export interface Thrown {
  /** class name without the module: `MandatoryError` */
  name: string | undefined
  /** message as plain text */
  message: string | undefined
}

/** Fields that hold the exception, in a response that may be long and about something else. */
const hint = /"(?:exc_type|_server_messages)"\s*:/
/** `package.module.MandatoryError: What is missing` */
const raised = /^(?:\w{1,60}\.){0,8}(\w{1,60}(?:Error|Exception)): (.{1,1000})/s

/** The exception a response names; undefined if there is none. */
export function thrownBy({ responseBody }: Pick<RequestEvent, 'responseBody'>): Thrown | undefined {
  const text = responseBody?.text ?? ''
  const response = hint.test(text) ? parsedJson(text) : undefined
  if (!isObject(response)) return undefined
  const { exc_type: type, exception } = response
  const [, name, words] = raised.exec(typeof exception === 'string' ? exception : '') ?? []
  const message = told(response._server_messages) ?? words
  return {
    name: typeof type === 'string' && /^\w{2,60}$/.test(type) ? type : name,
    message: message?.replace(/<[^<>]*>/g, ' ').trim() || undefined,
  }
}

/** The last of a list of messages: the exception ended the call. */
function told(messages: unknown): string | undefined {
  const list = typeof messages === 'string' ? parsedJson(messages) : undefined
  const last: unknown = Array.isArray(list) ? list.at(-1) : undefined
  const said = typeof last === 'string' ? (jsonOf(last) ?? last) : last
  const message = isObject(said) ? said.message : said
  return typeof message === 'string' ? message : undefined
}
