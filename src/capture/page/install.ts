import { hookBeacon } from './beacon.ts'
import { hookConsole } from './console.ts'
import { watchErrors } from './errors.ts'
import { hookFetch } from './fetch.ts'
import { listenForGood } from './lasting.ts'
import { openChannel } from './open-channel.ts'
import { createOutbox } from './outbox.ts'
import { createRequests } from './requests.ts'
import { hookSockets } from './socket-hooks.ts'
import { createSockets } from './sockets.ts'
import type { hookStreams } from './streams.ts'
import { hookXhr } from './xhr.ts'

/**
 * Starts recording what is visible only in the page's main world: console, errors, rejections, requests by script,
 * beacons, sockets.
 *
 * Call it once, at document start, after the isolated script has begun to listen for the port. Emits `PageRecord`s of
 * core/session. Does nothing if a hook is already active in this document.
 *
 * @param streams follows streamed bodies; passed in, so that the script without it is smaller
 * @param line where the port is handed over; a dedicated target if both sides are page scripts (src/embed/)
 */
export function installPageHooks(streams?: typeof hookStreams, line: EventTarget = window): void {
  const channel = openChannel(line)
  if (!channel) return
  const outbox = createOutbox(channel)
  hookConsole(outbox)
  const requests = createRequests(outbox)
  hookFetch(requests, streams?.())
  hookXhr(requests)
  hookBeacon(requests)
  const sockets = createSockets(outbox)
  hookSockets('WebSocket', sockets.start)
  hookSockets('EventSource', sockets.start)
  listenForGood({
    ...watchErrors(outbox),
    pagehide() {
      sockets.tell()
      outbox.leave()
    },
    // Restored from the back/forward cache.
    pageshow() {
      outbox.leaving = false
    },
  })
  channel.listen((message) => {
    if (message.type !== 'flush') return outbox.answer(message.recording)
    sockets.tell()
    outbox.handOver()
  })
}
