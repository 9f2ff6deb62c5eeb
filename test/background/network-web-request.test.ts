import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createWebRequests, type RequestSignal } from '../../src/browser/web-request.ts'

type Listener = (details: object) => void
const api = vi.hoisted(() => ({ browser: {} as { webRequest?: Record<string, unknown> }, isFirefox: false }))
vi.mock('../../src/browser/api.ts', () => ({
  browser: api.browser,
  get isFirefox() {
    return api.isFirefox
  },
}))

/** The browser's side: who listens to what, with which words. */
class FakeEvent {
  readonly listeners = new Map<Listener, unknown[]>()
  addListener(listener: Listener, ...options: unknown[]) {
    // Firefox refuses arguments that an event does not know, `undefined` among them.
    if (options.includes(undefined)) throw new Error('Incorrect argument types')
    this.listeners.set(listener, options)
  }
  removeListener(listener: Listener) {
    this.listeners.delete(listener)
  }
  hasListener(listener: Listener) {
    return this.listeners.has(listener)
  }
  fire(details: object) {
    for (const listener of this.listeners.keys()) listener(details)
  }
}
const names = [
  'onBeforeRequest',
  'onSendHeaders',
  'onBeforeRedirect',
  'onHeadersReceived',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
]
let events: Record<string, FakeEvent>
let heard: RequestSignal[]
const hear = (signal: RequestSignal) => heard.push(signal)
const grant = () => {
  events = Object.fromEntries(names.map((name) => [name, new FakeEvent()]))
  api.browser.webRequest = events
}
const count = () => Object.values(events).map(({ listeners }) => listeners.size)
const details = {
  requestId: '5',
  tabId: 1,
  frameId: 0,
  type: 'script',
  method: 'GET',
  url: 'https://app.test/a.js',
  timeStamp: 12.5,
}

beforeEach(() => {
  heard = []
  api.isFirefox = false
  grant()
})

describe('the permission', () => {
  it('may be missing: nothing is listened to, and nothing throws', () => {
    delete api.browser.webRequest
    const requests = createWebRequests()
    requests.start(hear)
    requests.stop()
    expect(requests.held).toBe(false)
  })
  it('may come later', () => {
    delete api.browser.webRequest
    const requests = createWebRequests()
    requests.start(hear)
    grant()
    requests.start(hear)
    expect(requests.held).toBe(true)
    expect(count()).toEqual(names.map(() => 1))
  })
  it('is used once, however often the start is asked for, and until the stop', () => {
    const requests = createWebRequests()
    requests.start(hear)
    requests.start(hear)
    expect(count()).toEqual(names.map(() => 1))
    requests.stop()
    expect(count()).toEqual(names.map(() => 0))
  })
})

describe('what is asked for', () => {
  const options = (name: string) => [...events[name]!.listeners.values()][0]
  it.each([
    [false, ['requestHeaders', 'extraHeaders'], ['responseHeaders', 'extraHeaders']],
    [true, ['requestHeaders'], ['responseHeaders']],
  ])('Firefox: %s', (firefox, request, response) => {
    api.isFirefox = firefox
    createWebRequests().start(hear)
    const filter = { urls: ['<all_urls>'] }
    expect(options('onBeforeRequest')).toEqual([filter])
    expect(options('onSendHeaders')).toEqual([filter, request])
    expect(options('onHeadersReceived')).toEqual([filter, response])
    expect(options('onErrorOccurred')).toEqual([filter])
  })
  it('is never to block or to change', () => {
    createWebRequests().start(hear)
    expect(JSON.stringify(names.map(options))).not.toContain('locking')
  })
})

describe('what is told', () => {
  const common = {
    requestId: '5',
    tabId: 1,
    frameId: 0,
    type: 'script',
    method: 'GET',
    url: 'https://app.test/a.js',
    at: 12.5,
  }
  it.each<[string, string, object, Partial<RequestSignal>]>([
    [
      'Chromium’s initiator',
      'onBeforeRequest',
      { initiator: 'https://app.test', documentId: 'D' },
      { stage: 'before', initiator: 'https://app.test', documentId: 'D' },
    ],
    [
      'Firefox’s page',
      'onBeforeRequest',
      { originUrl: 'https://app.test/page?x#y' },
      { stage: 'before', initiator: 'https://app.test' },
    ],
    ['no page at all', 'onBeforeRequest', { originUrl: undefined }, { stage: 'before' }],
    [
      'request headers',
      'onSendHeaders',
      { requestHeaders: [{ name: 'Accept', value: '*/*' }, { name: 'X-Binary' }] },
      {
        stage: 'sent',
        headers: [
          ['Accept', '*/*'],
          ['X-Binary', ''],
        ],
      },
    ],
    [
      'an answer',
      'onHeadersReceived',
      { statusCode: 404, statusLine: 'HTTP/1.1 404 Not Found', responseHeaders: [] },
      { stage: 'headers', status: 404, statusLine: 'HTTP/1.1 404 Not Found', headers: [] },
    ],
    [
      'Firefox’s ip of null and status of 0',
      'onResponseStarted',
      { ip: null, statusCode: 0, fromCache: false },
      { stage: 'started', fromCache: false },
    ],
    [
      'a redirect',
      'onBeforeRedirect',
      { statusCode: 301, redirectUrl: 'https://app.test/b.js' },
      { stage: 'redirect', status: 301, redirectUrl: 'https://app.test/b.js' },
    ],
    [
      'a failure',
      'onErrorOccurred',
      { error: 'net::ERR_FAILED', fromCache: false },
      { stage: 'failed', error: 'net::ERR_FAILED', fromCache: false },
    ],
    [
      'what failed in TLS, in Firefox',
      'onErrorOccurred',
      { error: 'Das Zertifikat ist selbstsigniert.' },
      { stage: 'failed', error: 'SSL_ERROR: Das Zertifikat ist selbstsigniert.' },
    ],
  ])('%s', (_name, event, told, expected) => {
    createWebRequests().start(hear)
    events[event]!.fire({ ...details, ...told })
    expect(heard).toEqual([{ ...common, ...expected }])
  })
})
