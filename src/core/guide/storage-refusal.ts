/**
 * Whether the page was refused storage, judged by its own errors: the quota browsers report need not match the space
 * left. Pure.
 */
import type { ErrorInfo, SessionEvent } from '../session/index.ts'

/** https://webidl.spec.whatwg.org/#quotaexceedederror, and Firefox's name for it in `localStorage` */
const refusal = /\b(?:QuotaExceededError|NS_ERROR_DOM_QUOTA_REACHED)\b/
const loads: ReadonlySet<string> = new Set(['load', 'reload', 'back-forward', 'restore'])

/**
 * When the page was last refused since it loaded; a reloaded page may have room again.
 * @param before the previous result, epoch ms
 */
export function withRefusal(before: number | undefined, events: readonly SessionEvent[]): number | undefined {
  const last = (found: readonly SessionEvent[]) => Math.max(Number.NEGATIVE_INFINITY, ...found.map(({ at }) => at))
  const refused = Math.max(before ?? Number.NEGATIVE_INFINITY, last(events.filter(isRefusal)))
  const loaded = last(events.filter((event) => event.kind === 'navigation' && loads.has(event.how)))
  return refused > loaded ? refused : undefined
}

function isRefusal(event: SessionEvent): boolean {
  if (event.kind === 'error') return isOf(event.error)
  if (event.kind !== 'console' || (event.level !== 'error' && event.level !== 'warn')) return false
  return refusal.test(event.text) || event.args.some((arg) => arg.type === 'error' && isOf(arg.error))
}

/** Libraries wrap the browser's error in one of their own. */
function isOf({ name, message, cause }: ErrorInfo): boolean {
  return refusal.test(`${name} ${message}`) || (cause !== undefined && isOf(cause))
}
