/** A rate limit as real services have it: so many calls in a window of time, per session. */
import type { Call } from './call.ts'

const WINDOW = 30_000

/** Counts a search of the call's session; false when it is one too many. */
export function createSearchLimit(): (call: Call) => boolean {
  const calls = new Map<string, number[]>()
  return (call) => {
    const session = call.headers.authorization ?? ''
    const recent = (calls.get(session) ?? []).filter((at) => at > call.now - WINDOW)
    if (recent.length >= call.searchLimit) return false
    calls.set(session, [...recent, call.now])
    return true
  }
}
