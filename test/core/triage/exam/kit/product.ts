/**
 * Makers of the events of one product: those of the exam, on a host of the product's own and with the `Date` header that
 * every server sends, from which the skew of the customer's clock is reckoned.
 */
import type {
  Environment,
  ErrorEvent,
  NavigationEvent,
  RequestEvent,
  ResourceEvent,
  SessionEvent,
  SocketEvent,
  StackFrame,
} from '../../../../../src/core/session/index.ts'
import { navigation, resource, STARTED_AT, socket, thrown } from '../../../../support/session-builder.ts'
import { aborted, call, lost } from './build.ts'

type More = NonNullable<Parameters<typeof call>[4]>

/** How the browser of a session writes what went wrong. */
type Engine = 'chromium' | 'firefox'

interface Product {
  /** ms that the customer's clock is ahead of the server's */
  ahead?: number
  engine?: Engine
}

/** The makers of a product. @param site its address; paths are resolved against it */
export function productAt(site: string, { ahead = 0, engine = 'chromium' }: Product = {}) {
  const at = (url: string) => new URL(url, site).href
  const absolute = (what: string) => {
    const [method = 'GET', url = '/'] = what.split(' ')
    return `${method} ${at(url)}`
  }
  const failedText = engine === 'firefox' ? 'NetworkError when attempting to fetch resource.' : 'Failed to fetch'
  const throws = (when: number, text: string, ...frames: StackFrame[]) => thrownAs(engine, when, text, frames)
  return {
    /** A call with an answer. */
    call: (when: number, what: string, status: number, answer: object | string = {}, more: More = {}): RequestEvent =>
      call(when, absolute(what), status, answer, {
        ...more,
        headers: { date: httpDate(when + (more.duration ?? 85) / 2 - ahead), ...more.headers },
      }),
    /** A call that got no answer. @param reason the browser's own code */
    lost: (when: number, what: string, reason: string, more: Partial<RequestEvent> = {}): RequestEvent =>
      lost(when, absolute(what), reason, {
        failure: { name: 'TypeError', message: failedText, code: reason },
        ...more,
      }),
    /** A call that the page gave up. */
    aborted: (when: number, what: string, more: Partial<RequestEvent> = {}): RequestEvent =>
      aborted(when, absolute(what), more),
    /** A page that the server answered with, as a whole document. */
    page: (when: number, what: string, status: number, html: string, more: More = {}): RequestEvent =>
      call(when, absolute(what), status, html, {
        api: 'document',
        resourceType: 'main_frame',
        requestHeaders: [['accept', 'text/html,application/xhtml+xml']],
        duration: 240,
        ...more,
        headers: { date: httpDate(when + (more.duration ?? 240) / 2 - ahead), ...more.headers },
      }),
    /** A place in a script, as a stack names it. */
    place: (name: string, file: string, line = 1, column = 48_213): StackFrame => ({
      function: name,
      url: at(file),
      line,
      column,
    }),
    /** An uncaught error. */
    throws,
    /** A promise that was rejected and that nobody handled. */
    rejects: (when: number, text: string, ...frames: StackFrame[]): ErrorEvent => ({
      ...throws(when, text, ...frames),
      id: `rejection-${when}`,
      source: 'rejection',
    }),
    opens: (when: number, url: string, title: string, how: NavigationEvent['how'] = 'load'): NavigationEvent =>
      navigation({ at: when, url: at(url), title, how }),
    /** An element that did not load. */
    missing: (when: number, url: string, told: Partial<Omit<ResourceEvent, 'kind'>>): ResourceEvent => {
      const { status: _none, ...bare } = resource({ at: when, url: at(url) })
      return { ...bare, ...told }
    },
    socket: (when: number, url: string, told: Partial<Omit<SocketEvent, 'kind'>>): SocketEvent =>
      socket({ at: when, url: at(url).replace(/^http/, 'ws'), ...told }),
  }
}

/** The makers of a product whose calls come from its own bundle. @param bundle path or address of its main script */
export function productWith(site: string, bundle: string, told: Product = {}) {
  const made = productAt(site, told)
  return {
    ...made,
    site,
    bundle,
    /** A call that the app's own code made, with its answer. */
    api: (at: number, what: string, status: number, answer: object | string = {}, more: More = {}): RequestEvent =>
      made.call(at, what, status, answer, { initiator: [made.place('request', bundle)], ...more }),
    /** A call of the app's own code that got no answer. */
    gone: (at: number, what: string, reason: string, more: Partial<RequestEvent> = {}): RequestEvent =>
      made.lost(at, what, reason, { initiator: [made.place('request', bundle)], ...more }),
  }
}

/** The makers of a product with a page that was opened and whose first calls went well. @param calls what was called, and its answer */
export function productAtHome(
  site: string,
  bundle: string,
  opened: string,
  title: string,
  ...calls: [what: string, answer: object][]
) {
  const product = productWith(site, bundle)
  const home = (): SessionEvent[] => [
    product.opens(0, opened, title),
    ...calls.map(([what, answer], index) => product.api(200 + 90 * index, what, 200, answer)),
  ]
  return { ...product, home }
}

const httpDate = (when: number) => new Date(STARTED_AT + when).toUTCString()

function thrownAs(engine: Engine, at: number, text: string, frames: StackFrame[]): ErrorEvent {
  const [, name = 'Error', message = text] = /^([A-Z]\w*): ([\s\S]*)$/.exec(text) ?? []
  const lines = frames.map(({ function: fn, url, line, column }) => {
    // A place in WebAssembly has no line: its offset is part of the address.
    const where = line === undefined ? url : `${url}:${line}:${column}`
    return engine === 'firefox' ? `${fn}@${where}` : `    at ${fn} (${where})`
  })
  const place = frames[0]
  return thrown({
    at,
    error: {
      name,
      message,
      stack: (engine === 'firefox' ? lines : [text, ...lines]).join('\n'),
      frames,
      isError: true,
    },
    url: place?.url,
    line: place?.line,
    column: place?.column,
  })
}

/** Firefox on Linux. */
export const firefox: Partial<Environment> = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0',
  browser: 'Firefox 148.0',
  os: 'Linux',
}
