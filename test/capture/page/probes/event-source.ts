import type { Probe } from './probe.ts'

/** What a page can observe about its EventSources, and about fetchLater if it exists. */
export const eventSourceProbes: Probe[] = [
  {
    name: 'EventSource: name, length, constants, attributes, constructor of the prototype, subclasses, errors',
    run({ own }) {
      const { value, ...attributes } = Object.getOwnPropertyDescriptor(window, 'EventSource') ?? {}
      const Class = EventSource as unknown as { (): unknown; new (...args: unknown[]): EventSource }
      class Feed extends EventSource {}
      const feed = new Feed(`${own}/sse/stay`)
      const calls: (() => unknown)[] = [
        () => Class(),
        () => new Class(),
        () => new Class('http://['),
        () => new Class(Symbol('s')),
        () => EventSource.prototype.close.call({} as never),
        () => (EventSource.prototype as unknown as { url: string }).url,
      ]
      const errors = calls.map((call) => {
        try {
          return String(call())
        } catch (error) {
          return String(error)
        }
      })
      const results = [
        value === EventSource,
        attributes,
        [EventSource.name, EventSource.length, EventSource.CONNECTING, EventSource.OPEN, EventSource.CLOSED],
        Reflect.ownKeys(EventSource).map(String),
        Reflect.ownKeys(EventSource.prototype).map(String),
        EventSource.prototype.constructor === EventSource,
        [feed instanceof Feed, feed.constructor === Feed, Reflect.ownKeys(feed).map(String), feed.withCredentials],
        [feed.url.slice(own.length), feed.readyState],
        errors,
      ]
      feed.close()
      return [results, feed.readyState]
    },
  },
  {
    name: 'EventSource: messages, named events, last id, handlers',
    async run({ own }) {
      const source = new EventSource(`${own}/sse/stay?count=3`, { withCredentials: true })
      const heard: unknown[] = []
      source.onopen = (event) => heard.push([event.type, source.readyState])
      source.onmessage = function (event) {
        heard.push([event.data, event.lastEventId, event.origin === location.origin, this === source])
      }
      await new Promise((resolve) => source.addEventListener('named', ({ data }) => resolve(heard.push(data))))
      source.dispatchEvent(new MessageEvent('message', { data: 'own' }))
      source.close()
      return [heard, source.readyState, source.withCredentials]
    },
  },
  {
    name: 'EventSource: what is lost and tried again, and what is over',
    async run({ own }) {
      const over = (path: string) =>
        new Promise((resolve) => {
          const source = new EventSource(own + path)
          const events: unknown[] = []
          source.onopen = () => events.push('open')
          source.onmessage = ({ data }) => events.push(data)
          source.onerror = (event) => {
            events.push(['error', event.constructor.name, source.readyState])
            if (source.readyState < 2 && events.length < 6) return
            source.close()
            resolve(events)
          }
        })
      return Promise.all([over('/sse/error'), over('/json'), over('/empty'), over('/sse/end')])
    },
  },
  {
    name: 'fetchLater: name, length, attributes, results and errors',
    async run({ own }) {
      type Later = (...args: unknown[]) => { activated: boolean }
      const { fetchLater } = window as unknown as { fetchLater?: Later }
      if (!fetchLater) return 'none'
      const { value, ...attributes } = Object.getOwnPropertyDescriptor(window, 'fetchLater') ?? {}
      const reads: string[] = []
      const init = {
        get method() {
          reads.push('method')
          return 'POST'
        },
        get body() {
          reads.push('body')
          return 'later'
        },
        get activateAfter() {
          reads.push('activateAfter')
          return 0
        },
      }
      const calls: (() => unknown)[] = [
        () => fetchLater(),
        () => fetchLater('http://['),
        () => fetchLater('data:text/plain,x'),
        () => fetchLater(`${own}/empty`, { activateAfter: -1 }),
        () => fetchLater(`${own}/empty`, { signal: AbortSignal.abort() }),
        () => fetchLater(`${own}/empty`, { method: 'POST', body: 'x'.repeat(700_000) }),
        () => fetchLater.call({}, `${own}/empty`),
        () => fetchLater(`${own}/empty`, init).activated,
        () => `${fetchLater(new Request(`${own}/empty`))}`,
      ]
      const results = calls.map((call) => {
        try {
          return call()
        } catch (error) {
          return String(error).replaceAll(location.origin, '')
        }
      })
      return [value === fetchLater, attributes, fetchLater.name, fetchLater.length, results, reads]
    },
  },
]
