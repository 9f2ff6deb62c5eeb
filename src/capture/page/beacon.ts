import { readFetchCall } from './fetch-call.ts'
import { argument, now } from './intrinsics.ts'
import { describeBody } from './request-body.ts'
import { urlOf } from './request-url.ts'
import { end, type RequestFields, type StartRequest } from './requests.ts'
import { wrap } from './wrap.ts'

/**
 * Records what the page leaves to the browser: `navigator.sendBeacon`, and `fetchLater` where it exists.
 *
 * Either says only that the browser has queued the request, or that there is no room (64 KiB); what becomes of it
 * nobody in the page can know (https://w3c.github.io/beacon/, https://fetch.spec.whatwg.org/#fetch-later-method).
 */
export function hookBeacon(start: StartRequest): void {
  hook(Navigator.prototype, 'sendBeacon', (args) => ({
    method: 'POST',
    url: urlOf(argument(args, 0)),
    headers: [],
    body: describeBody(argument(args, 1), undefined),
  }))
  hook(window, 'fetchLater', (args) => readFetchCall(args).request)

  function hook(owner: object, name: string, read: (args: readonly unknown[]) => Omit<RequestFields, 'api'>): void {
    wrap(owner, name, (call) => {
      const time = now()
      const begin = () => start({ api: 'beacon', ...read(call.args) }, time, call.trace())
      return {
        returned(queued) {
          const log = begin()
          if (log) end(log, queued ? 'done' : 'failed')
        },
        threw(reason) {
          const log = begin()
          if (log) end(log, 'failed', reason)
        },
      }
    })
  }
}
