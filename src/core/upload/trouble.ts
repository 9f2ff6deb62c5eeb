/** What a response means: done, try again, or give up. Pure. */
import type { NoResponse, UploadResponse } from './transport.ts'

/**
 * Why a file did not arrive.
 *
 * `link`: the URL was not accepted, usually because it has expired. `gone`: nothing is there. `too-large` and `full`:
 * no room for it. `unsupported`: the server does not take files this way. `elsewhere`: it would have gone to another
 * origin than the one shown. `refused`: any other reason. `unreachable` and `busy`: after several attempts. `blocked`:
 * by the policy of the page we run in.
 */
const troubles = [
  ...(['link', 'gone', 'too-large', 'full', 'unsupported', 'elsewhere', 'refused'] as const),
  ...(['unreachable', 'busy', 'blocked'] as const),
] as const
export type Trouble = (typeof troubles)[number]

/** The outcome of one attempt. */
export type Step =
  | { done: true }
  /** `after`: ms the server asks us to wait; `moved`: some bytes have arrived since the previous attempt */
  | { again: 'lost' | 'busy'; after?: number; moved?: boolean }
  | { trouble: Trouble; status?: number }

/** For an expired URL, object stores answer 403; Google's answers 400 (`ExpiredToken`). */
const byStatus: Readonly<Record<number, Trouble>> = {
  ...{ 400: 'link', 401: 'link', 403: 'link', 404: 'gone', 410: 'gone', 413: 'too-large', 507: 'full' },
  ...{ 405: 'unsupported', 406: 'unsupported', 411: 'unsupported', 412: 'unsupported', 415: 'unsupported' },
  ...{ 501: 'unsupported', 505: 'unsupported' },
}

/** Statuses worth retrying: RFC 9110, 15.5.9 and 15.6; RFC 8470; RFC 6585; tus uses 423 for a locked file. */
const again: ReadonlySet<number> = new Set([408, 423, 425, 429])

/** What a response means for the attempt. @param now epoch ms */
export function stepOf(answer: UploadResponse | NoResponse, now: number): Step {
  if ('none' in answer) {
    if (answer.none === 'lost') return { again: 'lost' }
    return { trouble: answer.none === 'blocked' ? 'blocked' : 'elsewhere' }
  }
  const { status, headers } = answer
  if (status >= 200 && status < 300) return { done: true }
  const trouble = byStatus[status]
  if (trouble) return { trouble, status }
  if (!again.has(status) && status < 500) return { trouble: 'refused', status }
  const after = retryAfter(headers['retry-after'], now)
  return { again: 'busy', ...(after !== undefined && { after }) }
}

/**
 * ms to wait according to a `Retry-After` header: seconds, or a date (RFC 9110, 10.2.3); undefined if it is unusable.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
