/**
 * The extension's side of the agreement with the embed (`src/embed/`), a script that an app may carry itself: only one of
 * the two records, and that is the extension wherever it does.
 *
 * An embed that wakes asks by one event on the window with a port in it. `preventDefault()` says that the extension is here:
 * the embed then stays quiet until it hears through the port that this document is not recorded. Nothing is dispatched to a
 * page that does not ask. What a page could learn by asking (that Casefile is at work), it could also learn by handing over
 * a port as the page hook does.
 */
import { listenForGood } from './lasting.ts'

/** The event that asks: `ports[0]` receives `{ recording: boolean }` at once, if known, and at every change. */
export const embedEvent = 'casefile:embed'

/** How many ports to keep, the newest: a page has one embed, and another if its document is reopened. */
const most = 4

/**
 * Answers embeds until the document is gone.
 * @returns a function that tells them whether this document is recorded
 */
export function answerEmbeds(window: Window): (recording: boolean) => void {
  const ports: MessagePort[] = []
  let known: boolean | undefined
  listenForGood(
    window,
    window,
    embedEvent,
    (event) => {
      const [port] = (event as MessageEvent).ports ?? []
      event.stopImmediatePropagation()
      if (!port) return
      event.preventDefault()
      ports.push(port)
      if (ports.length > most) ports.shift()
      if (known !== undefined) port.postMessage({ recording: known })
    },
    new AbortController().signal,
  )
  return (recording) => {
    known = recording
    for (const port of ports) port.postMessage({ recording })
  }
}
