/** What masking costs: time for a lot of traffic, and the longest wait for the page. */
import { createLabeler, redactEvent } from '../../../src/core/privacy/index.ts'
import type { RequestEvent } from '../../../src/core/session/index.ts'

export interface Cost {
  /** characters */
  size: number
  /** ms of one core */
  time: number
  /** ms of the longest single event */
  longest: number
}

/** Other processes use the machine too, so the fastest of this many rounds counts for each event. */
const rounds = 5

/** Each event is new to a labeler that has been running for a while, as in a page. */
export function costOf(events: readonly RequestEvent[]): Cost {
  const quickest = events.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    const label = createLabeler('000102030405060708090a0b0c0d0e0f')
    for (const event of events.slice(0, 20)) redactEvent(event, label)
    for (const [index, event] of events.entries()) {
      const started = performance.now()
      redactEvent(event, label)
      quickest[index] = Math.min(quickest[index]!, performance.now() - started)
    }
  }
  const size = events.reduce((sum, event) => sum + JSON.stringify(event).length, 0)
  return { size, time: quickest.reduce((sum, one) => sum + one, 0), longest: Math.max(...quickest) }
}
