/** Whether the Casefile extension records this page: then the embed does not. The agreement is in src/relay/embeds.ts. */

/** As in src/relay/embeds.ts. */
const embedEvent = 'casefile:embed'
/** As in src/capture/page/channel.ts: the hook of an extension that arrives in a page already open. */
const portEvent = 'casefile:port'

export interface Neighbour {
  /** also true while an extension is here that has not yet said whether it records */
  readonly recording: boolean
}

/**
 * Asks the extension, and asks again whenever one comes to this page. Never calls back before it has returned.
 * @param changed called when the answer has changed
 */
export function findNeighbour(window: Window & typeof globalThis, changed: (recording: boolean) => void): Neighbour {
  let recording = ask()
  const again = () => {
    // Its relay already listens, and its hook is being installed.
    queueMicrotask(() => ask() && tell(true))
  }
  window.addEventListener(portEvent, again, true)
  // `document.open()` removes every listener from the window and leaves observers alone.
  new window.MutationObserver(() => window.addEventListener(portEvent, again, true)).observe(window.document, {
    childList: true,
  })

  function tell(next: boolean): void {
    if (next === recording) return
    recording = next
    changed(next)
  }

  /** Whether an extension is here. */
  function ask(): boolean {
    const { port1, port2 } = new MessageChannel()
    const event = new MessageEvent(embedEvent, { cancelable: true, ports: [port2] })
    if (window.dispatchEvent(event)) return false
    port1.onmessage = ({ data }) => tell((data as { recording?: unknown } | null)?.recording === true)
    return true
  }

  return {
    get recording() {
      return recording
    },
  }
}
