import type { Probe } from './probe.ts'

/** What a page can observe about its console calls and its own errors. */
export const consoleProbes: Probe[] = [
  {
    name: 'every method gives back undefined, whatever it is given',
    run() {
      const methods = Object.entries(console).filter(([, method]) => typeof method === 'function')
      const results = methods.map(([name, method]) => {
        try {
          return [name, String(method.call(console)), String(method.call(undefined, 'text', { a: 1 }))]
        } catch (error) {
          return [name, String(error)]
        }
      })
      console.groupEnd()
      return results
    },
  },
  {
    name: 'values that break a careless logger: throwing and revoked proxies, symbols, bigints, cycles',
    run() {
      const fail = () => {
        throw new Error('trap')
      }
      const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((name) => [name, fail]))
      const revoked = Proxy.revocable({}, {})
      const revokedFunction = Proxy.revocable(() => {}, {})
      revoked.revoke()
      revokedFunction.revoke()
      const cycle: { self?: unknown } = {}
      cycle.self = cycle
      const values = [
        new Proxy({}, traps),
        revoked.proxy,
        revokedFunction.proxy,
        Symbol('s'),
        1n,
        cycle,
        Object.create(null),
      ]
      return values.map((value) => {
        try {
          console.log(value)
          console.error('%s %o', 'text', value)
          return 'quiet'
        } catch (error) {
          return String(error)
        }
      })
    },
  },
  {
    name: 'no getter, toString, toJSON or iterator of the page runs',
    run() {
      const reads: string[] = []
      const note = (name: string) => () => {
        reads.push(name)
        return name
      }
      class Tagged {
        get [Symbol.toStringTag]() {
          reads.push('toStringTag')
          return 'Tagged'
        }
        get inherited() {
          return note('inherited')()
        }
      }
      const object = {
        toJSON: note('toJSON'),
        toString: note('toString'),
        valueOf: note('valueOf'),
        [Symbol.toPrimitive]: note('toPrimitive'),
      }
      Object.defineProperty(object, 'getter', { enumerable: true, get: note('getter') })
      const error = new Error('with getters')
      // The browser itself reads `name` when it formats a stack: see the known differences.
      for (const key of ['message', 'cause', 'stack', 'errors', 'code'])
        Object.defineProperty(error, key, { get: note(key) })
      const array = [1, 2]
      Object.defineProperty(array, Symbol.iterator, { get: note('iterator') })
      Object.defineProperty(array, 0, { get: note('item') })
      const map = new Map([[1, 2]])
      Object.defineProperty(map, Symbol.iterator, { get: note('map iterator') })
      Object.defineProperty(map, 'size', { get: note('size') })
      console.log(object, new Tagged(), error, array, map)
      console.log('%c%O', 'color: red', object)
      return reads
    },
  },
  {
    name: 'document.all is not converted when it is written',
    async run() {
      let conversions = 0
      Object.defineProperty(HTMLAllCollection.prototype, Symbol.toPrimitive, { value: () => `${++conversions}` })
      console.log(document.all)
      // Records are written in a task of their own.
      await new Promise((resolve) => setTimeout(resolve, 400))
      return conversions
    },
  },
  {
    name: 'lists of nodes cost nothing noticeable',
    undebugged: true,
    run() {
      const nodes = document.createDocumentFragment()
      for (let i = 0; i < 50_000; i++) nodes.append('')
      const start = performance.now()
      for (let i = 0; i < 10; i++) console.log({ nodes: nodes.childNodes })
      return performance.now() - start < 500
    },
  },
  {
    name: 'console calls inside the page’s own toString and traps do not loop',
    run() {
      let calls = 0
      const chatty: object = new Proxy(
        {},
        {
          ownKeys() {
            calls++
            if (calls < 100) console.log(chatty)
            return []
          },
        },
      )
      console.log(chatty)
      return calls < 5
    },
  },
  {
    name: 'large and deep values cost nothing noticeable',
    undebugged: true,
    run() {
      const list = Array.from({ length: 200_000 }, (_, index) => ({ index }))
      let deep: object = {}
      for (let i = 0; i < 20_000; i++) deep = { deep }
      const long = 'x'.repeat(5_000_000)
      // The minimum of many runs, because the machine may be busy.
      const quickest = (times: number, run: () => void) => {
        let best = Number.POSITIVE_INFINITY
        for (let i = 0; i < times; i++) {
          const start = performance.now()
          run()
          best = Math.min(best, performance.now() - start)
        }
        return best
      }
      const whole = quickest(3, () => JSON.stringify(list))
      // Nested in an object, because the browser's own console copies the text of direct arguments.
      const print = quickest(50, () => console.log({ list, deep, long, body: document.body, window }))
      return print < whole / 5 ? 'fast' : { print, whole }
    },
  },
  {
    name: 'a reactive proxy sees no read',
    run() {
      const tracked: string[] = []
      const reactive = <T extends object>(object: T): T =>
        new Proxy(object, {
          get(target, key, self) {
            tracked.push(`get ${String(key)}`)
            return Reflect.get(target, key, self)
          },
          has(target, key) {
            tracked.push(`has ${String(key)}`)
            return Reflect.has(target, key)
          },
        })
      class Model {
        name = 'model'
      }
      console.log(
        reactive({ a: { b: 1 } }),
        reactive([1, { c: 2 }]),
        reactive(new Map()),
        reactive(() => {}),
      )
      console.error('problem', reactive({ a: 1 }))
      console.log(reactive(new Model())) // a class instance: see the known differences
      return tracked.filter((read) => !read.includes('Symbol(Symbol.toStringTag)'))
    },
  },
  {
    name: 'uncaught errors and rejections reach the page’s own listeners as they would',
    async run() {
      const seen: unknown[] = []
      window.onerror = (message, source, line, column, error) => {
        seen.push(['onerror', message, typeof source, typeof line, typeof column, String(error)])
        return true
      }
      window.addEventListener('error', (event) => seen.push(['error', event.message, event.defaultPrevented]))
      window.addEventListener('unhandledrejection', (event) => {
        event.preventDefault()
        seen.push(['rejection', String(event.reason)])
      })
      window.addEventListener('rejectionhandled', (event) => seen.push(['handled', String(event.reason)]))
      setTimeout(() => {
        throw new RangeError('later')
      })
      const late = Promise.reject(new TypeError('rejected'))
      reportError('a string')
      await new Promise((resolve) => setTimeout(resolve, 50))
      await late.catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 50))
      window.onerror = null
      return seen
    },
  },
  {
    name: 'Error.prepareStackTrace of the page is not called for our own stacks',
    run() {
      let calls = 0
      const errors = Error as { prepareStackTrace?: unknown }
      errors.prepareStackTrace = (error: Error) => {
        calls++
        return String(error)
      }
      console.error('one')
      console.trace('two')
      fetch('/json')
      return new Promise((resolve) =>
        setTimeout(() => {
          const own = 'prepareStackTrace' in Error
          delete errors.prepareStackTrace
          resolve([calls, own])
        }, 200),
      )
    },
  },
  {
    name: 'the stack of the page’s errors is the same when it was printed first',
    run() {
      const make = () => new Error('mine')
      const printed = make()
      console.error(printed)
      const frames = (error: Error) => error.stack?.split('\n').length
      return [frames(printed) === frames(make()), Object.getOwnPropertyNames(printed), printed.message]
    },
  },
]
