import type { Probe } from './probe.ts'

/** What a page can observe about its WebSockets. */
export const webSocketProbes: Probe[] = [
  {
    name: 'the class: name, length, constants, own keys, attributes, constructor of the prototype',
    run() {
      const { value, ...attributes } = Object.getOwnPropertyDescriptor(window, 'WebSocket') ?? {}
      const owner = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'constructor')
      const members = Object.entries(Object.getOwnPropertyDescriptors(WebSocket.prototype))
      return [
        value === WebSocket,
        attributes,
        [WebSocket.name, WebSocket.length, WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED],
        Object.entries(Object.getOwnPropertyDescriptors(WebSocket)).map(([key, { value: _, ...rest }]) => [key, rest]),
        Reflect.ownKeys(WebSocket.prototype).map(String),
        owner?.value === WebSocket,
        [owner?.writable, owner?.enumerable, owner?.configurable],
        members.map(([key, { value: method, get }]) => [key, typeof method, method?.length, get?.name]),
        Object.getPrototypeOf(WebSocket) === EventTarget,
        typeof WebSocket,
        /\[native code\]/.test(`${WebSocket}`),
      ]
    },
  },
  {
    name: 'calls that fail: the same errors',
    run({ own }) {
      const url = `${own.replace('http', 'ws')}/ws/echo`
      const Class = WebSocket as unknown as { (): unknown; new (...args: unknown[]): WebSocket }
      const open = new Class(url)
      const foreign = {} as never
      const calls: (() => unknown)[] = [
        () => Class(),
        () => new Class(),
        () => new Class('http://['),
        () => new Class('ftp://host'),
        () => new Class('ws://host:1/#fragment').url,
        () => new Class(url, 'b ad'),
        () => new Class(url, ['a', 'a']),
        () => new Class(url, null),
        () => new Class(url, undefined).protocol,
        () => new Class(Symbol('s')),
        () => new Class('ws://host:25'),
        () => Reflect.construct(WebSocket, [url], Math.max as never),
        () => Reflect.construct(WebSocket, [], WebSocket),
        () => open.send('too early'),
        () => open.close(999),
        () => open.close(3000, 'x'.repeat(124)),
        () => WebSocket.prototype.send.call(foreign, 'x'),
        () => WebSocket.prototype.close.call(foreign),
        () => (WebSocket.prototype as unknown as { url: unknown }).url,
        () => (open.send as () => void)(),
      ]
      const results = calls.map((call) => {
        try {
          return String(call())
        } catch (error) {
          return `${(error as Error).constructor.name} ${error}`
        }
      })
      open.close()
      return results
    },
  },
  {
    name: 'subclasses and other targets of new',
    run({ own }) {
      const url = `${own.replace('http', 'ws')}/ws/echo`
      class Chat extends WebSocket {
        room = 'lobby'
        static readonly kind = 'chat'
        override send(data: string) {
          super.send(data.toUpperCase())
        }
      }
      class Other {}
      const chat = new Chat(url, 'chat')
      const other = Reflect.construct(WebSocket, [url], Other)
      const plain = new WebSocket(url)
      const results = [
        [chat instanceof Chat, chat instanceof WebSocket, chat.constructor === Chat, chat.room, Chat.kind, Chat.OPEN],
        [Object.getPrototypeOf(Chat) === WebSocket, Object.getPrototypeOf(Chat.prototype) === WebSocket.prototype],
        [Object.getPrototypeOf(other) === Other.prototype, Object.prototype.toString.call(other)],
        [plain.constructor === WebSocket, plain instanceof WebSocket, `${plain}`, Reflect.ownKeys(plain).map(String)],
      ]
      for (const socket of [chat, plain]) socket.close()
      WebSocket.prototype.close.call(other)
      return results
    },
  },
  {
    name: 'text and binary data, in all ways to send and to listen',
    async run({ own }) {
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/echo`, ['first', 'second'])
      const heard: unknown[] = []
      const note = (way: string) =>
        async function (this: unknown, event: MessageEvent) {
          const { data } = event
          const content = data instanceof Blob ? `Blob ${data.size} ${data.type}` : data
          const text = content instanceof ArrayBuffer ? [...new Uint8Array(content)].join() : content
          heard.push([way, event.type, this === socket, event.target === socket, data === event.data, text])
        }
      const before = [socket.binaryType, socket.readyState, socket.protocol, socket.extensions, socket.bufferedAmount]
      const onmessage = note('onmessage')
      socket.onmessage = onmessage
      socket.addEventListener('message', note('listener'), { once: true })
      await new Promise((resolve) => {
        socket.onopen = resolve
      })
      const opened = [socket.readyState, socket.protocol, socket.url.slice(-8), socket.onmessage === onmessage]
      socket.send('text ü€😀')
      socket.send(7 as never)
      socket.send(null as never)
      socket.send(new Blob(['blob']))
      const buffered = socket.bufferedAmount > 0
      while (heard.length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
      socket.binaryType = 'arraybuffer'
      socket.send(new Uint8Array([1, 2, 3]))
      socket.send(new DataView(new ArrayBuffer(2)))
      socket.send(new ArrayBuffer(1))
      socket.send('x'.repeat(300_000))
      while (heard.length < 9) await new Promise((resolve) => setTimeout(resolve, 5))
      const result = [before, opened, buffered, heard.slice(0, 8), String((heard[8] as unknown[])[5]).length]
      const gone = new Promise((resolve) => {
        socket.onclose = (event) => resolve([event.code, event.reason, event.wasClean, socket.readyState])
      })
      socket.close(4000, 'done')
      const closing = socket.readyState
      socket.send('too late')
      return [result, closing, await gone]
    },
  },
  {
    name: 'every kind of end: events, codes, order',
    async run({ own, dead }) {
      const base = own.replace('http', 'ws')
      const story = (socket: WebSocket, act?: (socket: WebSocket) => void) =>
        new Promise((resolve) => {
          const events: unknown[] = []
          socket.onopen = () => {
            events.push('open')
            act?.(socket)
          }
          socket.onerror = (event) => events.push(['error', event.constructor.name, Reflect.ownKeys(event).map(String)])
          socket.onclose = ({ code, reason, wasClean }) => {
            events.push(['close', code, reason, wasClean, socket.readyState])
            resolve(events)
          }
        })
      const early = new WebSocket(`${base}/ws/echo`)
      const earlyStory = story(early)
      early.close()
      return Promise.all([
        story(new WebSocket(`${base}/ws/close?code=1001&reason=moving`)),
        story(new WebSocket(`${base}/ws/close?code=4001&reason=bye`)),
        story(new WebSocket(`${base}/ws/drop-at-message`), (socket) => socket.send('go')),
        story(new WebSocket(`${base}/json`)),
        story(new WebSocket(`${dead.replace('http', 'ws')}/`)),
        story(new WebSocket(`${base}/ws/echo`), (socket) => socket.close()),
        story(new WebSocket(`${base}/ws/echo`), (socket) => socket.close(3001, 'mine')),
        earlyStory,
      ])
    },
  },
  {
    name: 'the page’s conversions run as often as without a hook',
    async run({ own }) {
      const reads: string[] = []
      const told = (name: string, text: string) => ({
        toString() {
          reads.push(name)
          return text
        },
      })
      const protocols = {
        *[Symbol.iterator]() {
          reads.push('protocols')
          yield told('protocol', 'chat')
        },
      }
      const socket = new WebSocket(told('url', `${own.replace('http', 'ws')}/ws/echo`) as never, protocols as never)
      const answer = new Promise<MessageEvent>((resolve) => {
        socket.onmessage = resolve
      })
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      socket.send(told('data', 'converted') as never)
      const { data } = await answer
      socket.close(told('code', '3000') as never, told('reason', 'why') as never)
      return [reads, data, socket.protocol]
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
      const url = `${own.replace('http', 'ws')}/ws/push?count=3&size=10`
      const pause = new Promise((resolve) => setTimeout(resolve, 900))
      watch(
        WebSocket.prototype,
        'url',
        'readyState',
        'protocol',
        'onmessage',
        'onclose',
        'bufferedAmount',
        'constructor',
      )
      watch(MessageEvent.prototype, 'data')
      watch(CloseEvent.prototype, 'code', 'reason', 'wasClean')
      watch(Event.prototype, 'type', 'target', 'currentTarget')
      watch(EventTarget.prototype, 'addEventListener', 'dispatchEvent')
      watch(Object.prototype, 'ref', 'code', 'reason', 'protocol', 'toJSON', 'construct', 'apply', 'text')
      watch(Array.prototype, 0, 1, 19, 'push', Symbol.iterator)
      watch(String.prototype, 'slice', 'toLowerCase')
      watch(WeakMap.prototype, 'get', 'set')
      watch(TextEncoder.prototype, 'encode')
      watch(MessagePort.prototype, 'postMessage')
      watch(JSON, 'stringify')
      watch(Reflect, 'construct', 'apply')
      watch(performance, 'now')
      watch(window, 'setTimeout', 'clearTimeout', 'TextEncoder', 'Number')
      const socket = new WebSocket(url)
      const stream = new EventSource(`${own}/sse/stay?count=3`)
      const immediate = uses
      uses = ''
      await pause
      socket.send('x')
      socket.send(new Uint8Array(3))
      socket.close()
      stream.close()
      const later = uses
      for (let i = 0; i < undo.length; i++) undo[i]!()
      return [immediate, later]
    },
  },
  {
    name: 'handlers of the page: order, microtasks between them, what one throws, what one stops',
    async run({ own }) {
      const order: string[] = []
      const errors: string[] = []
      window.addEventListener('error', (event) => {
        event.preventDefault()
        errors.push(event.message)
      })
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/push?count=2`)
      socket.addEventListener('message', ({ data }) => {
        order.push(`first ${data}`)
        queueMicrotask(() => order.push(`microtask ${data}`))
        if (data === '0') throw new Error('of the page')
      })
      socket.onmessage = ({ data }) => order.push(`second ${data}`)
      socket.addEventListener('message', (event) => {
        order.push(`third ${event.data}`)
        event.stopImmediatePropagation()
      })
      socket.addEventListener('message', ({ data }) => order.push(`never ${data}`))
      while (order.length < 8) await new Promise((resolve) => setTimeout(resolve, 5))
      socket.dispatchEvent(new MessageEvent('message', { data: 'own' }))
      socket.dispatchEvent(new Event('open'))
      const closed = socket.dispatchEvent(new Event('close', { cancelable: true }))
      socket.close()
      return [order, errors, closed]
    },
  },
  {
    name: 'data that a handler gives away is gone, as without a hook',
    async run({ own }) {
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/echo`)
      socket.binaryType = 'arraybuffer'
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      const sent = new ArrayBuffer(16)
      socket.send(sent)
      const event = await new Promise<MessageEvent>((resolve) => {
        socket.onmessage = resolve
      })
      const { data } = event
      structuredClone(data, { transfer: [data] })
      socket.close()
      return [sent.byteLength, data.byteLength, event.data.byteLength, socket.binaryType]
    },
  },
  {
    name: 'a policy that forbids the connection: the same violation and the same events',
    path: '/csp',
    async run({ other }) {
      const seen: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective))
      const ends = [
        () => new WebSocket(`${other.replace('http', 'ws')}/ws/echo`),
        () => new EventSource(`${other}/sse/stay`),
      ].map(async (open) => {
        try {
          const socket = open()
          return await new Promise((resolve) => socket.addEventListener('error', () => resolve(socket.readyState)))
        } catch (error) {
          // Firefox throws with the call's location in the message, so only the name is compared.
          return (error as Error).name
        }
      })
      return [await Promise.all(ends), seen]
    },
  },
  {
    name: 'a frame has classes of its own, and they work in both directions',
    async run({ own }) {
      const url = `${own.replace('http', 'ws')}/ws/echo`
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const inner = frame.contentWindow as Window & typeof globalThis
      const theirs = new inner.WebSocket(url)
      const mixed = Reflect.construct(WebSocket, [url], inner.WebSocket)
      const results = [
        inner.WebSocket === WebSocket,
        theirs instanceof WebSocket,
        theirs instanceof inner.WebSocket,
        mixed instanceof inner.WebSocket,
        mixed instanceof WebSocket,
      ]
      const echo = await new Promise((resolve) => {
        theirs.onmessage = ({ data }) => resolve(data)
        theirs.onopen = () => WebSocket.prototype.send.call(theirs, 'across')
      })
      WebSocket.prototype.close.call(theirs)
      WebSocket.prototype.close.call(mixed)
      return [results, echo]
    },
  },
  {
    name: 'a thousand messages arrive, in order',
    async run({ own }) {
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/push?count=1000&size=100`)
      const numbers: number[] = []
      await new Promise<void>((resolve) => {
        socket.onmessage = ({ data }) => numbers.push(Number.parseInt(data, 10)) === 1000 && resolve()
      })
      socket.close()
      return [numbers.length, numbers.every((number, index) => number === index)]
    },
  },
]
