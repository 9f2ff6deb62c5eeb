/** Whether an article is about what the verdict is about: only such a one goes along by itself. */
import type { Hit } from '../../core/kb/index.ts'
import { type SessionEvent, signatureOf } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'

/**
 * A recording may hold another failure as well, of an hour ago, with an article of its own. Where nothing was explained, and
 * where an article was found by the agent's words, there is nothing to compare with, and it may go along.
 */
export function isAboutVerdict(hit: Hit, verdict: Verdict | undefined, events: readonly SessionEvent[]): boolean {
  const evidence = new Set(verdict?.evidence.flatMap(({ event }) => event ?? []))
  if (!verdict || verdict.class === 'none' || verdict.class === 'unknown' || evidence.size === 0) return true
  const keyOf = (event: SessionEvent) => signatureOf(event)?.key
  const keys = new Set(events.filter(({ id }) => evidence.has(id)).map(keyOf))
  return hit.matched.some(({ from }) => {
    const event = from === undefined || evidence.has(from) ? undefined : events.find(({ id }) => id === from)
    const key = event && keyOf(event)
    // What is no problem by itself, such as a warning or a mark, is about whatever failed.
    return key === undefined || keys.has(key)
  })
}
