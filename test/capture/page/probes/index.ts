import { consoleProbes } from './console.ts'
import { eventSourceProbes } from './event-source.ts'
import { fetchProbes } from './fetch.ts'
import { identityProbes } from './identity.ts'
import type { Probe } from './probe.ts'
import { responseProbes } from './response.ts'
import { webSocketProbes } from './web-socket.ts'
import { xhrProbes } from './xhr.ts'

/** All probes, by what they examine. */
export const probesByKind: Record<string, Probe[]> = {
  identity: identityProbes,
  fetch: fetchProbes,
  responses: responseProbes,
  XMLHttpRequest: xhrProbes,
  WebSocket: webSocketProbes,
  'EventSource and fetchLater': eventSourceProbes,
  'console and errors': consoleProbes,
}
