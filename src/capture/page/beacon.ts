import { readFetchCall } from './fetch-call.ts'
import { argument } from './intrinsics.ts'
import type { Requests } from './requests.ts'
import { traceAbove } from './trace.ts'
import { type Call, wrap } from './wrap.ts'

/**
 * Records requests the page leaves to the browser: `navigator.sendBeacon`, and `fetchLater` where it exists.
 *
 * Both only tell whether the browser has queued the request or had no room (64 KiB); nobody in the page can learn the
 * outcome (https://w3c.github.io/beacon/, https://fetch.spec.whatwg.org/#fetch-later-method).
 */
export function hookBeacon(requests: Requests): void {
  // As `fetch` would be called.
  hook(Navigator.prototype, 'sendBeacon', (args) => [
    argument(args, 0),
    { __proto__: null, method: 'POST', body: argument(args, 1) },
  ])
  hook(window, 'fetchLater', (args) => args)

  function hook(owner: object, name: string, fetchArgs: (args: readonly unknown[]) => readonly unknown[]): void {
    const tell = (isQueued: unknown, { args, above }: Call, reason?: unknown) => {
      if (!requests.take()) return
      const trace = traceAbove(above)
      const { request, size } = readFetchCall('beacon', fetchArgs(args))
      const ref = requests.begin(request, size, trace)
      requests.end(ref, isQueued ? 'done' : 'failed', reason)
    }
    wrap(owner, name, {
      returned: tell,
      threw: (reason, call) => tell(false, call, reason),
    })
  }
}
