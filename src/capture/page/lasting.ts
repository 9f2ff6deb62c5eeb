import { listen, objectKeys } from './intrinsics.ts'
import { eventType } from './saved.ts'

/** The handler for each event type. */
export type Listeners = Record<string, (event: Event) => unknown>

/**
 * Permanently listens on the window in the capture phase.
 *
 * `document.open()` removes every listener from the window (https://html.spec.whatwg.org/#document-open-steps). It also
 * replaces the root element, which a mutation observer on the document sees; it then re-adds the listeners. The browser
 * ignores those still present.
 */
export function listenForGood(listeners: Listeners): void {
  const types = objectKeys(listeners)
  // `isTrusted` is an own, unforgeable property of every event; events dispatched by the page are ignored.
  const ifTrusted = (event: Event) => event.isTrusted && listeners[eventType(event)]!(event)
  const on = () => {
    for (let i = 0; i < types.length; i++) listen(window, types[i]!, ifTrusted, true)
  }
  new MutationObserver(on).observe(document, { childList: true })
  on()
}
