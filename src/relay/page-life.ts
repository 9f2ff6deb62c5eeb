/** Sends what must be sent when the page is left, hidden or restored. */
import { listenForGood } from './lasting.ts'
import type { RelayState } from './relay-state.ts'
import type { ReplayLine } from './replay-line.ts'
import type { Sending } from './sending.ts'

/** @param cameBack called when the page is restored from the back/forward cache, where it was told nothing */
export function followPageLife(
  window: Window,
  state: RelayState,
  { sending, replay }: { sending: Sending; replay: ReplayLine | undefined },
  cameBack: () => void,
  signal: AbortSignal,
): void {
  // Real events only: a page that dispatches `pagehide` itself and stays would have every event sent separately.
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
  // The visibility state is not read, because the page could replace it; a page that is shown again has nothing to send
  // anyway. A page that goes away is hidden after it was left. In a frame that was removed no microtask ran in between, so
  // what has come since is sent now; nothing is sent twice.
  on('visibilitychange', () => {
    if (state.leaving) sending.flushNow()
    else void sending.flush()
  })
}
