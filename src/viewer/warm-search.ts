import type { SessionEvent } from '../core/session/index.ts'
import { searchText } from '../views/index.ts'

/** Events between two looks at the clock. */
const stretch = 50

/**
 * Makes the texts that a search looks through while the page has nothing else to do, so that neither the first screen
 * waits for them nor the first search makes all of them in one go.
 * @returns how to stop
 */
export function warmSearch(events: readonly SessionEvent[]): () => void {
  let next = 0
  let handle = 0
  const work = (deadline: IdleDeadline) => {
    while (next < events.length && deadline.timeRemaining() > 0) {
      for (const event of events.slice(next, next + stretch)) searchText(event)
      next += stretch
    }
    ask()
  }
  function ask() {
    if (next < events.length) handle = requestIdleCallback(work)
  }
  // Safari has no idle time to give; there the first search makes them.
  if ('requestIdleCallback' in globalThis) ask()
  return () => {
    if (handle !== 0) cancelIdleCallback(handle)
  }
}
