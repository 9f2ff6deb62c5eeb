/**
 * Answers that come as a stream of events (https://html.spec.whatwg.org/#server-sent-events): 200 is sent before anything is
 * known, so what fails afterwards is told by an event of its own.
 */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'

type Json = Record<string, unknown>

/** The end of a stream, in which a failure stands, and chars of one event in it. */
const looked = 20_000
const longestEvent = 4_000
const begins = /^(?:data|event|id|retry)?:/
/** Under which makers put the words of such an event. */
const words = ['errorText', 'error_text', 'message', 'detail', 'error']

/** Whether a text is such a stream. */
export const isStream = (text: string): boolean => begins.test(text)

/** The last event that tells of a failure, with `error` as other answers have it; undefined where none does. */
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
