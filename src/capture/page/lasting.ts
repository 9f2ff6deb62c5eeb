import { listen } from './intrinsics.ts'

/**
 * Listens on the window in the capture phase, for good.
 *
 * `document.open()` takes every listener off the window (https://html.spec.whatwg.org/#document-open-steps), and
 * with the root element gone an observer of the document is told; it puts the listener back. One that is still there
 * the browser ignores.
 */
export function listenForGood(type: string, run: (event: Event) => unknown): void {
  // An own property of every event that cannot be changed: what the page dispatches itself is not meant.
  const ifTrusted = (event: Event) => event.isTrusted && run(event)
  const on = () => listen(window, type, ifTrusted, true)
  new MutationObserver(on).observe(document, { childList: true })
  on()
}
