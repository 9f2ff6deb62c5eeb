import type { Probe } from './probe.ts'

/** What the patched functions look like from outside. */
export const identityProbes: Probe[] = [
  {
    name: 'fetch: name, length, prototype, own keys, property attributes',
    run() {
      const { value, ...attributes } = Object.getOwnPropertyDescriptor(window, 'fetch') ?? {}
      return [
        fetch.name,
        fetch.length,
        'prototype' in fetch,
        Reflect.ownKeys(fetch).sort(),
        attributes,
        value === fetch,
      ]
    },
  },
  {
    name: 'dialogs: name, length, property attributes, neighbours among the properties of the window',
    run() {
      // Neighbours rather than positions, because Firefox adds class names to a window on first use.
      const keys = Reflect.ownKeys(window).map(String)
      return (['alert', 'confirm', 'prompt'] as const).map((name) => {
        const { value, ...attributes } = Object.getOwnPropertyDescriptor(window, name) ?? {}
        const neighbours = [keys[keys.indexOf(name) - 1], keys[keys.indexOf(name) + 1]]
        return [value.name, value.length, 'prototype' in value, attributes, value === window[name], neighbours]
      })
    },
  },
  {
    name: 'every patched method: name, length, attributes, position among its neighbours',
    run() {
      const owners = {
        console,
        xhr: XMLHttpRequest.prototype,
        navigator: Navigator.prototype,
        socket: WebSocket.prototype,
        source: EventSource.prototype,
      }
      return Object.entries(owners).map(([owner, object]) =>
        Object.entries(Object.getOwnPropertyDescriptors(object)).map(([key, { value, get, set, ...attributes }]) => {
          const method =
            typeof value === 'function'
              ? [value.name, value.length, Reflect.ownKeys(value).map(String).sort()]
              : typeof value
          return [owner, key, method, get?.name, set?.name, attributes]
        }),
      )
    },
  },
  {
    name: 'patched methods are native code and no constructors',
    run() {
      const methods = [fetch, console.log, XMLHttpRequest.prototype.open, navigator.sendBeacon]
      return methods.map((method) => {
        const isNative = /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(method))
        try {
          return [isNative, typeof Reflect.construct(method, [])]
        } catch (error) {
          return [isNative, (error as Error).name]
        }
      })
    },
  },
  {
    name: 'the patched method is the same each time it is read',
    run: () => {
      const { log } = console
      return [fetch === window.fetch, log === console.log]
    },
  },
  {
    name: 'XMLHttpRequest: the constructor itself is untouched',
    run: () => [
      XMLHttpRequest.name,
      XMLHttpRequest.length,
      XMLHttpRequest.prototype.constructor === XMLHttpRequest,
      `${XMLHttpRequest}`,
      Object.keys(Object.getOwnPropertyDescriptors(XMLHttpRequest)),
    ],
  },
  {
    name: 'native functions that are not patched keep their text',
    run: () =>
      [
        EventTarget.prototype.addEventListener,
        Function.prototype.toString,
        history.pushState,
        JSON.stringify,
        Promise.prototype.then,
        Request.prototype.json,
        Worker,
        MessageChannel,
      ].map(String),
  },
  {
    name: 'no new globals, symbols included',
    run: () => Reflect.ownKeys(window).map(String).sort(),
  },
  {
    name: 'window.onerror and its relatives are free',
    run: () => [window.onerror, window.onunhandledrejection, window.onrejectionhandled, window.onpagehide],
  },
  {
    name: 'navigator, history, document, console and location have no new own properties',
    run: () =>
      [navigator, history, document, location, Object.getPrototypeOf(console)].map((o) =>
        Reflect.ownKeys(o).map(String),
      ),
  },
  {
    name: 'nothing is added to the document',
    run: () => [document.documentElement.outerHTML, document.scripts.length, document.styleSheets.length],
  },
  {
    name: 'settings of Error stay as they are after stacks were taken',
    async run({ own }) {
      console.error('one')
      await fetch(`${own}/json`)
      const { stackTraceLimit, ...attributes } = Object.getOwnPropertyDescriptors(Error) as Record<
        string,
        PropertyDescriptor
      >
      return [stackTraceLimit, Object.keys(attributes), new Error('x').stack?.split('\n').length]
    },
  },
  {
    name: 'what the browser calls in the midst of a call sees the same caller',
    run() {
      const callers: string[] = []
      // Written as text, because this file is a module and so in strict mode, in which functions see no callers.
      const look = new Function(
        'callers',
        'as',
        `return function look() { callers.push(String(look.caller)); return as }`,
      )
      const told = { toString: look(callers, 'told') }
      fetch(told as never).catch(() => {})
      new XMLHttpRequest().open('GET', told as never)
      navigator.sendBeacon(told as never)
      console.log('%s', told, new Proxy({}, { ownKeys: look(callers, []) }))
      try {
        new WebSocket(told as never)
      } catch {}
      // Firefox tells the caller of the browser's function; behind the hook, none.
      return callers.filter((caller) => caller !== 'null' && !caller.includes('callers'))
    },
  },
  {
    name: 'the numbers of timers: none is taken, at the start or by what is recorded',
    async run({ own }) {
      const first = setTimeout(() => {})
      console.error('one')
      await fetch(`${own}/status?status=500`)
      new WebSocket(`${own.replace('http', 'ws')}/echo`).close()
      return [first, setTimeout(() => {})]
    },
  },
  {
    name: 'a page may freeze, replace and restore what was patched',
    async run({ own }) {
      const before = window.fetch
      const calls: string[] = []
      window.fetch = (...args) => {
        calls.push(String(args[0]))
        return before(...args)
      }
      const text = await (await fetch(`${own}/json`)).text()
      window.fetch = before
      Object.freeze(console)
      console.log('frozen')
      return [calls.length, text, window.fetch === before, Object.isFrozen(console)]
    },
  },
  {
    name: 'strict Content-Security-Policy and Trusted Types: no violation',
    path: '/csp',
    async run({ own }) {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
      console.error('under a policy')
      await fetch(`${own}/json`)
      await new Promise((resolve) => setTimeout(resolve, 0))
      return violations
    },
  },
  {
    name: 'a blank frame and its fetch work, and belong to the frame',
    async run({ own }) {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const inner = frame.contentWindow as Window & typeof globalThis
      const response = await inner.fetch(`${own}/json`)
      return [response instanceof inner.Response, inner.fetch === fetch, inner.fetch.name, await response.json()]
    },
  },
]
