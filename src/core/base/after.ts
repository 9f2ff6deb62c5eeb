/** Ends a timer; does nothing if it has run. */
export type Cancel = () => void

/**
 * Runs a function once, after `ms`.
 *
 * For what runs beside a page. Timers of `setTimeout` have numbers, counted per window and shared by all its worlds: a
 * page could tell that somebody else uses them, and one that clears its timers by counting through the numbers (a known
 * trick) would clear ours too. `AbortSignal.timeout` has none
 * (https://dom.spec.whatwg.org/#dom-abortsignal-timeout).
 */
export function after(ms: number, run: () => void): Cancel {
  const signal = AbortSignal.timeout(Math.max(0, ms))
  const fire = () => run()
  signal.addEventListener('abort', fire)
  return () => signal.removeEventListener('abort', fire)
}
