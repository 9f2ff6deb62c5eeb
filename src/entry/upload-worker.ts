/** The worker that uploads a file for a guide: the only part of the extension that connects to anything. */
import { runWorker } from '../core/base/worker-port.ts'
import { createTransport } from '../guide/transport.ts'
import { createTransportListener } from '../guide/transport-wire.ts'

runWorker(self, (tell) => createTransportListener(createTransport(fetch.bind(self)), tell))
