/** The page's hook. It is installed before there is a relay, so its port is kept until then. */
import type { RecorderInput } from '../parts.ts'

export interface PageHook {
  /** where the hook hands over its port */
  line: EventTarget
  /** see `RecorderInput.hooked` */
  installed: RecorderInput['hooked']
  /** Patches the page, once. */
  install(): void
  /** @param relay fulfilled when the relay listens; call it for each attempt to load it */
  waitFor(relay: Promise<unknown>): void
}

/** The event with which the hook hands over its port (src/capture/page/channel.ts). */
const portEvent = 'casefile:port'

/** @param installHooks patches the page; from then on the hook sees it */
export function createPageHook(window: Window, installHooks: (line: EventTarget) => void): PageHook {
  const line = new EventTarget()
  /** the port of the hook, until a relay has taken it */
  let offer: Event | undefined
  let relay: Promise<unknown> | undefined

  function meet(): void {
    if (offer) relay?.then(handOver, letThrough)
  }

  function handOver(): void {
    if (offer) line.dispatchEvent(offer)
    offer = undefined
  }

  /** Tells the hook to record nothing, so that it holds nothing back. A later attempt may still take the port. */
  function letThrough(): void {
    ;(offer as MessageEvent | undefined)?.ports[0]?.postMessage({ type: 'hello', recording: false })
  }

  const hook: PageHook = {
    line,
    installed: undefined,
    install() {
      if (hook.installed) return
      const { document, performance } = window
      const late = document.readyState !== 'loading' || document.body !== null
      hook.installed = { at: performance.timeOrigin + performance.now(), late }
      const keep = (event: Event) => {
        offer = event
        meet()
      }
      line.addEventListener(portEvent, keep, { once: true })
      installHooks(line)
    },
    waitFor(one) {
      relay = one
      meet()
    },
  }
  return hook
}
