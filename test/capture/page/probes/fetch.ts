import type { Probe } from './probe.ts'

/** What a page can observe about its fetch calls. */
export const fetchProbes: Probe[] = [
  {
    name: 'fetch on a foreign this, without arguments, with a bad URL, a bad method: the same rejections',
    async run() {
      const calls: (() => unknown)[] = [
        () => fetch.call({} as never, '/'),
        () => (fetch as (...args: unknown[]) => unknown)(),
        () => fetch('http://['),
        () => fetch('/', { method: 'B AD' }),
        () => fetch('/', { method: 'GET', body: 'x' }),
        () => fetch('/', { signal: {} as never }),
        () => fetch('/', 7 as never),
        () => fetch(Symbol('s') as never),
        () =>
          fetch({
            toString() {
              throw new RangeError('mine')
            },
          } as never),
      ]
      const results = calls.map(async (call) => {
        try {
          return `fulfilled ${((await call()) as Response).status}`
        } catch (error) {
          return String(error)
        }
      })
      return Promise.all(results)
    },
  },
  {
    name: 'errors are thrown nowhere but in the promise',
    run() {
      try {
        const promise = fetch('http://[')
        promise.catch(() => {})
        return [promise instanceof Promise, promise.constructor === Promise, Reflect.ownKeys(promise)]
      } catch (error) {
        return String(error)
      }
    },
  },
  {
    name: 'network error: name, message, own keys',
    run: ({ dead }) => fetch(dead).catch((error: Error) => [error.name, error.message, Reflect.ownKeys(error)]),
  },
  {
    name: 'unhandledrejection: once with the page’s own promise when ignored, never when handled',
    async run({ dead }) {
      const events: PromiseRejectionEvent[] = []
      window.addEventListener('unhandledrejection', (event) => {
        event.preventDefault()
        events.push(event)
      })
      const ignored = fetch(dead)
      await fetch(dead).catch(() => {})
      await fetch(dead).then(
        () => {},
        () => {},
      )
      while (!events.length) await new Promise((resolve) => setTimeout(resolve, 10))
      await new Promise((resolve) => setTimeout(resolve, 50))
      return [events.length, events[0]?.promise === ignored, String(events[0]?.reason)]
    },
  },
  {
    name: 'the page’s getters and conversions run as often as without a hook',
    async run({ own }) {
      const reads: string[] = []
      const watched = (name: string, object: object) =>
        new Proxy(object, {
          get: (target, key, self) => {
            if (typeof key === 'string') reads.push(`${name}.${key}`)
            return Reflect.get(target, key, self)
          },
        })
      const init = {}
      for (const [key, value] of Object.entries({
        method: 'POST',
        headers: { a: 'b' },
        body: 'text',
        credentials: 'omit',
      })) {
        Object.defineProperty(init, key, {
          enumerable: true,
          get: () => {
            reads.push(`init.${key}`)
            return value
          },
        })
      }
      const url = {
        toString() {
          reads.push('url.toString')
          return `${own}/echo`
        },
      }
      const first = await (await fetch(url as never, init)).json()
      await fetch(`${own}/echo`, watched('proxied', { method: 'PUT' }))
      return [reads, first]
    },
  },
  {
    name: 'what arrives at the server is what the page sent',
    async run({ own }) {
      const form = new FormData()
      form.set('title', 'Invoice')
      const bodies: BodyInit[] = [
        'text',
        new URLSearchParams({ a: '1' }),
        new Blob(['blob'], { type: 'text/x' }),
        new Uint8Array([65, 66]),
      ]
      const answers = await Promise.all(
        bodies.map(async (body) => (await fetch(`${own}/echo`, { method: 'POST', body })).json()),
      )
      const request = new Request(`${own}/echo`, {
        method: 'PUT',
        body: 'from a Request',
        headers: { 'content-type': 'a/b' },
      })
      const sent = fetch(request)
      const used = request.bodyUsed
      const multipart = await (await fetch(`${own}/echo`, { method: 'POST', body: form })).json()
      return [answers, used, await (await sent).json(), multipart.body.includes('Invoice')]
    },
  },
  {
    name: 'a frozen, a null and a prototype-less init',
    async run({ own }) {
      const bare = Object.assign(Object.create(null), { method: 'POST', body: 'bare' })
      const inits = [Object.freeze({ method: 'POST', body: 'frozen' }), null as never, bare]
      return Promise.all(inits.map(async (init) => (await fetch(`${own}/echo`, init)).json()))
    },
  },
  {
    name: 'an already aborted signal rejects in the same microtask as without a hook',
    async run({ own }) {
      const order: string[] = []
      const promise = fetch(own, { signal: AbortSignal.abort() }).catch(() => order.push('rejected'))
      let tick = Promise.resolve()
      for (let i = 0; i < 5; i++) tick = tick.then(() => void order.push(`tick ${i}`))
      await Promise.all([promise, tick])
      return order
    },
  },
  {
    name: 'abort: the reason comes through as the same object',
    async run({ own }) {
      const reason = { mine: true }
      const ways = [(c: AbortController) => c.abort(reason), (c: AbortController) => c.abort()]
      const results = ways.map(async (abort) => {
        const controller = new AbortController()
        const promise = fetch(`${own}/hang`, { signal: controller.signal })
        setTimeout(() => abort(controller), 20)
        return promise.catch((error: unknown) => [error === reason, error === controller.signal.reason, String(error)])
      })
      const timedOut = fetch(`${own}/hang`, { signal: AbortSignal.timeout(30) }).catch(String)
      const whileReading = new AbortController()
      const response = await fetch(`${own}/slow?status=500`, { signal: whileReading.signal })
      whileReading.abort()
      return [await Promise.all(results), await timedOut, await response.text().catch(String)]
    },
  },
  {
    name: 'no listener is added to the page’s signal',
    async run({ own }) {
      const { signal } = new AbortController()
      const added: string[] = []
      signal.addEventListener = (type: string) => void added.push(type)
      await fetch(`${own}/json`, { signal })
      return added
    },
  },
  {
    name: 'whatever the page replaces or poisons is used as often as without a hook',
    async run({ own }) {
      let uses = ''
      const undo: (() => void)[] = []
      const watch = (owner: object, ...keys: (string | number | symbol)[]) =>
        keys.forEach((key) => {
          const before = Object.getOwnPropertyDescriptor(owner, key)
          Object.defineProperty(owner, key, {
            configurable: true,
            get() {
              uses += ` get ${String(key)}`
              return before?.get ? Reflect.apply(before.get, this, []) : before?.value
            },
            set(value) {
              uses += ` set ${String(key)}`
              if (before?.set) Reflect.apply(before.set, this, [value])
            },
          })
          undo[undo.length] = () =>
            before ? Object.defineProperty(owner, key, before) : Reflect.deleteProperty(owner, key)
        })
      const pause = new Promise((resolve) => setTimeout(resolve, 400))
      watch(Promise.prototype, 'then', 'constructor', 'catch')
      watch(Promise, Symbol.species, 'resolve')
      watch(Object.prototype, 'toJSON', 'type', 'stack', 'name', 'message', 'apply', 'construct', 'stream')
      watch(Object.prototype, 'time', 'trace', 'keep', 'size', 'series', 'bucket', 'text', 'step', 'repeat', 'sent')
      watch(Array.prototype, 1, 2, 3, 'push', 'forEach', Symbol.iterator)
      watch(String.prototype, 'slice', 'indexOf', 'toLowerCase', 'trim', Symbol.iterator)
      watch(Function.prototype, 'call', 'apply', 'bind')
      watch(WeakMap.prototype, 'get', 'set')
      watch(Map.prototype, 'forEach', 'entries')
      watch(RegExp.prototype, 'exec', 'test')
      watch(JSON, 'stringify', 'parse')
      watch(EventTarget.prototype, 'addEventListener', 'dispatchEvent')
      watch(MessagePort.prototype, 'postMessage')
      watch(Headers.prototype, 'get', 'forEach', Symbol.iterator)
      watch(Response.prototype, 'clone', 'text', 'body', 'headers', 'status')
      watch(ReadableStream.prototype, 'getReader')
      watch(XMLHttpRequest.prototype, 'responseText', 'response', 'getAllResponseHeaders', 'status', 'readyState')
      watch(window, 'setTimeout', 'clearTimeout', 'Error', 'Promise', 'TextDecoder', 'TextEncoder', 'URL')
      watch(performance, 'now')
      fetch('/json', { method: 'POST', body: 'x', headers: { a: 'b' } })
      fetch('/status?status=404')
      console.error('text %s', { a: 1 }, [1, 2], new Map([[1, 2]]), document.body)
      console.log(new Date(0), /x/g, new Set([1]), new Uint8Array(1), new DataView(new ArrayBuffer(1)))
      const xhr = new XMLHttpRequest()
      xhr.open('GET', '/json')
      xhr.send()
      reportError({ a: 1 })
      const immediate = uses
      uses = ''
      await pause
      const later = uses
      for (let i = 0; i < undo.length; i++) undo[i]!()
      return [immediate, later, own.length]
    },
  },
]
