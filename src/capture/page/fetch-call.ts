import { headersOf, headerValue } from './header-list.ts'
import { dataOf, tagOf } from './inspect.ts'
import { argument, getter } from './intrinsics.ts'
import { normalMethod } from './method.ts'
import { describeBody } from './request-body.ts'
import { urlOf } from './request-url.ts'
import type { RequestFields } from './requests.ts'
import { requestMethod } from './saved.ts'

const requestHeaders = getter(Request.prototype, 'headers')
const requestSignal = getter(Request.prototype, 'signal')

export type FetchCall = Omit<RequestFields, 'api'>

/**
 * What a call of `fetch` or `fetchLater` asks for, and the signal that can abort it, where the page gave one.
 *
 * To be read after the browser has: no getter of the page runs, and a body cannot have been consumed yet.
 */
export function readFetchCall(args: readonly unknown[]): { request: FetchCall; signal: unknown } {
  const input = argument(args, 0)
  const init = argument(args, 1)
  const request = typeof input === 'object' && input !== null && tagOf(input) === 'Request' ? input : undefined
  const ownMethod = dataOf(init, 'method')
  const ownHeaders = dataOf(init, 'headers')
  const ownSignal = dataOf(init, 'signal')
  const ownBody = dataOf(init, 'body')

  const method = ownMethod === undefined ? (request ? requestMethod(request) : 'GET') : normalMethod(ownMethod)
  const headers = headersOf(request && ownHeaders === undefined ? requestHeaders(request) : ownHeaders)
  const type = headerValue(headers, 'content-type')
  const hasUnreadBody = request && (ownBody === undefined || ownBody === null) && method !== 'GET' && method !== 'HEAD'
  return {
    request: {
      method,
      url: urlOf(input),
      headers,
      body: hasUnreadBody ? { type, omitted: 'not read' } : describeBody(ownBody, type),
    },
    signal: request && ownSignal === undefined ? requestSignal(request) : ownSignal,
  }
}
