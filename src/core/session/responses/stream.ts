/**
 * Responses sent as a stream of events (https://html.spec.whatwg.org/#server-sent-events): 200 goes out before the
 * outcome is known, so a later failure is an event of its own.
 */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'

type Json = Record<string, unknown>

/** chars at the end of the stream that are searched for a failure; also the longest single event considered */
const looked = 20_000
const longestEvent = 4_000
const begins = /^(?:data|event|id|retry)?:/
/** Keys under which such an event holds its message. */
const words = ['errorText', 'error_text', 'message', 'detail', 'error']

/** Whether a text is an event stream. */
export const isStream = (text: string): boolean => begins.test(text)

/** The last event that reports a failure, in the `{ error }` form of other responses; undefined if none does. */
export function streamFailure(text: string): { error: Json } | undefined {
  if (!isStream(text)) return undefined
  let found: { error: Json } | undefined
  let isError = false
  for (const line of text.slice(-looked).split('\n')) {
    if (line.trim() === '') isError = false
    if (/^event: ?error\b/i.test(line)) isError = true
    if (!line.startsWith('data:') || line.length > longestEvent) continue
    const event = parsedJson(line.slice(5))
    if (isObject(event)) found = failureIn(event, isError) ?? found
  }
  return found
}

function failureIn(event: Json, isError: boolean): { error: Json } | undefined {
  if (isObject(event.error)) return { error: event.error }
  if (!isError && event.type !== 'error') return undefined
  const message = words.map((key) => event[key]).find((value) => typeof value === 'string')
  return { error: { ...event, type: undefined, error: undefined, message } }
}
