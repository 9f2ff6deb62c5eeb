/** Describes what failed, in sentences built from the endpoint, the outcome and the step. */

import { withoutHalfPair } from '../../base/half-pair.ts'
import { type ErrorEvent, type ErrorInfo, headerValue, hostNameOf } from '../../session/index.ts'
import type { PageError } from '../failures/errors.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { overSocket } from '../failures/socket-responses.ts'
import { activity } from './activity.ts'

/** `PUT /api/invoices/{id}`, with the host if it is not the app's own. */
export function endpoint({ endpoint: own, crossOrigin, event }: FailedRequest): string {
  return crossOrigin ? `${own} on ${hostNameOf(event.url)}` : own
}

/** `returned 500 (internal_error)`, `got no response`, `timed out after 1.5 s`. */
export function outcome({ event, code }: FailedRequest): string {
  const told = code === undefined ? '' : ` (${code})`
  if (event.method === overSocket) return `returned an error over the live connection${told}`
  if (event.status !== undefined && event.status > 0 && event.status < 400 && told === '')
    return `returned ${event.status}, with an error in the response`
  if ((event.status ?? 0) > 0) return `returned ${event.status}${told}`
  if ((event.withheldStatus ?? 0) >= 400)
    return `returned ${event.withheldStatus}, but the browser withheld the response from the page (CORS)`
  if (event.state === 'timeout')
    return `timed out${event.duration === undefined ? '' : ` after ${seconds(event.duration)}`}`
  if (event.state === 'pending') return 'was still waiting for a response when the recording ended'
  return `got no response${told}`
}

/** ` after clicking "Save"`; empty when no step is known. */
export function afterStep({ step }: Pick<FailedRequest, 'step'>): string {
  return step ? ` after ${doing(step.text)}` : ''
}

/**
 * A step's sentence as a noun phrase: `Clicked "Save" in "Edit invoice"` becomes `clicking "Save"`. The evidence has the full
 * text.
 */
function doing(text: string): string {
  const gerund = text
    .replace(/^Typed "…"/, 'Typed')
    .replace(/^(.*?") in ".*$/, '$1')
    .replace(/^([A-Z][a-z-]*?)(?:ed)\b/, '$1ing')
    .replace(/^Chose\b/, 'Choosing')
    .replace(/^Went\b/, 'Going')
  return gerund.charAt(0).toLowerCase() + gerund.slice(1)
}

/**
 * `; the failed request then made the page throw TypeError: ...`: worded as a consequence, so that nobody takes it for the
 * cause.
 */
export function thenThrew({ aftermath }: FailedRequest): string {
  const error = aftermath.find((event): event is ErrorEvent => event.kind === 'error')
  return error ? `; the failed request then made the page throw ${errorTitle(error.error)}` : ''
}

/** The whole sentence about a failed request: what the customer knows, then the facts, then what they mean. */
export function failure(request: FailedRequest, meaning?: string): string {
  return headed(`${activity(request)} failed`, request, meaning)
}

/** The same with its own opening: `The browser was offline after clicking "Save": PUT /a got no response.` */
export function headed(head: string, request: FailedRequest, meaning?: string): string {
  const told = meaning === undefined ? '' : `; ${meaning}`
  return `${head}${afterStep(request)}: ${endpoint(request)} ${outcome(request)}${told}${thenThrew(request)}.`
}

/** `TypeError: x is null` on one line, shortened. */
export function errorTitle(error: ErrorInfo): string {
  const name = error.name || 'Error'
  const line = error.message.trim().split(/[\r\n]/, 1)[0] ?? ''
  return cut(line === '' ? `${name} (without a message)` : line.startsWith(name) ? line : `${name}: ${line}`, 140)
}

/** `in renderTotals (app.js)`; empty when the stack says nothing. */
export function place({ frame }: PageError): string {
  if (frame?.function === undefined) return ''
  return ` in ${cut(frame.function.replace(/^(?:async|new) /, ''), 60)}`
}

/** `85 ms`, `1.5 s`. */
export function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`
}

/** How far a clock is off, as a person would say it: `about 40 minutes`. */
export function longTime(ms: number): string {
  const value = Math.round(Math.abs(ms) / 60_000)
  if (value < 120) return `about ${value} minutes`
  const hours = Math.round(value / 60)
  const days = Math.round(hours / 24)
  return hours < 48
    ? `about ${hours} hours`
    : days < 730
      ? `about ${days} days`
      : `about ${Math.round(days / 365)} years`
}

/** Capitalised, unless the first word is a name from code or an address: `saveDraft`, `app.js`, `x-request-id`. */
export function asSentence(text: string): string {
  return /^[a-z]+(?:[’'][a-z]+)?(?=[\s,;]|:\s|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** At most `limit` characters, including an ellipsis if anything was cut. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = withoutHalfPair(text.slice(0, limit - 1))
  // At the last space, if one is near.
  return `${kept.replace(/(?<=.{30})\s+\S{0,20}$/s, '')}…`
}

/** The page's own words as a sentence of their own, for the customer who has read them. */
export function quoted(text: string): string {
  const line = cut(text.replace(/\s+/g, ' ').trim(), 200)
  return `“${line}”${/[.!?…。！？]$/.test(line) ? '' : '.'}`
}

/** What a page printed or threw, to end a sentence: shortened, without its own full stop. */
export function said(text: string): string {
  return cut(text, 120).replace(/\.$/, '')
}

/** A response header, by its lower-case name. */
export function headerOf({ event }: FailedRequest, name: string): string | undefined {
  return headerValue(event.responseHeaders, name)
}
