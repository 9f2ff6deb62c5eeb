import { headersOf } from './header-list.ts'
import { dataOf, isObject, primitiveText, tagOf } from './inspect.ts'
import { argument, getters } from './intrinsics.ts'
import { bodyLater, textSize } from './request-body.ts'
import { addressOf } from './request-url.ts'
import type { Request as RequestRecord } from './requests.ts'
import { requestMethod } from './saved.ts'

const [requestHeaders, requestSignal] = getters(Request.prototype, 'headers', 'signal')

export interface FetchCall {
  request: () => RequestRecord
  /** the abort signal, if the page gave one */
  signal: unknown
  size: number
}

/**
 * The arguments of a `fetch` or `fetchLater` call.
 *
 * Call it after the browser has read them: then no getter of the page runs, and no body has been consumed yet. What the
 * page could still change is read immediately, the rest on demand.
 */
export function readFetchCall(api: RequestRecord['api'], args: readonly unknown[]): FetchCall {
  const input = argument(args, 0)
  const init = argument(args, 1)
  const given = isObject(input) && tagOf(input) === 'Request' ? input : undefined
  const ownMethod = dataOf(init, 'method')
  const ownHeaders = dataOf(init, 'headers')
  const ownSignal = dataOf(init, 'signal')
  const ownBody = dataOf(init, 'body')

  const method = ownMethod === undefined ? (given ? requestMethod(given) : 'GET') : (primitiveText(ownMethod) ?? '')
  const headers = headersOf(given && ownHeaders === undefined ? requestHeaders(given) : ownHeaders)
  const address = addressOf(input)
  const body = bodyLater(ownBody)
  return {
    request() {
      const isUnread = given && (ownBody === undefined || ownBody === null)
      return { type: 'request', api, method, ...address, headers, body: isUnread ? { omitted: 'not read' } : body() }
    },
    signal: given && ownSignal === undefined ? requestSignal(given) : ownSignal,
    size: textSize(ownBody),
  }
}
