import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../../core/session/index.ts'
import { contentInSteps, knownContent, type RulerContent, rulerContent } from './time-ruler-model.ts'

/** Events that are read in no time. */
const few = 2000
/** ms of work between which the page can answer and show */
const turn = 8

/** What the ruler shows of a session. Of a long one only a while later: the list that it stands above comes first. */
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
  // What was made is known from then on, and of no other list.
  return known ?? (made && knownContent(events))
}
