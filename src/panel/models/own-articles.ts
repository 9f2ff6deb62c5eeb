/** Whether an article is about the verdict's problem; only then is it attached automatically. */
import type { Hit } from '../../core/kb/index.ts'
import { type SessionEvent, signatureOf } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'

/**
 * A recording may also contain an unrelated failure from an hour ago that matches an article of its own. If nothing was
 * explained, or the article was found by the agent's words, there is nothing to compare with, so it may be attached.
 */
export function isAboutVerdict(hit: Hit, verdict: Verdict | undefined, events: readonly SessionEvent[]): boolean {
  const evidence = new Set(verdict?.evidence.flatMap(({ event }) => event ?? []))
  if (!verdict || verdict.class === 'none' || verdict.class === 'unknown' || evidence.size === 0) return true
  const keyOf = (event: SessionEvent) => signatureOf(event)?.key
  const keys = new Set(events.filter(({ id }) => evidence.has(id)).map(keyOf))
  return hit.matched.some(({ from }) => {
    const event = from === undefined || evidence.has(from) ? undefined : events.find(({ id }) => id === from)
    const key = event && keyOf(event)
    // Something that is not a problem in itself, such as a warning or a mark, belongs to whatever failed.
    return key === undefined || keys.has(key)
  })
}
