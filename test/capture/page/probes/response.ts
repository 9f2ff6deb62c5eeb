import type { Probe } from './probe.ts'

/** What a page can observe about responses, and about requests it sends while it is being left. */
export const responseProbes: Probe[] = [
  {
    name: 'the response is the browser’s own, unread and unlocked',
    async run({ own }) {
      const paths = [
        '/json',
        '/chunked',
        '/status?status=500',
        '/large',
        '/binary',
        '/empty',
        '/redirect',
        '/malformed',
      ]
      return Promise.all(
        paths.map(async (path) => {
          const response = await fetch(own + path)
          const before = [response.bodyUsed, response.body?.locked, response.constructor === Response]
          const own_ = Reflect.ownKeys(response)
          const copy = response.clone()
          const text = await Response.prototype.text.call(response)
          return [
            path,
            before,
            own_,
            response.status,
            response.redirected,
            response.type,
            text.length,
            (await copy.text()) === text,
          ]
        }),
      )
    },
  },
  {
    name: 'cache.put, Response.prototype.json.call, structured use of the response',
    async run({ own }) {
      const cache = await caches.open('lab')
      await cache.put('/kept', await fetch(`${own}/json`))
      const kept = await (await cache.match('/kept'))?.text()
      await cache.put('/failed', await fetch(`${own}/status?status=404`))
      const failed = await (await cache.match('/failed'))?.text()
      await caches.delete('lab')
      return [kept, failed, await Response.prototype.json.call(await fetch(`${own}/json`))]
    },
  },
  {
    name: 'a slow stream: the response is there before its end, and so is its first chunk',
    async run({ own, other }) {
      const types = ['text/event-stream', 'application/json', 'text/plain']
      return Promise.all(
        [200, 500].flatMap((status) =>
          types.map(async (type) => {
            const name = `${type} ${status}`
            const response = await fetch(`${own}/held?type=${type}&status=${status}&name=${name}`)
            const reader = response.body!.getReader()
            const first = await reader.read()
            // Through another origin, because all connections to the page's own are in use.
            await fetch(`${other}/release?name=${name}`)
            const rest = await reader.read()
            return [name, new TextDecoder().decode(first.value), new TextDecoder().decode(rest.value)]
          }),
        ),
      )
    },
  },
  {
    name: 'malformed JSON: the same error',
    run: async ({ own }) => (await fetch(`${own}/malformed`)).json().catch(String),
  },
  {
    name: 'an answer that breaks off: the same errors',
    async run({ own }) {
      const results = [200, 500].map(async (status) => {
        const response = await fetch(`${own}/broken?status=${status}`)
        return [response.status, await response.text().catch(String)]
      })
      return Promise.all([...results, fetch(`${own}/reset`).catch(String)])
    },
  },
  {
    name: 'a keepalive request in pagehide reaches the server',
    async run({ own }) {
      const frame = document.createElement('iframe')
      frame.src = '/'
      document.body.append(frame)
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      const inner = frame.contentWindow as Window & typeof globalThis
      const sent = new Promise((resolve) => {
        inner.addEventListener('pagehide', () => {
          inner.fetch(`${own}/echo?from=pagehide`, { method: 'POST', body: 'bye', keepalive: true })
          resolve(inner.navigator.sendBeacon(`${own}/echo`, 'bye'))
        })
      })
      frame.src = 'about:blank'
      return sent
    },
  },
  {
    name: 'resource timing tells the same requests',
    async run({ own }) {
      await (await fetch(`${own}/json`)).text()
      await (await fetch(`${own}/status?status=404`)).text()
      const entries = () =>
        performance.getEntriesByType('resource') as (PerformanceResourceTiming & { responseStatus: number })[]
      // The browser reports a request after it ends. Reports on the first two come before the last one's.
      await fetch(`${own}/empty`)
      while (!entries().at(-1)?.name.endsWith('/empty')) await new Promise((resolve) => setTimeout(resolve, 5))
      return entries().map((entry) => [new URL(entry.name).pathname, entry.initiatorType, entry.responseStatus])
    },
  },
  {
    name: 'sendBeacon: result and errors',
    run: ({ own }) => {
      const calls = [
        () => navigator.sendBeacon(`${own}/echo`, 'x'),
        () => navigator.sendBeacon(''),
        () => navigator.sendBeacon('http://['),
        () => navigator.sendBeacon(`${own}/echo`, 'x'.repeat(70_000)),
        () => navigator.sendBeacon.call({} as never, '/'),
        () => (navigator.sendBeacon as (...args: unknown[]) => unknown)(),
      ]
      return calls.map((call) => {
        try {
          return call()
        } catch (error) {
          return String(error).replaceAll(location.origin, '')
        }
      })
    },
  },
]
