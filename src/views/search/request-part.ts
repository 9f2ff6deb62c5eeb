/** Where in a request the words of a search stand. Pure. */
import type { RequestEvent } from '../../core/session/index.ts'
import { queryOf } from '../request/request-model.ts'
import { bodyTexts, frameTexts, headerTexts } from './text.ts'

/** A part of a request that is shown by itself. */
export type RequestPart = 'headers' | 'payload' | 'response' | 'initiator'

/** The part that has most of the words, in lower case; of equals the first. Undefined where none has more than what is always shown. */
export function partWithWords(request: RequestEvent, words: readonly string[]): RequestPart | undefined {
  return bestPart(request, words).part
}

/** The same with the text of the part; that of what is always shown where no part has more. */
export function bestPart(
  request: RequestEvent,
  words: readonly string[],
): { part: RequestPart | undefined; text: string } {
  const { method, url, status = '', requestHeaders, responseHeaders, requestBody, responseBody, initiator } = request
  const headers = [...headerTexts(requestHeaders), ...headerTexts(responseHeaders)]
  const texts: [RequestPart | undefined, string][] = [
    [undefined, `${method} ${url} ${status}`],
    ['headers', headers.join('\n')],
    ['payload', [...queryOf(url).flat(), ...bodyTexts(requestBody)].join('\n')],
    ['response', bodyTexts(responseBody).join('\n')],
    ['initiator', frameTexts(initiator).join('\n')],
  ]
  const counts = texts.map(([part, text]) => {
    const lower = text.toLowerCase()
    return { part, text, found: words.filter((word) => lower.includes(word)).length }
  })
  return counts.reduce((most, one) => (one.found > most.found ? one : most))
}
