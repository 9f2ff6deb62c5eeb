import type { Body } from '../../core/session/events/events.ts'
import { readFetchCall } from './fetch-call.ts'
import { headersOf } from './header-list.ts'
import { dataOf } from './inspect.ts'
import { apply, getPrototypeOf, getters, indexOf, lowerCase, now, PromisePrototype, uncurry } from './intrinsics.ts'
import { observe } from './observe.ts'
import { readCopy } from './read-body.ts'
import { type Expected, hookReaders } from './readers.ts'
import { cutUrl } from './request-url.ts'
import type { Ending, Requests } from './requests.ts'
import { responseHeaders, responseStatus, responseUrl } from './saved.ts'
import { failureOf } from './thrown.ts'
import { traceAbove } from './trace.ts'
import { wrap } from './wrap.ts'

const [isAborted, reasonOf] = getters(AbortSignal.prototype, 'aborted', 'reason')
const [statusTextOf, redirectedOf, typeOf] = getters(Response.prototype, 'statusText', 'redirected', 'type')
const headerIn: (headers: unknown, name: string) => string | null = uncurry(Headers.prototype.get)
const headerOf = (response: Response, name: string) => headerIn(responseHeaders(response), name)

/**
 * Records `fetch`.
 *
 * The page gets a promise derived from the browser's through the native `then`, settled one microtask later with the
 * same value. Returning the browser's promise itself while observing it would mark its rejection as handled, so that
 * the page would get no `unhandledrejection`; an async function would delay it further.
 *
 * Bodies are copied when the page itself reads them. The page often does not read those of failed requests, so they are
 * read from a clone.
 *
 * @param follow receives a response that may be streamed
 */
export function hookFetch(requests: Requests, follow?: (response: Response, expected: Expected) => void): void {
  const expect = hookReaders()

  // `ref`: the id that further records of the request refer to; `signal`: its abort signal, if any.
  function fail(ref: number, signal: unknown, reason: unknown, body?: Body): void {
    requests.end(ref, stateOf(signal), reason, body)
  }

  function respond(ref: number, signal: unknown, response: Response): void {
    const status = responseStatus(response)
    // A response's properties no longer change, so they can be read later.
    const read = () =>
      ({
        type: 'response',
        ref,
        status,
        statusText: statusTextOf(response),
        url: cutUrl(responseUrl(response)),
        redirected: redirectedOf(response),
        responseType: typeOf(response),
        headers: headersOf(responseHeaders(response)),
      }) as const
    requests.tell(read, status >= 400)
    const type = () => lowerCase(headerOf(response, 'content-type') ?? '')
    if (status >= 400 && isText(type())) {
      readCopy(response, (body, failure) =>
        failure ? fail(ref, signal, failure.reason, body) : requests.end(ref, 'done', undefined, body),
      )
      return
    }
    // All fields exist from the start, since adding one later could hit a setter of the page.
    const ending: Ending = { type: 'end', ref, state: 'done', failure: undefined, body: undefined }
    const tell = () => requests.tell(ending, ending.state !== 'done', ending.body?.text?.length)
    // Stands until the page reads the body, or for good if it never does.
    let told = tell()
    const expected: Expected = {
      isOff: () => aborted(signal),
      type,
      found(body, failure) {
        ending.body = body ?? ending.body
        if (failure) {
          ending.state = stateOf(signal)
          ending.failure = failureOf(failure.reason)
        }
        if (told.sent) told = tell()
        else told.time = now()
      },
    }
    expect(response, expected)
    if (follow && headerOf(response, 'content-length') === null) follow(response, expected)
  }

  function watch(promise: unknown, ref: number, signal: unknown): unknown {
    // An already aborted request rejects at once; a derived promise would do so a microtask late.
    if (aborted(signal)) {
      fail(ref, signal, reasonOf(signal))
      return promise
    }
    const fulfilled = (response: Response) => respond(ref, signal, response)
    const rejected = (reason: unknown) => fail(ref, signal, reason)
    if (getPrototypeOf(promise as object) === PromisePrototype) return observe(promise, fulfilled, rejected)
    // The page had replaced fetch before us, and its promises are of another kind (zone.js).
    const ownThen = dataOf(promise, 'then')
    if (typeof ownThen !== 'function') return promise
    return observe(promise, fulfilled, rejected, (self, ok, bad) => apply(ownThen, self, [ok, bad]))
  }

  wrap(window, 'fetch', {
    // The stack is captured here because it costs half a microsecond more in `instead`, a much larger function
    // (Chromium 156).
    before: ({ args, above }) =>
      args.length && requests.take() ? { time: now(), trace: traceAbove(above) } : undefined,
    instead(promise, { args }, { time, trace }) {
      try {
        const { request, signal, size } = readFetchCall('fetch', args)
        return watch(promise, requests.begin(request, size, trace, time), signal)
      } catch {
        return promise
      }
    },
  })
}

function aborted(signal: unknown): boolean {
  try {
    return signal ? isAborted(signal) : false
  } catch {
    return false
  }
}

function stateOf(signal: unknown): Ending['state'] {
  return aborted(signal) ? 'aborted' : 'failed'
}

/** Content that people can read and that ends at some point. */
function isText(type: string): boolean {
  const has = (part: string) => indexOf(type, part) >= 0
  return !type || (!has('stream') && (has('text') || has('json') || has('xml')))
}
