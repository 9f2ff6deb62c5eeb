/** Listeners that survive `document.open()`, and the moments at which a probe must flush. */
import type { Flush } from './draft.ts'
import { isOwn } from './own-part.ts'

/** functions that re-add the listeners, by the signal that ends them */
const armed = new Map<AbortSignal, (() => void)[]>()
let watcher: MutationObserver | undefined

/**
 * Listens in the capture phase, before the page's own handlers, and never delays the page (`passive`). Ends with the
 * signal.
 *
 * `document.open()` removes every listener from the window and the document, in all worlds
 * (https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-open-steps), but leaves mutation
 * observers alone. It also replaces the root element, which is the cue to add all listeners again; adding one that
 * still exists does nothing.
 */
export function listen<E extends Event>(
  target: EventTarget,
  type: string,
  handler: (event: E) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return
  // Events dispatched by the page are not the browser's, and may lack fields.
  const listener = (event: Event) => event.isTrusted && !isOwn(event) && handler(event as E)
  const arm = () => target.addEventListener(type, listener, { capture: true, passive: true, signal })
  arm()
  armedUntil(signal).push(arm)
}

/**
 * One abort handler per signal for all its listeners: a page has some sixty, and adding them is part of its start-up.
 */
function armedUntil(signal: AbortSignal): (() => void)[] {
  const present = armed.get(signal)
  if (present) return present
  const arms: (() => void)[] = []
  armed.set(signal, arms)
  watcher ??= watchForNewRoot()
  signal.addEventListener('abort', () => {
    armed.delete(signal)
    if (armed.size > 0) return
    watcher?.disconnect()
    watcher = undefined
  })
  return arms
}

function watchForNewRoot(): MutationObserver {
  const observer = new MutationObserver(() => {
    for (const arms of armed.values()) for (const arm of arms) arm()
  })
  observer.observe(document, { childList: true })
  return observer
}

/**
 * Calls `flush` when the page goes away and when observing ends. Returns `flush`.
 *
 * `pagehide` rather than `unload`, which would keep the page out of the back/forward cache (https://web.dev/bfcache).
 */
export function flushAtEnd(flush: Flush, signal: AbortSignal): Flush {
  listen(window, 'pagehide', flush, signal)
  signal.addEventListener('abort', flush)
  return flush
}

/** Runs once the document is parsed (then its title and response are known), or earlier if the page goes away. */
export function whenParsed(run: () => void, signal: AbortSignal): Flush {
  let ran = false
  const once = () => {
    if (ran) return
    ran = true
    run()
  }
  if (document.readyState !== 'loading') once()
  else listen(window, 'DOMContentLoaded', once, signal)
  return flushAtEnd(once, signal)
}
