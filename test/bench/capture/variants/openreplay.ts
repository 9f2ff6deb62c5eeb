/** Requests with their headers and bodies. */
import createNetworkProxy from '@openreplay/network-proxy'

const messages: unknown[] = []
createNetworkProxy(
  globalThis,
  false,
  () => {},
  (data) => data,
  (message) => {
    messages[0] = message
  },
  () => false,
)
