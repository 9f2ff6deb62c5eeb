import { argument, now } from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { describeBody } from './request-body.ts'
import { urlOf } from './request-url.ts'
import type { StartRequest } from './requests.ts'
import { wrap } from './wrap.ts'

/**
 * Records `navigator.sendBeacon`. Its result says only that the browser queued the data, or that its queue was full
 * (64 KiB); what became of it nobody in the page can know (https://w3c.github.io/beacon/).
 */
export function hookBeacon(start: StartRequest): void {
  wrap(Navigator.prototype, 'sendBeacon', (call) => {
    const time = now()
    return {
      returned(queued) {
        quietly(() => {
          const url = urlOf(argument(call.args, 0))
          const body = describeBody(argument(call.args, 1), undefined)
          const log = start({ api: 'beacon', method: 'POST', url, headers: [], body }, time, call.trace())
          if (queued) log?.done()
          else log?.failed('failed', 'The browser refused to queue the beacon')
        })
        return queued
      },
    }
  })
}
