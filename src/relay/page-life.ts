/** The page is left, comes back, or is hidden: what must be sent then, while it still can be. */
import { listenForGood } from './lasting.ts'
import type { RelayState } from './relay-state.ts'
import type { ReplayLine } from './replay-line.ts'
import type { Sending } from './sending.ts'

/** @param cameBack the page is back from the back/forward cache, in which it was told nothing */
export function followPageLife(
  window: Window,
  state: RelayState,
  { sending, replay }: { sending: Sending; replay: ReplayLine | undefined },
  cameBack: () => void,
  signal: AbortSignal,
): void {
  // Only what the browser itself tells: a page that says it is going away and stays would be sent event by event.
  const on = (type: string, run: (event: Event) => void) =>
    listenForGood(window, window, type, (event) => event.isTrusted && run(event), signal)
  on('pagehide', () => {
    state.leaving = true
    replay?.leave(true)
    sending.flushNow()
  })
  on('pageshow', (event) => {
    state.leaving = false
    replay?.leave(false)
    if ((event as PageTransitionEvent).persisted) cameBack()
    if (sending.waiting() > 0) sending.soon()
  })
  // Shown again it has nothing more to send, but the page could put something else in the place of its state. One that
  // goes away is hidden after it was left: all was sent by then, and would be masked and sent once more.
  on('visibilitychange', () => {
    if (!state.leaving) void sending.flush()
  })
}
