import type { Headers as HeaderList } from '../../core/session/events.ts'
import { bodyToRead } from './body-policy.ts'
import { addHeader, headerValue, parseHeaderLines } from './header-list.ts'
import { argument, getter, list, listen, now, uncurry, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import { normalMethod } from './method.ts'
import { quietly } from './quietly.ts'
import { describeBody } from './request-body.ts'
import { urlOf } from './request-url.ts'
import { end, type RequestLog, type StartRequest } from './requests.ts'
import { currentTarget, eventType } from './saved.ts'
import { type Call, wrap } from './wrap.ts'
import { xhrBody } from './xhr-body.ts'

const UNSENT = 0
const OPENED = 1
const DONE = 4
const EVENTS = ['readystatechange', 'error', 'abort', 'timeout'] as const

const readyStateOf = getter(XMLHttpRequest.prototype, 'readyState')
const statusOf = getter(XMLHttpRequest.prototype, 'status')
const statusTextOf = getter(XMLHttpRequest.prototype, 'statusText')
const responseUrl = getter(XMLHttpRequest.prototype, 'responseURL')
const headerLines: (xhr: unknown) => string = uncurry(XMLHttpRequest.prototype.getAllResponseHeaders)

/** One use of an XMLHttpRequest, from open() to its end; an instance can be opened again. */
interface Use {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  /** present from send() to the end */
  log: RequestLog | undefined
  responded: boolean
}

/**
 * Records XMLHttpRequest.
 *
 * Patches the prototype and keeps its notes in a WeakMap, so that instances stay as the page made them. Listeners are
 * added to the instance only, never to `upload`: those would turn a simple cross-origin request into one with a
 * preflight (https://xhr.spec.whatwg.org/#the-send()-method, upload listener flag).
 */
export function hookXhr(start: StartRequest): void {
  const { prototype } = XMLHttpRequest
  const uses = new WeakRegister<object, Use>()
  const useOf = (xhr: unknown) => weakGet(uses, xhr) as Use | undefined
  const onEvent = (event: Event) => quietly(() => follow(event, useOf))

  wrap(prototype, 'open', (call) => ({
    returned() {
      // Opening an instance that is under way ends its request, and no event says so.
      const before = useOf(call.self)
      if (before) finish(before, 'aborted')
      weakSet(uses, call.self as object, newUse(call))
    },
  }))

  wrap(prototype, 'setRequestHeader', (call) => ({
    returned() {
      const use = useOf(call.self)
      if (use) addHeader(use.headers, argument(call.args, 0), argument(call.args, 1))
    },
  }))

  wrap(prototype, 'send', (call) => {
    const use = useOf(call.self)
    if (!use || use.log || readyStateOf(call.self) !== OPENED) return undefined
    use.log = begin(use, call, start)
    // The browser ignores a listener that is there already, so an instance that is used again has one of each.
    for (let i = 0; use.log && i < EVENTS.length; i++) listen(call.self as XMLHttpRequest, EVENTS[i]!, onEvent)
    return {
      // A synchronous request that fails throws, and fires no event.
      threw: (reason) => finish(use, 'failed', reason),
    }
  })
}

function newUse(call: Call): Use {
  return {
    method: normalMethod(argument(call.args, 0)),
    url: urlOf(argument(call.args, 1)),
    headers: list(),
    log: undefined,
    responded: false,
  }
}

function begin({ method, url, headers }: Use, call: Call, start: StartRequest): RequestLog | undefined {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? describeBody(argument(call.args, 0), headerValue(headers, 'content-type')) : undefined
  return start({ api: 'xhr', method, url, headers, body }, now(), call.trace())
}

function follow(event: Event, useOf: (xhr: unknown) => Use | undefined): void {
  const xhr = currentTarget(event)
  const use = useOf(xhr)
  if (!use?.log) return
  const type = eventType(event)
  if (type === 'readystatechange') advance(use, xhr, readyStateOf(xhr))
  else finish(use, type === 'abort' ? 'aborted' : type === 'timeout' ? type : 'failed')
}

/**
 * Tells the response as soon as its headers are there, and all the rest at DONE: before `load`, in which the page may
 * change what it got or open the instance again. Status 0 at DONE announces an `error`, `abort` or `timeout` event.
 */
function advance(use: Use, xhr: unknown, readyState: number): void {
  // The page aborted at DONE, before this listener was called (Angular does); no event follows.
  if (readyState === UNSENT) finish(use, 'done')
  const status = statusOf(xhr)
  if (!use.log || !status) return
  const isDone = readyState === DONE
  if (use.responded && !isDone) return
  const headers = parseHeaderLines(headerLines(xhr))
  if (!use.responded) {
    use.responded = true
    const url = responseUrl(xhr)
    const redirected = use.url !== '' && url !== use.url
    const told = { status, statusText: statusTextOf(xhr), url, redirected, responseType: '', headers }
    use.log({ type: 'response', ...told }, status >= 400)
  }
  if (!isDone) return
  const body = xhrBody(xhr, bodyToRead(use.method, status, headers))
  if (body) use.log({ type: 'body', body })
  finish(use, 'done')
}

function finish(use: Use, state: 'done' | 'failed' | 'aborted' | 'timeout', reason?: unknown): void {
  const { log } = use
  use.log = undefined
  if (log) end(log, state, reason)
}
