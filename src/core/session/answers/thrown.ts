/**
 * An exception that a server passes on by its name, with what it has to say to the person: Frappe, whose words are JSON in texts of
 * JSON and may hold markup (https://docs.frappe.io/framework/user/en/api/rest).
 */

import { isObject } from '../../base/is-object.ts'
import { jsonOf, parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'

/** What an answer passes on of an exception. */
export interface Thrown {
  /** its class, without the module: `MandatoryError` */
  name: string | undefined
  /** its sentence, as plain text */
  message: string | undefined
}

/** Fields that hold it, in an answer that may be long and of something else. */
const hint = /"(?:exc_type|_server_messages)"\s*:/
/** `package.module.MandatoryError: What is missing` */
const raised = /^(?:\w{1,60}\.){0,8}(\w{1,60}(?:Error|Exception)): (.{1,1000})/s

/** The exception that an answer names; undefined where it names none. */
export function thrownBy({ responseBody }: Pick<RequestEvent, 'responseBody'>): Thrown | undefined {
  const text = responseBody?.text ?? ''
  const answer = hint.test(text) ? parsedJson(text) : undefined
  if (!isObject(answer)) return undefined
  const { exc_type: type, exception } = answer
  const [, name, words] = raised.exec(typeof exception === 'string' ? exception : '') ?? []
  const message = told(answer._server_messages) ?? words
  return {
    name: typeof type === 'string' && /^\w{2,60}$/.test(type) ? type : name,
    message: message?.replace(/<[^<>]*>/g, ' ').trim() || undefined,
  }
}

/** Of a list of messages the last: the exception ended the work. */
function told(messages: unknown): string | undefined {
  const list = typeof messages === 'string' ? parsedJson(messages) : undefined
  const last: unknown = Array.isArray(list) ? list.at(-1) : undefined
  const said = typeof last === 'string' ? (jsonOf(last) ?? last) : last
  const message = isObject(said) ? said.message : said
  return typeof message === 'string' ? message : undefined
}
