/**
 * Partial updates of ASP.NET: the response to an update panel is 200 whatever the outcome. It is a sequence of parts
 * `length|type|id|content|`; a failure, a redirect and fragments of the page are such parts
 * (https://learn.microsoft.com/dotnet/api/system.web.ui.scriptmanager.enablepartialrendering).
 */
import { percentDecoded } from '../../base/percent-decoded.ts'
import type { RequestEvent } from '../events/request.ts'

/** One part of such a response. */
export interface DeltaPart {
  type: string
  id: string
  content: string
}

/** chars of a response that are examined */
const longest = 200_000
const begins = /^\d{1,7}\|(?:#|[a-zA-Z]{3,40})\|/
/** Parts that tell the outcome; the others hold page state. */
const parts = /(?:^|\|)(\d{1,7})\|(error|pageRedirect|updatePanel)\|([^|\n]{0,200})\|/g

/** Whether a text is such a response. */
export const isDelta = (text: string): boolean => begins.test(text)

/** The parts that tell the outcome; empty for a text in another format. */
export function deltaParts(text: string): DeltaPart[] {
  if (!isDelta(text)) return []
  const looked = text.slice(0, longest)
  return [...looked.matchAll(parts)].map(({ index, 0: head, 1: length, 2: type = '', 3: id = '' }) => {
    const start = index + head.length
    return { type, id, content: looked.slice(start, endOfContent(looked, start, Number(length))) }
  })
}

/** Where the content ends by its stated length or, if the text has been altered since, before the next part. */
function endOfContent(text: string, start: number, length: number): number {
  if (text[start + length] === '|') return start + length
  const next = text.indexOf('|', start)
  return next < 0 ? text.length : next
}

/** The HTTP status that an error or redirect part corresponds to; undefined if the update succeeded. */
export function deltaStatus({ responseBody }: Pick<RequestEvent, 'responseBody'>): number | undefined {
  const error = deltaParts(responseBody?.text ?? '').find(({ type }) => type === 'error')
  return error && (/^[45]\d\d$/.test(error.id) ? Number(error.id) : 500)
}

/** The server's message about the failure; undefined if there is none, or it is empty. */
export function deltaMessage(text: string): string | undefined {
  return deltaParts(text).find(({ type }) => type === 'error')?.content || undefined
}

/** The decoded URL the page is redirected to instead of being updated. */
export function deltaRedirect(text: string): string | undefined {
  const told = deltaParts(text).find(({ type }) => type === 'pageRedirect')?.content
  return told && percentDecoded(told)
}
