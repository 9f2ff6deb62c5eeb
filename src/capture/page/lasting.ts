import { listen } from './intrinsics.ts'

/**
 * Listens on the window in the capture phase, for good.
 *
 * `document.open()` takes every listener off the window (https://html.spec.whatwg.org/#document-open-steps), and
 * with the root element gone an observer of the document is told; it puts the listener back. One that is still there
 * the browser ignores.
 */
export function listenForGood(type: string, run: (event: Event) => void): void {
  const on = () => listen(window, type, run, true)
  new MutationObserver(on).observe(document, { childList: true })
  on()
}
