import type { Body } from '../../core/session/events.ts'
import { readFetchCall } from './fetch-call.ts'
import { headersOf } from './header-list.ts'
import { dataOf } from './inspect.ts'
import {
  apply,
  derive,
  getPrototypeOf,
  getter,
  indexOf,
  lowerCase,
  now,
  PromisePrototype,
  uncurry,
} from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { readCopy } from './read-body.ts'
import { type Expected, hookReaders } from './readers.ts'
import { BODY_CHARS } from './request-body.ts'
import { type Ending, end, type RequestLog, type StartRequest } from './requests.ts'
import { responseHeaders, responseStatus, responseUrl } from './saved.ts'
import { failureOf } from './thrown.ts'
import { traceAbove } from './trace.ts'
import { type Call, wrap } from './wrap.ts'

const isAborted = getter(AbortSignal.prototype, 'aborted')
const reasonOf = getter(AbortSignal.prototype, 'reason')
const statusTextOf = getter(Response.prototype, 'statusText')
const redirectedOf = getter(Response.prototype, 'redirected')
const typeOf = getter(Response.prototype, 'type')
const headerOf: (headers: unknown, name: string) => string | null = uncurry(Headers.prototype.get)

/** A request under way. `signal` is what can abort it, where the page gave one. */
interface Exchange {
  log: RequestLog
  signal: unknown
}

/**
 * Records `fetch`.
 *
 * The page gets a promise derived from the browser's with the browser's own `then`: settled one microtask later
 * with the same value. Returning the browser's promise itself while watching it would mark its rejection as handled,
 * and the page's `unhandledrejection` would never come; an async function would add more delay.
 *
 * Bodies are copied when the page itself reads them. Those of failed requests it often does not read, so they are
 * read from a clone.
 *
 * @param follow takes a response that may arrive bit by bit
 */
export function hookFetch(start: StartRequest, follow?: (response: Response, expected: Expected) => void): void {
  const expect = hookReaders()

  function begin({ args, above }: Call, time: number): Exchange | undefined {
    if (!args.length) return undefined
    let exchange: Omit<Exchange, 'log'> | undefined
    const log = start(() => {
      const { fields, signal, size } = readFetchCall(args)
      exchange = { signal }
      return { fields: () => ({ api: 'fetch', ...fields() }), time, trace: traceAbove(above), size }
    })
    return log && exchange && { log, ...exchange }
  }

  function respond(exchange: Exchange, response: Response): void {
    const { log, signal } = exchange
    const status = responseStatus(response)
    const headers = responseHeaders(response)
    const read = () =>
      ({
        type: 'response',
        status,
        statusText: statusTextOf(response),
        url: responseUrl(response),
        redirected: redirectedOf(response),
        responseType: typeOf(response),
        headers: headersOf(headers),
      }) as const
    log(read, status >= 400)
    const type = lowerCase(headerOf(headers, 'content-type') ?? '')
    if (status >= 400 && isText(type)) {
      readCopy(response, (body, failure) => {
        if (failure) fail(exchange, failure.reason, body)
        else end(log, 'done', undefined, body)
      })
      return
    }
    const ending: Ending = { state: 'done' }
    const tell = () => log(() => ({ type: 'end', ...ending }), ending.state !== 'done', ending.body?.text?.length)
    // Until the page reads the body, and should it never do so.
    let told = tell()
    const length = headerOf(headers, 'content-length')
    const expected: Expected = {
      isSmall: length !== null && +length <= BODY_CHARS && !headerOf(headers, 'content-encoding'),
      isOff: () => aborted(signal),
      found(body, failure) {
        ending.body = body
        if (failure) {
          ending.state = stateOf(exchange)
          ending.failure = failureOf(failure.reason)
        }
        if (told.sent) told = tell()
        else told.time = now()
      },
    }
    expect(response, expected)
    if (length === null) follow?.(response, expected)
  }

  wrap(window, 'fetch', () => {
    const time = now()
    return {
      instead(promise, call) {
        let given = promise
        quietly(() => {
          const exchange = begin(call, time)
          if (exchange) given = watch(promise, exchange, (response) => respond(exchange, response))
        })
        return given
      },
    }
  })
}

function watch(promise: unknown, exchange: Exchange, respond: (response: Response) => void): unknown {
  // An already aborted request rejects at once, and a derived promise would do so one microtask too late.
  if (aborted(exchange.signal)) {
    fail(exchange, reasonOf(exchange.signal))
    return promise
  }
  const ok = (response: unknown) => {
    quietly(() => respond(response as Response))
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

function stateOf({ signal }: Exchange): Ending['state'] {
  return aborted(signal) ? 'aborted' : 'failed'
}

function fail(exchange: Exchange, reason: unknown, body?: Body): void {
  end(exchange.log, stateOf(exchange), reason, body)
}

/** What a person can read, and has an end. */
function isText(type: string): boolean {
  const has = (part: string) => indexOf(type, part) >= 0
  return !type || (!has('stream') && (has('text') || has('json') || has('xml')))
}
