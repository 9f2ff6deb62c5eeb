/**
 * What made up for a failed request: the same request again, the form resubmitted, or a later call that carried the change
 * along.
 */

import type { RequestEvent } from '../../session/index.ts'
import { hasFailed } from '../../session/responses/failure.ts'
import { addressKey, endOf, firstIndexSince, type Timeline } from './when.ts'

/** The same call, made or at least answered later: apps may retry before they have processed the failure. */
export function repeatOf(event: RequestEvent, { worked }: Timeline): RequestEvent | undefined {
  const calls = worked.get(addressKey(event)) ?? []
  for (let at = firstIndexSince(calls, event.at); at < calls.length; at++)
    if (endOf(calls[at]!) > endOf(event) && !isSibling(calls[at]!, event)) return calls[at]
  return undefined
}

/** Sent before the failure was known, and for something else: one panel of a dashboard does not make up for another. */
const isSibling = (other: RequestEvent, event: RequestEvent) =>
  other.at < endOf(event) && (other.url !== event.url || other.requestBody?.text !== event.requestBody?.text)

/**
 * A form that the server sent back with errors (4xx) and that went through on the next attempt. After a redirect the form's own
 * address is unknown, so the next submitted form counts.
 */
export function sentAgain(event: RequestEvent, { requests }: Timeline): RequestEvent | undefined {
  const isForm = ({ api, method }: RequestEvent) => api === 'document' && method === 'POST'
  if (!isForm(event) || (event.status ?? 0) < 400 || (event.status ?? 0) >= 500) return undefined
  const next = requests.find((other) => isForm(other) && other.at > event.at)
  return next && next.frame !== event.frame && !hasFailed(next) ? next : undefined
}

/** A change that got no response and that the app kept: a later call, to any address, contains it. */
export function sentLater(event: RequestEvent, { taken }: Timeline): RequestEvent | undefined {
  const body = event.requestBody?.text ?? ''
  if (event.status || event.state !== 'failed' || body.length < enough) return undefined
  return taken.find((one) => one.at > event.at && one.requestBody?.text?.includes(body))
}
/** chars; a shorter body may appear in another one by chance */
const enough = 12
