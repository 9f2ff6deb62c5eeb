import { type Channel, portEvent } from './channel.ts'
import { uncurry } from './intrinsics.ts'
import { messageData } from './saved.ts'

const dispatch: (target: EventTarget, event: Event) => boolean = uncurry(EventTarget.prototype.dispatchEvent)
const postMessage: (port: MessagePort, message: string) => void = uncurry(MessagePort.prototype.postMessage)
const LineEvent = MessageEvent

/**
 * Opens the channel described in channel.ts; undefined if another hook of ours is already active in this document.
 * @param line where the port is handed over
 */
export function openChannel(line: EventTarget): Channel | undefined {
  const { port1, port2 } = new MessageChannel()
  if (!dispatch(line, new LineEvent(portEvent, { cancelable: true, ports: [port2] }))) return undefined

  return {
    listen(onMessage) {
      port1.onmessage = (event) => onMessage(messageData(event))
    },
    post(json, last) {
      // Dictionary fields are looked up through the prototype too, so this object has none.
      const init = { __proto__: null, cancelable: true, data: json }
      if (!last || dispatch(port2, new LineEvent('message', init))) postMessage(port1, json)
    },
  }
}
