import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../../core/session/index.ts'
import { contentInSteps, knownContent, type RulerContent, rulerContent } from './time-ruler-model.ts'

/** Few enough events to process at once. */
const few = 2000
/** ms of work before yielding, so that the page stays responsive */
const turn = 8

/** The ruler's content for a session. For a long one it comes later: the list below the ruler has priority. */
export function useRulerContent({
  events,
  startedAt,
  endedAt,
}: Pick<Session, 'events' | 'startedAt' | 'endedAt'>): RulerContent | undefined {
  const [made, setMade] = useState<RulerContent>()
  const length = endedAt - startedAt
  const known = knownContent(events) ?? (events.length <= few ? rulerContent(events, length) : undefined)
  useEffect(() => {
    if (known) return
    const steps = contentInSteps(events, length)
    const work = () => {
      const until = performance.now() + turn
      for (;;) {
        const { done, value } = steps.next()
        if (done) return setMade(value)
        if (performance.now() >= until) break
      }
      timer = setTimeout(work)
    }
    let timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [events, known, length])
  // Reads the cache rather than `made`, which may belong to another list.
  return known ?? (made && knownContent(events))
}
