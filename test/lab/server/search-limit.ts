/** A rate limit as in real services: a number of calls per time window and session. */
import type { Call } from './call.ts'

const WINDOW = 30_000

/** Counts a search of the call's session; false if it exceeds the limit. */
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
