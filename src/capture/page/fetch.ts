import { bodyPolicy, bodySize } from './body-policy.ts'
import { headersOf, headerValue } from './header-list.ts'
import { dataOf, tagOf } from './inspect.ts'
import { apply, argument, derive, getPrototypeOf, getter, now, PromisePrototype, slice } from './intrinsics.ts'
import { normalMethod } from './method.ts'
import { quietly } from './quietly.ts'
import { type BodyText, readCopy } from './read-body.ts'
import { BODY_CHARS, describeBody } from './request-body.ts'
import { urlOf } from './request-url.ts'
import type { RequestLog, StartRequest } from './requests.ts'
import { failureOf } from './thrown.ts'
import { type Call, wrap } from './wrap.ts'

const requestMethod = getter(Request.prototype, 'method')
const requestHeaders = getter(Request.prototype, 'headers')
const requestSignal = getter(Request.prototype, 'signal')
const isAborted = getter(AbortSignal.prototype, 'aborted')
const reasonOf = getter(AbortSignal.prototype, 'reason')
const statusOf = getter(Response.prototype, 'status')
const statusTextOf = getter(Response.prototype, 'statusText')
const urlOfResponse = getter(Response.prototype, 'url')
const redirectedOf = getter(Response.prototype, 'redirected')
const typeOf = getter(Response.prototype, 'type')
const responseHeaders = getter(Response.prototype, 'headers')

/** A request under way. `signal` is what can abort it, where the page gave one. */
interface Exchange {
  log: RequestLog
  method: string
  signal: unknown
}

/**
 * Records `fetch`.
 *
 * The page gets a promise derived from the browser's with the browser's own `then`: settled one microtask later
 * with the same value. Returning the browser's promise itself while watching it would mark its rejection as handled,
 * and the page's `unhandledrejection` would never come; an async function would add more delay.
 */
export function hookFetch(start: StartRequest): void {
  wrap(window, 'fetch', (call) => {
    const time = now()
    return {
      returned(promise) {
        try {
          const exchange = begin(call, start, time)
          return exchange ? follow(promise, exchange) : promise
        } catch {
          return promise
        }
      },
    }
  })
}

/** Reads the arguments after the browser has: no getter of the page runs, and a body cannot have been consumed yet. */
function begin(call: Call, start: StartRequest, time: number): Exchange | undefined {
  if (!call.args.length) return undefined
  const input = argument(call.args, 0)
  const init = argument(call.args, 1)
  const request = typeof input === 'object' && input !== null && tagOf(input) === 'Request' ? input : undefined
  const ownMethod = dataOf(init, 'method')
  const ownHeaders = dataOf(init, 'headers')
  const ownSignal = dataOf(init, 'signal')
  const ownBody = dataOf(init, 'body')

  const method = ownMethod === undefined ? (request ? requestMethod(request) : 'GET') : normalMethod(ownMethod)
  const headers = headersOf(request && ownHeaders === undefined ? requestHeaders(request) : ownHeaders)
  const type = headerValue(headers, 'content-type')
  const hasUnreadBody = request && (ownBody === undefined || ownBody === null) && method !== 'GET' && method !== 'HEAD'
  const body = hasUnreadBody ? { type, omitted: 'not read' } : describeBody(ownBody, type)
  const log = start({ api: 'fetch', method, url: urlOf(input), headers, body }, time, call.trace())
  return log && { log, method, signal: request && ownSignal === undefined ? requestSignal(request) : ownSignal }
}

function follow(promise: unknown, exchange: Exchange): unknown {
  // An already aborted request rejects at once, and a derived promise would do so one microtask too late.
  if (aborted(exchange.signal)) {
    fail(exchange, reasonOf(exchange.signal))
    return promise
  }
  const ok = (response: unknown) => {
    quietly(() => respond(exchange, response as Response))
    return response
  }
  const bad = (reason: unknown) => {
    quietly(() => fail(exchange, reason))
    throw reason
  }
  if (getPrototypeOf(promise as object) === PromisePrototype) return derive(promise, ok, bad)
  // The page had replaced fetch before us, and its promises are of another kind (zone.js).
  const ownThen = dataOf(promise, 'then')
  return typeof ownThen === 'function' ? apply(ownThen, promise, [ok, bad]) : promise
}

function aborted(signal: unknown): boolean {
  try {
    return signal !== undefined && signal !== null && isAborted(signal)
  } catch {
    return false
  }
}

function fail({ log, signal }: Exchange, reason: unknown): void {
  const { name } = failureOf(reason)
  if (name === 'TimeoutError') log.failed('timeout', reason)
  else if (name === 'AbortError' || aborted(signal)) log.failed('aborted', reason)
  else log.failed('failed', reason)
}

function respond(exchange: Exchange, response: Response): void {
  const { log, method } = exchange
  const status = statusOf(response)
  const responseType = typeOf(response)
  const headers = headersOf(responseHeaders(response))
  log.response({
    status,
    statusText: statusTextOf(response),
    url: urlOfResponse(response),
    redirected: redirectedOf(response),
    responseType,
    headers,
  })
  const type = headerValue(headers, 'content-type')
  // Status 0: an opaque response, of which neither status nor body may be seen.
  const policy = method === 'HEAD' || status === 0 ? 'none' : bodyPolicy(status, headers)
  if (policy === 'read') {
    readCopy(response, (body) => finish(exchange, type, body))
  } else {
    if (policy !== 'none') log.body({ type, size: bodySize(headers), omitted: policy })
    log.done()
  }
}

function finish(exchange: Exchange, type: string | undefined, body: BodyText | undefined): void {
  const { log } = exchange
  if (body) {
    const { text, size, truncated } = body
    log.body({
      type,
      text: slice(text, 0, BODY_CHARS),
      size: truncated ? undefined : size,
      truncated: truncated || undefined,
    })
  }
  if (body?.error) fail(exchange, body.error.reason)
  else log.done()
}
