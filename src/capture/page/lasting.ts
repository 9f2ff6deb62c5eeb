import { list, listen } from './intrinsics.ts'

interface Listener {
  type: string
  run: (event: Event) => void
}

const page = window
const pageDocument = document
const WatchTree = MutationObserver
const listeners = list<Listener>()

/**
 * Listens on the window in the capture phase, for good.
 *
 * `document.open()` takes every listener off the window (https://html.spec.whatwg.org/#document-open-steps), and
 * with the root element gone an observer of the document is told; it puts the listeners back. Those that are still
 * there the browser ignores.
 */
export function listenForGood(type: string, run: (event: Event) => void): void {
  if (!listeners.length) new WatchTree(listenAgain).observe(pageDocument, { childList: true })
  listeners[listeners.length] = { type, run }
  listen(page, type, run, true)
}

function listenAgain(): void {
  for (let i = 0; i < listeners.length; i++) {
    const { type, run } = listeners[i]!
    listen(page, type, run, true)
  }
}
