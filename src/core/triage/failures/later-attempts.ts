/** What made up for a request that failed: the same one again, the form sent anew, or a later call that has taken it along. */
import { hasFailed } from '../../session/answers/failure.ts'
import type { RequestEvent } from '../../session/index.ts'
import { addressKey, endOf, firstIndexSince, type Timeline } from './when.ts'

/** The same call, made later or at least answered later: apps repeat a call before they have read what failed. */
export function repeatOf(event: RequestEvent, { worked }: Timeline): RequestEvent | undefined {
  const calls = worked.get(addressKey(event)) ?? []
  for (let at = firstIndexSince(calls, event.at); at < calls.length; at++)
    if (endOf(calls[at]!) > endOf(event)) return calls[at]
  return undefined
}

/**
 * A form that the server sent back with what is wrong (4xx), and that then went through. Where a form's document comes
 * from a redirect, its own address is not known any more: the next one that was sent counts.
 */
export function sentAgain(event: RequestEvent, { requests }: Timeline): RequestEvent | undefined {
  const isForm = ({ api, method }: RequestEvent) => api === 'document' && method === 'POST'
  if (!isForm(event) || (event.status ?? 0) < 400 || (event.status ?? 0) >= 500) return undefined
  const next = requests.find((other) => isForm(other) && other.at > event.at)
  return next && next.frame !== event.frame && !hasFailed(next) ? next : undefined
}

/** A change that got no answer, and that the app kept: a call of another address has taken it along since. */
export function sentLater(event: RequestEvent, { taken }: Timeline): RequestEvent | undefined {
  const body = event.requestBody?.text ?? ''
  if (event.status || event.state !== 'failed' || body.length < enough) return undefined
  return taken.find((one) => one.at > event.at && one.requestBody?.text?.includes(body))
}
/** chars of a body below which another one may hold it by chance */
const enough = 12
