/** How long the server asks clients to wait (`Retry-After`, RFC 9110 10.2.3). */
import type { FailedRequest } from '../failures/failed-request.ts'
import { headerOf, longTime } from './words.ts'

/** ms from the response on; undefined when the header is missing, names no time, or one that has passed. */
function waitOf(request: FailedRequest): number | undefined {
  const told = headerOf(request, 'retry-after')?.trim() ?? ''
  // The customer's clock may be wrong, so a date counts from that of the response.
  const ms = /^\d{1,9}$/.test(told)
    ? Number(told) * 1000
    : Date.parse(told) - Date.parse(headerOf(request, 'date') ?? '')
  return ms > 0 ? ms : undefined
}

/** The same in words: `30 s`, `about 60 minutes`; the date itself, if the response does not tell its own time. */
export function askedWait(request: FailedRequest): string | undefined {
  const ms = waitOf(request)
  const told = headerOf(request, 'retry-after')?.trim() ?? ''
  const isDate = !Number.isNaN(Date.parse(told)) && headerOf(request, 'date') === undefined && !/^\d+$/.test(told)
  if (ms === undefined) return isDate ? told : undefined
  return ms <= short ? `${Math.ceil(ms / 1000)} s` : longTime(ms)
}

/** When the customer may try again: after what the server asks for if that is longer than what one would wait anyway. */
export function tryAgain(request: FailedRequest, usual: { ms: number; words: string }): string {
  const ms = waitOf(request) ?? 0
  return ms > usual.ms ? `in ${longTime(Math.max(ms, short))}` : usual.words
}

/** ms; up to here seconds are told */
const short = 120_000
