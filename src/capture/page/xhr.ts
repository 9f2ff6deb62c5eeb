import type { Body, Headers as HeaderList } from '../../core/session/events/events.ts'
import { bodyText } from './body-text.ts'
import { addHeader } from './header-list.ts'
import { primitiveText } from './inspect.ts'
import { argument, getters, list, listen, uncurry, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { bodyLater, textSize } from './request-body.ts'
import { type Address, addressOf, cutUrl } from './request-url.ts'
import type { Ending, Requests } from './requests.ts'
import { currentTarget, eventType } from './saved.ts'
import { traceAbove } from './trace.ts'
import { wrap } from './wrap.ts'

const endEvents = ['error', 'abort', 'timeout'] as const

const [readyStateOf, statusOf, statusTextOf, responseUrl, responseTypeOf, responseOf, responseText] = getters(
  XMLHttpRequest.prototype,
  'readyState',
  'status',
  'statusText',
  'responseURL',
  'responseType',
  'response',
  'responseText',
)
const headerLines: (xhr: unknown) => string = uncurry(XMLHttpRequest.prototype.getAllResponseHeaders)

/** One use of an XMLHttpRequest, from open() to its end; an instance can be reopened. */
interface Use {
  readonly method: string
  readonly address: Address
  readonly headers: HeaderList
  /** the number its records refer to, from send() to the end; otherwise 0 */
  ref: number
  responded: boolean
}

/**
 * Records XMLHttpRequest.
 *
 * Patches the prototype and keeps its notes in a WeakMap, so that instances stay as the page made them. Listeners are
 * added only to the instance, never to `upload`: those would turn a simple cross-origin request into one with a
 * preflight (https://xhr.spec.whatwg.org/#the-send()-method, upload listener flag).
 */
export function hookXhr(requests: Requests): void {
  // `readyState` values, under the names in the standard.
  const UNSENT = 0
  const OPENED = 1
  const DONE = 4
  const { prototype } = XMLHttpRequest
  const uses = new WeakRegister<object, Use>()
  const useOf = (xhr: unknown) => weakGet(uses, xhr) as Use | undefined
  const onEvent = (event: Event) => quietly(() => follow(event, useOf(currentTarget(event))))

  wrap(prototype, 'open', {
    before({ self }) {
      // A page that reopens an instance as soon as it is DONE does so before our listener is called.
      const use = useOf(self)
      if (use) advance(use, self, readyStateOf(self))
      return true
    },
    returned(_, { self, args }) {
      // Reopening an instance in flight ends its request without any event.
      const before = useOf(self)
      if (before) finish(before, 'aborted')
      weakSet(uses, self as object, {
        method: primitiveText(argument(args, 0)) ?? '',
        address: addressOf(argument(args, 1)),
        headers: list(),
        ref: 0,
        responded: false,
      })
    },
  })

  wrap(prototype, 'setRequestHeader', {
    returned(_, { self, args }) {
      const use = useOf(self)
      if (use) addHeader(use.headers, argument(args, 0), argument(args, 1))
    },
  })

  wrap(prototype, 'send', {
    before({ self, args, above }) {
      const use = useOf(self)
      if (!use || use.ref || readyStateOf(self) !== OPENED || !requests.take()) return undefined
      const trace = traceAbove(above)
      const { method, address, headers } = use
      const sent = argument(args, 0)
      const body = bodyLater(sent)
      const request = () => ({ type: 'request', api: 'xhr', method, ...address, headers, body: body() }) as const
      use.ref = requests.begin(request, textSize(sent), trace)
      // The browser ignores duplicate listeners, so a reused instance has one of each.
      listen(self as XMLHttpRequest, 'readystatechange', onEvent)
      return use
    },
    // A failing synchronous request throws, and fires no event.
    threw: (reason, _, use) => finish(use, 'failed', reason),
  })

  function follow(event: Event, use: Use | undefined): void {
    if (!use?.ref) return
    const type = eventType(event)
    if (type !== 'readystatechange') {
      finish(use, type === 'abort' ? 'aborted' : type === 'timeout' ? type : 'failed')
      return
    }
    const xhr = currentTarget(event) as XMLHttpRequest
    const readyState = readyStateOf(xhr)
    const isEnded = advance(use, xhr, readyState)
    // Added just before the event that gives the reason, and only then: most requests need only the one listener.
    if (!isEnded && readyState === DONE) for (let i = 0; i < endEvents.length; i++) listen(xhr, endEvents[i]!, onEvent)
  }

  /**
   * Reports the response as soon as its headers are there, and the rest at DONE: before `load`, in which the page may
   * change what it got or reopen the instance. Status 0 at DONE precedes an `error`, `abort` or `timeout` event.
   * Returns true if the request has ended.
   */
  function advance(use: Use, xhr: unknown, readyState: number): boolean {
    // The page aborted at DONE before this listener was called (Angular does); no event follows.
    if (readyState === UNSENT) finish(use, 'done')
    const status = statusOf(xhr)
    const isDone = readyState === DONE
    if (!use.ref || !status || (use.responded && !isDone)) return !use.ref
    if (!use.responded) {
      use.responded = true
      const told = {
        type: 'response',
        ref: use.ref,
        status,
        statusText: statusTextOf(xhr),
        url: cutUrl(responseUrl(xhr)),
        redirected: false,
        responseType: '',
        headers: list<[string, string]>(),
        lines: headerLines(xhr),
      } as const
      requests.tell(told, status >= 400)
    }
    if (!isDone) return false
    const as = responseTypeOf(xhr)
    // Reading a property that does not match the type throws (https://xhr.spec.whatwg.org/#the-responsetext-attribute).
    const value: unknown = as === '' || as === 'text' ? responseText(xhr) : responseOf(xhr)
    finish(use, 'done', undefined, bodyText(as, value))
    return true
  }

  function finish(use: Use, state: Ending['state'], reason?: unknown, body?: Body): void {
    const { ref } = use
    use.ref = 0
    if (ref) requests.end(ref, state, reason, body)
  }
}
