import { argument, getters, listen, lowerCase, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { addressOf } from './request-url.ts'
import { currentTarget, eventType, messageData } from './saved.ts'
import type { SocketFacts, SocketLog, StartSocket } from './sockets.ts'
import { failureOf } from './thrown.ts'
import { type Trace, traceAbove } from './trace.ts'
import { wrap, wrapClass } from './wrap.ts'

const socketEvents = ['open', 'message', 'error', 'close'] as const

const [codeOf, reasonOf, wasClean] = getters(CloseEvent.prototype, 'code', 'reason', 'wasClean')

/**
 * Records WebSockets, or EventSources.
 *
 * Instances only get listeners; anything the page sets or reads goes to the browser. Our listeners run before the
 * page's own. They also keep alive a socket nobody listens to, which the browser might otherwise collect.
 *
 * Two things cannot be seen here because no page is told: why a WebSocket could not connect
 * (https://websockets.spec.whatwg.org/#feedback-from-the-protocol), and named events of an EventSource, as there is no
 * listener for all names (https://html.spec.whatwg.org/#dispatchMessage).
 */
export function hookSockets(name: 'WebSocket' | 'EventSource', start: StartSocket): void {
  // `readyState` values, under the names in the standards; CLOSING of a WebSocket is CLOSED of an EventSource. They are
  // here, like those of an XMLHttpRequest, because the script is smaller so.
  const OPEN = 1
  const CLOSING = 2
  const CLOSED = 3
  const api = lowerCase(name) as SocketFacts['api']
  const { prototype } = window[name]
  const [urlOf, readyState] = getters(prototype, 'url', 'readyState')
  const [protocolOf] = getters(prototype as WebSocket, 'protocol')
  const logs = new WeakRegister<object, SocketLog>()
  const logOf = (socket: unknown) => weakGet(logs, socket) as SocketLog | undefined

  const onEvent = (event: Event) =>
    quietly(() => {
      const socket = currentTarget(event)
      const log = logOf(socket)
      const type = eventType(event) as (typeof socketEvents)[number]
      if (!log) return
      if (type === 'message') return log.message('received', messageData(event))
      const { facts } = log
      facts.readyState = readyState(socket)
      if (type === 'close') {
        facts.code = codeOf(event)
        facts.reason = reasonOf(event)
        facts.wasClean = wasClean(event)
      } else {
        facts[type]++
        facts.protocol = protocolOf(socket)
      }
      log.changed()
    })

  function follow(socket: unknown, trace?: Trace): SocketLog | undefined {
    const log = start({ api, url: urlOf(socket), readyState: readyState(socket) }, trace)
    if (log) {
      weakSet(logs, socket as object, log)
      for (let i = 0; i < socketEvents.length; i++) listen(socket as EventTarget, socketEvents[i]!, onEvent)
    }
    return log
  }

  wrap(prototype, 'close', {
    before: ({ self }) => (readyState(self) < CLOSING ? logOf(self) : undefined),
    returned(_, { self }, log) {
      log.facts.closedByPage = true
      log.facts.readyState = readyState(self)
      log.changed()
    },
  })

  // The browser discards what is sent while closing. A socket without a log was created before this hook.
  wrap(prototype, 'send', {
    before: ({ self }) => readyState(self) === OPEN || undefined,
    returned: (_, { self, args }) => (logOf(self) ?? follow(self))?.message('sent', argument(args, 0)),
  })

  wrapClass(window, name, {
    returned: (socket, call) => void follow(socket, traceAbove(call.above)),
    threw(reason, call) {
      const { message } = failureOf(reason)
      const { url } = addressOf(argument(call.args, 0))
      start({ api, url, readyState: CLOSED, reason: message }, traceAbove(call.above))
    },
  })
}
