/**
 * Partial updates of ASP.NET: what an update panel is answered with, 200 whatever came of it. The answer is a row of parts
 * `length|type|id|content|`; a failure, a redirect and pieces of the page are such parts
 * (https://learn.microsoft.com/dotnet/api/system.web.ui.scriptmanager.enablepartialrendering).
 */
import { percentDecoded } from '../../base/percent-decoded.ts'
import type { RequestEvent } from '../events/request.ts'

/** One part of such an answer. */
export interface DeltaPart {
  type: string
  id: string
  content: string
}

/** chars of an answer that are looked at */
const longest = 200_000
const begins = /^\d{1,7}\|(?:#|[a-zA-Z]{3,40})\|/
/** Parts that say something of the outcome; others hold state of the page. */
const parts = /(?:^|\|)(\d{1,7})\|(error|pageRedirect|updatePanel)\|([^|\n]{0,200})\|/g

/** Whether a text is such an answer. */
export const isDelta = (text: string): boolean => begins.test(text)

/** The parts of an answer that tell of its outcome; none for a text of another form. */
export function deltaParts(text: string): DeltaPart[] {
  if (!isDelta(text)) return []
  const looked = text.slice(0, longest)
  return [...looked.matchAll(parts)].map(({ index, 0: head, 1: length, 2: type = '', 3: id = '' }) => {
    const start = index + head.length
    return { type, id, content: looked.slice(start, endOfContent(looked, start, Number(length))) }
  })
}

/** After as many chars as it says; where the text was changed since, before the next part. */
function endOfContent(text: string, start: number, length: number): number {
  if (text[start + length] === '|') return start + length
  const next = text.indexOf('|', start)
  return next < 0 ? text.length : next
}

/** The status of HTTP that a part tells of in the place of the page; undefined where the update went well. */
export function deltaStatus({ responseBody }: Pick<RequestEvent, 'responseBody'>): number | undefined {
  const error = deltaParts(responseBody?.text ?? '').find(({ type }) => type === 'error')
  return error && (/^[45]\d\d$/.test(error.id) ? Number(error.id) : 500)
}

/** What the server says of such a failure; undefined where there is none, or not a word. */
export function deltaMessage(text: string): string | undefined {
  return deltaParts(text).find(({ type }) => type === 'error')?.content || undefined
}

/** Where the page is to go in the place of the update, decoded. */
export function deltaRedirect(text: string): string | undefined {
  const told = deltaParts(text).find(({ type }) => type === 'pageRedirect')?.content
  return told && percentDecoded(told)
}
