import { bodyToRead, TO_READ } from './body-policy.ts'
import { readFetchCall } from './fetch-call.ts'
import { headersOf } from './header-list.ts'
import { dataOf } from './inspect.ts'
import { apply, derive, getPrototypeOf, getter, now, PromisePrototype, slice } from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { type BodyText, readCopy } from './read-body.ts'
import { BODY_CHARS } from './request-body.ts'
import { end, type RequestLog, type StartRequest } from './requests.ts'
import { responseStatus, responseUrl } from './saved.ts'
import { type Call, wrap } from './wrap.ts'

const isAborted = getter(AbortSignal.prototype, 'aborted')
const reasonOf = getter(AbortSignal.prototype, 'reason')
const statusTextOf = getter(Response.prototype, 'statusText')
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
      instead(promise) {
        let given = promise
        quietly(() => {
          const exchange = begin(call, start, time)
          if (exchange) given = follow(promise, exchange)
        })
        return given
      },
    }
  })
}

function begin(call: Call, start: StartRequest, time: number): Exchange | undefined {
  if (!call.args.length) return undefined
  const { request, signal } = readFetchCall(call.args)
  const log = start({ api: 'fetch', ...request }, time, call.trace())
  return log && { log, method: request.method, signal }
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
  end(log, aborted(signal) ? 'aborted' : 'failed', reason)
}

function respond(exchange: Exchange, response: Response): void {
  const { log, method } = exchange
  const status = responseStatus(response)
  const headers = headersOf(responseHeaders(response))
  const told = {
    status,
    statusText: statusTextOf(response),
    url: responseUrl(response),
    redirected: redirectedOf(response),
    responseType: typeOf(response),
    headers,
  }
  log({ type: 'response', ...told }, status >= 400)
  // Status 0: an opaque response, of which neither status nor body may be seen.
  const body = status ? bodyToRead(method, status, headers) : undefined
  if (body?.omitted === TO_READ) readCopy(response, (copy) => finish(exchange, body.type, copy))
  else {
    if (body) log({ type: 'body', body })
    end(log, 'done')
  }
}

function finish(exchange: Exchange, type: string | undefined, body: BodyText | undefined): void {
  const { log } = exchange
  if (body) {
    const { text, size, truncated } = body
    const whole = truncated ? { truncated } : { size }
    log({ type: 'body', body: { type, text: slice(text, 0, BODY_CHARS), ...whole } })
  }
  if (body?.error) fail(exchange, body.error.reason)
  else end(log, 'done')
}
