/** The other end of the hook's port, in the relay's role: accepts the port, and says that records are wanted. */
import { portEvent, type ToPage } from '../../../../src/capture/page/channel.ts'

addEventListener(
  portEvent,
  (event) => {
    event.stopImmediatePropagation()
    const port = (event as MessageEvent).ports[0]
    if (!port) return
    port.onmessage = () => {}
    // Delayed, because the relay first asks the background whether to record.
    setTimeout(() => port.postMessage({ type: 'hello', recording: true } satisfies ToPage))
  },
  true,
)
