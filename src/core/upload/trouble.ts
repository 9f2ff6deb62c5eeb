/** What an answer means: done, once more, or no. Pure. */
import type { NoAnswer, UploadAnswer } from './transport.ts'

/**
 * Why a file did not arrive.
 *
 * `link`: the address was not accepted, mostly because it has expired. `gone`: nothing is there. `too-large` and `full`: no
 * room for it. `unsupported`: files are not taken in this way. `elsewhere`: it should have gone to another origin than the
 * one that was shown. `refused`: for another reason. `unreachable` and `busy`: after several attempts. `blocked`: by a policy
 * of the page that we are in.
 */
const troubles = [
  ...(['link', 'gone', 'too-large', 'full', 'unsupported', 'elsewhere', 'refused'] as const),
  ...(['unreachable', 'busy', 'blocked'] as const),
] as const
export type Trouble = (typeof troubles)[number]

/** What one attempt came to. */
export type Step =
  | { done: true }
  /** `after`: ms that the place asks us to wait; `moved`: something has arrived since the attempt before */
  | { again: 'lost' | 'busy'; after?: number; moved?: boolean }
  | { trouble: Trouble; status?: number }

/** An object store says 403 for an address that has expired, Google's says 400 (`ExpiredToken`). */
const byStatus: Readonly<Record<number, Trouble>> = {
  ...{ 400: 'link', 401: 'link', 403: 'link', 404: 'gone', 410: 'gone', 413: 'too-large', 507: 'full' },
  ...{ 405: 'unsupported', 406: 'unsupported', 411: 'unsupported', 412: 'unsupported', 415: 'unsupported' },
  ...{ 501: 'unsupported', 505: 'unsupported' },
}

/** Statuses that ask for another attempt: RFC 9110, 15.5.9 and 15.6; RFC 8470; RFC 6585; 423 is tus' word for a file in use. */
const again: ReadonlySet<number> = new Set([408, 423, 425, 429])

/** What an answer means for what was asked. @param now epoch ms */
export function stepOf(answer: UploadAnswer | NoAnswer, now: number): Step {
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

/** ms to wait by a `Retry-After` header: seconds, or a date (RFC 9110, 10.2.3); undefined without a usable one. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
