/** The worker that sends a file to the upload place of a guide: the one part of the extension that connects to anything. */
import { createTransport } from '../guide/transport.ts'
import { createTransportListener, type ToWorker } from '../guide/transport-wire.ts'

const scope = self as unknown as {
  postMessage(message: unknown): void
  onmessage: (event: MessageEvent<ToWorker>) => void
}
const listener = createTransportListener(createTransport(fetch.bind(self)), (message) => scope.postMessage(message))
scope.onmessage = ({ data }) => listener(data)
