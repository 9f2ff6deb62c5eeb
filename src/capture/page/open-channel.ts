import { type Channel, portEvent, type ToPage } from './channel.ts'
import { uncurry } from './intrinsics.ts'
import { messageData } from './saved.ts'

const dispatch: (target: EventTarget, event: Event) => boolean = uncurry(EventTarget.prototype.dispatchEvent)
const postMessage: (port: MessagePort, message: string) => void = uncurry(MessagePort.prototype.postMessage)
const LineEvent = MessageEvent

/**
 * Opens the line described in channel.ts; undefined when another hook of ours is already at work in this document.
 * @param line where the port is handed over
 */
export function openChannel(onMessage: (message: ToPage) => void, line: EventTarget): Channel | undefined {
  const { port1, port2 } = new MessageChannel()
  if (!dispatch(line, new LineEvent(portEvent, { cancelable: true, ports: [port2] }))) return undefined
  port1.onmessage = (event) => onMessage(messageData(event))

  return {
    post(json, last) {
      // Fields of a dictionary are looked up through its prototype too, so this one has none.
      const init = { __proto__: null, cancelable: true, data: json }
      if (!last || dispatch(port2, new LineEvent('message', init))) postMessage(port1, json)
    },
  }
}
