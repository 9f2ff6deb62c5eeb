import { listen, objectKeys } from './intrinsics.ts'
import { eventType } from './saved.ts'

/** What is to be done with each type of event. */
export type Listeners = Record<string, (event: Event) => unknown>

/**
 * Listens on the window in the capture phase, for good.
 *
 * `document.open()` takes every listener off the window (https://html.spec.whatwg.org/#document-open-steps), and
 * with the root element gone an observer of the document is told; it puts the listener back. One that is still there
 * the browser ignores.
 */
export function listenForGood(listeners: Listeners): void {
  const types = objectKeys(listeners)
  // An own property of every event that cannot be changed: what the page dispatches itself is not meant.
  const ifTrusted = (event: Event) => event.isTrusted && listeners[eventType(event)]!(event)
  const on = () => {
    for (let i = 0; i < types.length; i++) listen(window, types[i]!, ifTrusted, true)
  }
  new MutationObserver(on).observe(document, { childList: true })
  on()
}
