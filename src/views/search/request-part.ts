/** Where in a request the search words occur. Pure. */
import type { RequestEvent } from '../../core/session/index.ts'
import { queryOf } from '../request/request-model.ts'
import { bodyTexts, frameTexts, headerTexts } from './text.ts'

/** A part of a request with its own tab. */
export type RequestPart = 'headers' | 'payload' | 'response' | 'initiator'

/**
 * The part that contains most of the words, in lower case; the first of equals. Undefined if none has more than the part
 * that is always visible.
 */
export function partWithWords(request: RequestEvent, words: readonly string[]): RequestPart | undefined {
  return bestPart(request, words).part
}

/** The same with the part's text; that of the always visible part if none has more. */
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
