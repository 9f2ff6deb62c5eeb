import { type FetchCall, readFetchCall } from './fetch-call.ts'
import { argument } from './intrinsics.ts'
import { bodyLater } from './request-body.ts'
import { addressOf } from './request-url.ts'
import type { Requests } from './requests.ts'
import { traceAbove } from './trace.ts'
import { type Call, wrap } from './wrap.ts'

const api = 'beacon'

/**
 * Records requests the page leaves to the browser: `navigator.sendBeacon`, and `fetchLater` where it exists.
 *
 * Both only tell whether the browser has queued the request or had no room (64 KiB); nobody in the page can learn the
 * outcome (https://w3c.github.io/beacon/, https://fetch.spec.whatwg.org/#fetch-later-method).
 */
export function hookBeacon(requests: Requests): void {
  hook(Navigator.prototype, 'sendBeacon', (args) => {
    const address = addressOf(argument(args, 0))
    const body = bodyLater(argument(args, 1))
    return { request: () => ({ type: 'request', api, method: 'POST', ...address, headers: [], body: body() }), size: 0 }
  })
  hook(window, 'fetchLater', (args) => readFetchCall(api, args))

  function hook(
    owner: object,
    name: string,
    read: (args: readonly unknown[]) => Pick<FetchCall, 'request' | 'size'>,
  ): void {
    const tell = (isQueued: unknown, { args, above }: Call, reason?: unknown) => {
      if (!requests.take()) return
      const trace = traceAbove(above)
      const { request, size } = read(args)
      const ref = requests.begin(request, { size, trace })
      requests.end(ref, isQueued ? 'done' : 'failed', reason)
    }
    wrap(owner, name, {
      returned: tell,
      threw: (reason, call) => tell(false, call, reason),
    })
  }
}
