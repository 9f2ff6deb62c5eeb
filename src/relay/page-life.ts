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
  // Shown again it has nothing more to send, but the page could put something else in the place of its state. A page that
  // goes away is hidden after it was left: in a frame that was removed no microtask ran in between, so what came since is
  // sent now, and nothing twice.
  on('visibilitychange', () => {
    if (state.leaving) sending.flushNow()
    else void sending.flush()
  })
}
