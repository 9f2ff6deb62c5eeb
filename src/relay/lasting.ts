/** Listeners of the relay itself, which must outlive `document.open()`. */

/**
 * Listens in the capture phase until the signal ends.
 *
 * `document.open()` removes every listener from the window and the document, in all worlds, but leaves mutation observers
 * alone (https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-open-steps). It also replaces the
 * root element, so that is the moment to listen again; a listener that is still there is not added twice.
 */
export function listenForGood(
  window: Window,
  target: EventTarget,
  type: string,
  run: (event: Event) => void,
  signal: AbortSignal,
): void {
  const arm = () => target.addEventListener(type, run, { capture: true, signal })
  arm()
  const Observer = (window as Window & typeof globalThis).MutationObserver
  const observer = new Observer(arm)
  observer.observe(window.document, { childList: true })
  signal.addEventListener('abort', () => observer.disconnect())
}
