import type { Probe } from './probe.ts'

/** What a page can observe about its XMLHttpRequests. */
export const xhrProbes: Probe[] = [
  {
    name: 'identity: this, event.target, subclasses, own properties',
    async run({ own }) {
      class Mine extends XMLHttpRequest {
        extra = 1
      }
      const xhr = new Mine()
      const seen: unknown[] = [xhr instanceof Mine, xhr instanceof XMLHttpRequest, Reflect.ownKeys(xhr)]
      const handler = () => {}
      xhr.onreadystatechange = handler
      xhr.open('GET', `${own}/json`)
      xhr.send()
      seen.push(xhr.onreadystatechange === handler, xhr.onloadend, xhr.onerror, xhr.upload.onprogress)
      await new Promise<void>((resolve) => {
        xhr.onload = function (event) {
          seen.push(this === xhr, event.target === xhr, event.currentTarget === xhr, Reflect.ownKeys(xhr))
          resolve()
        }
      })
      return seen
    },
  },
  {
    name: 'order of events, states and statuses, for every kind of end',
    async run({ own, dead }) {
      const follow = (path: string, prepare?: (xhr: XMLHttpRequest) => void) =>
        new Promise((resolve) => {
          const log: unknown[] = []
          const xhr = new XMLHttpRequest()
          for (const type of ['loadstart', 'load', 'error', 'abort', 'timeout', 'loadend']) {
            xhr.addEventListener(type, () => log.push([type, xhr.readyState, xhr.status, xhr.responseText.length]))
          }
          xhr.addEventListener('readystatechange', () => xhr.readyState !== 3 && log.push([xhr.readyState, xhr.status]))
          xhr.addEventListener('loadend', () => resolve([new URL(path).pathname, log]))
          xhr.open('GET', path)
          prepare?.(xhr)
          xhr.send()
        })
      return Promise.all([
        follow(`${own}/json`),
        follow(`${own}/status?status=404`),
        follow(`${own}/status?status=500`),
        follow(`${own}/chunked`),
        follow(`${own}/empty`),
        follow(`${own}/reset`),
        follow(`${own}/broken`),
        follow(dead),
        follow(`${own}/hang`, (xhr) => setTimeout(() => xhr.abort(), 30)),
        follow(`${own}/hang`, (xhr) => {
          xhr.timeout = 30
        }),
      ])
    },
  },
  {
    name: 'aborted at the very end, as Angular does',
    async run({ own }) {
      const log: unknown[] = []
      const xhr = new XMLHttpRequest()
      for (const type of ['readystatechange', 'load', 'error', 'abort', 'loadend']) {
        xhr.addEventListener(type, () => xhr.readyState !== 3 && log.push([type, xhr.readyState, xhr.status]))
      }
      xhr.open('GET', `${own}/json`)
      await new Promise<void>((resolve) => {
        xhr.onreadystatechange = () => {
          if (xhr.readyState !== 4) return
          resolve()
          xhr.abort()
        }
        xhr.send()
      })
      // Any late event of the first request comes before a second request has completed.
      await fetch(`${own}/json`)
      return log
    },
  },
  {
    name: 'open with an undefined third argument is synchronous',
    run({ own }) {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', `${own}/json`, undefined as never)
      xhr.send()
      return [xhr.readyState, xhr.status, xhr.responseText]
    },
  },
  {
    name: 'synchronous requests: events and the error that is thrown',
    run({ own, dead }) {
      return [`${own}/json`, `${own}/status?status=500`, dead].map((url) => {
        const log: string[] = []
        const xhr = new XMLHttpRequest()
        for (const type of ['readystatechange', 'load', 'error', 'loadend'])
          xhr.addEventListener(type, () => log.push(type))
        xhr.open('GET', url, false)
        try {
          xhr.send()
        } catch (error) {
          log.push((error as DOMException).name, (error as DOMException).message.replace(/http\S*/, ''))
        }
        return [log, xhr.readyState, xhr.status]
      })
    },
  },
  {
    name: 'a simple cross-origin POST sends no preflight',
    async run({ other }) {
      const xhr = new XMLHttpRequest()
      xhr.open('POST', `${other}/echo`)
      xhr.setRequestHeader('content-type', 'text/plain')
      await new Promise((resolve) => {
        xhr.onloadend = resolve
        xhr.send('simple')
      })
      const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
      return [entries, xhr.responseText]
    },
  },
  {
    name: 'every responseType: what the page gets, and no error of its own',
    async run({ own }) {
      const errors: string[] = []
      window.addEventListener('error', (event) => errors.push(event.message))
      const types = ['', 'text', 'json', 'arraybuffer', 'blob', 'document'] as const
      const paths = ['/json', '/status?status=500', '/binary', '/malformed', '/large']
      const results = await Promise.all(
        types.flatMap((type) =>
          paths.map(
            (path) =>
              new Promise((resolve) => {
                const xhr = new XMLHttpRequest()
                xhr.open('GET', own + path)
                xhr.responseType = type
                xhr.onload = () => {
                  const value = xhr.response as unknown
                  const size = value instanceof ArrayBuffer ? value.byteLength : value instanceof Blob ? value.size : 0
                  const text = value instanceof Document ? value.documentElement.tagName : JSON.stringify(value)
                  resolve([
                    type,
                    path,
                    Object.prototype.toString.call(value),
                    size,
                    text?.slice(0, 50),
                    value === xhr.response,
                  ])
                }
                xhr.send()
              }),
          ),
        ),
      )
      return [results, errors]
    },
  },
  {
    name: 'misuse: the same exceptions',
    run({ own }) {
      const fresh = () => new XMLHttpRequest()
      const opened = () => {
        const xhr = fresh()
        xhr.open('GET', own)
        return xhr
      }
      const sent = () => {
        const xhr = opened()
        xhr.send()
        return xhr
      }
      const calls: (() => unknown)[] = [
        () => fresh().send(),
        () => sent().send(),
        () => fresh().setRequestHeader('a', 'b'),
        () => (opened() as unknown as { setRequestHeader(name: string): void }).setRequestHeader('x'),
        () => opened().setRequestHeader('b ad', 'x'),
        () => (fresh() as unknown as { open(method: string): void }).open('GET'),
        () => fresh().open('B AD', own),
        () => fresh().open('TRACE', own),
        () => fresh().open('GET', 'http://['),
        () => Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', own]),
        () => XMLHttpRequest.prototype.send.call({} as never),
        () => XMLHttpRequest.prototype.setRequestHeader.call(null as never, 'a', 'b'),
      ]
      return calls.map((call) => {
        try {
          return String(call())
        } catch (error) {
          return [(error as Error).name, (error as Error).message]
        }
      })
    },
  },
  {
    name: 'conversions of the page run as often as without a hook',
    run({ own }) {
      const reads: string[] = []
      const text = (name: string, value: string) => ({
        toString() {
          reads.push(name)
          return value
        },
      })
      const xhr = new XMLHttpRequest()
      xhr.open(text('method', 'POST') as never, text('url', `${own}/echo`) as never, false)
      xhr.setRequestHeader(text('name', 'x-a') as never, text('value', 'b') as never)
      xhr.send(text('body', 'converted') as never)
      return [reads, xhr.responseText]
    },
  },
  {
    name: 'an instance opened again: in its load listener, while under way, after an abort',
    async run({ own }) {
      const use = (again: (xhr: XMLHttpRequest) => void, first: string) =>
        new Promise((resolve) => {
          const log: unknown[] = []
          const xhr = new XMLHttpRequest()
          xhr.onreadystatechange = () => xhr.readyState !== 3 && log.push([xhr.readyState, xhr.status])
          xhr.onabort = () => log.push('abort')
          xhr.onload = () => {
            log.push(`load ${new URL(xhr.responseURL).pathname}`)
            if (xhr.responseURL.endsWith('/status?status=404')) return resolve(log)
            again(xhr)
          }
          xhr.open('GET', own + first)
          xhr.send()
          if (first === '/hang') again(xhr)
        })
      const next = (xhr: XMLHttpRequest) => {
        xhr.open('GET', `${own}/status?status=404`)
        xhr.send()
      }
      const abortThenNext = (xhr: XMLHttpRequest) => {
        xhr.abort()
        next(xhr)
      }
      return Promise.all([use(next, '/json'), use(next, '/hang'), use(abortThenNext, '/hang')])
    },
  },
  {
    name: 'what arrives at the server is what the page sent',
    async run({ own }) {
      const bodies: (XMLHttpRequestBodyInit | Document | undefined)[] = [
        undefined,
        'text',
        new URLSearchParams({ a: '1' }),
        new Blob(['blob'], { type: 'text/x' }),
        new Uint8Array([65, 66]),
        new DOMParser().parseFromString('<a/>', 'application/xml'),
      ]
      return Promise.all(
        bodies.map(
          (body) =>
            new Promise((resolve) => {
              const xhr = new XMLHttpRequest()
              xhr.open('POST', `${own}/echo`)
              xhr.onload = () => resolve(xhr.responseText)
              xhr.send(body)
            }),
        ),
      )
    },
  },
  {
    name: 'a hook of the page on the prototype, set later, works on top',
    async run({ own }) {
      const log: string[] = []
      const { open, send } = XMLHttpRequest.prototype
      XMLHttpRequest.prototype.open = function (...args: unknown[]) {
        log.push(`open ${args.length}`)
        return Reflect.apply(open, this, args)
      }
      XMLHttpRequest.prototype.send = function (...args: unknown[]) {
        log.push(`send ${args.length}`)
        return Reflect.apply(send, this, args)
      }
      const xhr = new XMLHttpRequest()
      xhr.open('GET', `${own}/json`)
      await new Promise((resolve) => {
        xhr.onload = resolve
        xhr.send()
      })
      Object.assign(XMLHttpRequest.prototype, { open, send })
      return [log, xhr.responseText]
    },
  },
]
