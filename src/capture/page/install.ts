import { hookBeacon } from './beacon.ts'
import { hookConsole } from './console.ts'
import { watchErrors } from './errors.ts'
import { hookFetch } from './fetch.ts'
import { listenForGood } from './lasting.ts'
import { openChannel } from './open-channel.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createRequests } from './requests.ts'
import { hookXhr } from './xhr.ts'

/**
 * Starts recording what can be seen only in the page's own world: console, errors, rejections, fetch, XHR, beacons.
 *
 * To be called once, at document start, after the isolated script has begun to listen for the port. Records are
 * `PageRecord`s of core/session. Does nothing when a hook is already at work in this document.
 */
export function installPageHooks(): void {
  let outbox: Outbox | undefined
  const channel = openChannel((message) => {
    if (message.type === 'flush') outbox?.handOver()
    else outbox?.answer(message.watching)
  })
  if (!channel) return
  outbox = createOutbox(channel)
  hookConsole(outbox)
  watchErrors(outbox)
  const start = createRequests(outbox)
  hookFetch(start)
  hookXhr(start)
  hookBeacon(start)
  const box = outbox
  listenForGood('pagehide', () => box.leave())
  listenForGood('pageshow', () => box.back())
}
