import { describe, expect, it } from 'vitest'
import {
  assembleSession,
  type DocumentInfo,
  joinNetwork,
  NetworkRecord,
  type RequestEvent,
  type ResourceEvent,
  type SessionEvent,
} from '../../../../src/core/session/index.ts'
import { processorTime } from '../../../support/processor-time.ts'
import {
  documentOf,
  failedRequest,
  request,
  resource,
  SITE,
  STARTED_AT,
  socket,
  TOP,
} from '../../../support/session-builder.ts'

const documentId = 'BROWSER-1'
const top = documentOf({ browserDocumentId: documentId })
const api = 'https://api.tallybook.example'
let ids = 0

/** A fetch of the top document that was answered with 200, 3 ms after the call at `startedAt - 3`. */
function record(told: Partial<NetworkRecord> = {}): NetworkRecord {
  const startedAt = told.startedAt ?? 3
  return {
    ...{ requestId: String(++ids), documentId, frameId: 0, tabId: 7, type: 'xmlhttprequest', method: 'GET' },
    ...{ startedAt, endedAt: startedAt + 50, redirects: [], initiator: SITE },
    ...(told.error === undefined && { status: 200, statusLine: 'HTTP/1.1 200 OK', ip: '192.0.2.7', fromCache: false }),
    requestHeaders: [['Accept', 'application/json']],
    responseHeaders: told.error === undefined ? [['Content-Type', 'application/json']] : [],
    ...told,
    url: new URL(told.url ?? '/api/invoices', SITE).href,
  }
}

const join = (events: SessionEvent[], records: NetworkRecord[], documents: DocumentInfo[] = [top]) =>
  joinNetwork(events, records, documents)
const requests = (events: SessionEvent[]) => events.filter((event): event is RequestEvent => event.kind === 'request')
/** The one request that comes out, whatever was put together for it. */
function only(event: RequestEvent, records: NetworkRecord[], documents?: DocumentInfo[]): RequestEvent {
  const out = requests(join([event], records, documents))
  expect(out.map(({ id }) => id)).toEqual([event.id])
  return out[0]!
}

describe('the browser completes the page’s request', () => {
  it('adds nothing and changes nothing without records', () => {
    const events = [request({ at: 5 }), failedRequest({ at: 1 })]
    expect(join(events, [])).toEqual([events[1], events[0]])
  })

  it.each([
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_CONNECTION_REFUSED',
    'net::ERR_BLOCKED_BY_CLIENT',
    'NS_ERROR_UNKNOWN_HOST',
  ])('with the real failure code %s', (error) => {
    expect(only(failedRequest(), [record({ error })])).toMatchObject({
      state: 'failed',
      failure: { name: 'TypeError', message: 'Failed to fetch', code: error },
      resourceType: 'xmlhttprequest',
    })
  })

  it('with the code of a body that broke off, beside the status that had arrived', () => {
    const cut = failedRequest({ status: 200 })
    expect(only(cut, [record({ error: 'net::ERR_CONTENT_LENGTH_MISMATCH', status: 200 })])).toMatchObject({
      status: 200,
      failure: { code: 'net::ERR_CONTENT_LENGTH_MISMATCH' },
    })
  })

  it('with the true headers: the browser’s value wins, what only one side knows stays', () => {
    const out = only(
      request({
        requestHeaders: [
          ['accept', 'text/old'],
          ['x-page', 'p'],
        ],
        responseHeaders: [['x-seen', 's']],
      }),
      [
        record({
          requestHeaders: [
            ['Accept', 'application/json'],
            ['Cookie', 'sid=redacted-cookie-0123456789'],
          ],
          responseHeaders: [
            ['Set-Cookie', 'a'],
            ['Set-Cookie', 'b'],
          ],
        }),
      ],
    )
    expect(out.requestHeaders).toEqual([
      ['Accept', 'application/json'],
      ['Cookie', 'sid=redacted-cookie-0123456789'],
      ['x-page', 'p'],
    ])
    expect(out.responseHeaders).toEqual([
      ['Set-Cookie', 'a'],
      ['Set-Cookie', 'b'],
      ['x-seen', 's'],
    ])
  })

  it('with the status of an opaque answer', () => {
    const opaque = request({ url: `${api}/ping`, status: 0, statusText: '', responseType: 'opaque', responseUrl: '' })
    expect(
      only(opaque, [record({ url: `${api}/ping`, status: 404, statusLine: 'HTTP/1.1 404 Not Found' })]),
    ).toMatchObject({
      state: 'done',
      status: 404,
      statusText: 'Not Found',
      responseUrl: `${api}/ping`,
      ip: '192.0.2.7',
    })
  })

  it('with the outcome of a beacon, which the page never learns', () => {
    const beacon = request({ api: 'beacon', method: 'POST', duration: 0, status: undefined })
    const late = { method: 'POST', type: 'ping', startedAt: 90 }
    expect(only(beacon, [record({ ...late, status: 404 })])).toMatchObject({ state: 'done', status: 404 })
    expect(only(beacon, [record({ ...late, error: 'net::ERR_CONNECTION_RESET' })])).toMatchObject({
      state: 'failed',
      failure: { code: 'net::ERR_CONNECTION_RESET' },
    })
  })

  it.each<[Partial<NetworkRecord>, Partial<RequestEvent>]>([
    [{ status: 201 }, { state: 'done', status: 201, duration: 50 }],
    [{ error: 'net::ERR_ABORTED' }, { state: 'aborted', duration: 50 }],
    [
      { error: 'net::ERR_TIMED_OUT' },
      { state: 'failed', failure: expect.objectContaining({ code: 'net::ERR_TIMED_OUT' }) },
    ],
  ])('with the end of a call whose page went away: %j', (told, expected) => {
    const pending = request({ state: 'pending', duration: undefined, status: undefined })
    expect(only(pending, [record(told)])).toMatchObject(expected)
  })

  it.each(['aborted', 'timeout'] as const)('but leaves %s to the page, which alone knows why', (state) => {
    const failure = { name: 'AbortError', message: 'The user aborted a request.' }
    const out = only(request({ state, failure }), [record({ error: 'net::ERR_ABORTED' })])
    expect(out).toMatchObject({ state, failure })
    expect(out.failure).not.toHaveProperty('code')
  })

  it('with the redirects on the way', () => {
    const out = only(request({ status: 200, redirected: true, responseUrl: `${SITE}/api/v2/invoices` }), [
      record({ redirects: [{ status: 308, url: `${SITE}/api/v2/invoices` }] }),
    ])
    expect(out).toMatchObject({ redirected: true, redirects: [{ status: 308, url: `${SITE}/api/v2/invoices` }] })
  })

  it('with what the cache had to do with it, in both browsers’ ways', () => {
    expect(only(request({ status: 200 }), [record({ status: 200, fromCache: true })]).fromCache).toBe(true)
    expect(only(request({ status: 200 }), [record({ status: 304, fromCache: true })])).toMatchObject({
      status: 200,
      fromCache: true,
    })
  })
})

describe('which record belongs to which call', () => {
  const at = (events: SessionEvent[]) => Object.fromEntries(requests(events).map(({ id, ip }) => [id, ip]))
  const n = (startedAt: number, ip: string, more: Partial<NetworkRecord> = {}) => record({ startedAt, ip, ...more })

  it.each<[string, RequestEvent[], NetworkRecord[], Record<string, string | undefined>]>([
    [
      'parallel calls of one URL, in order',
      [request({ at: 0 }), request({ at: 1 }), request({ at: 2 })],
      [n(3, 'a'), n(4, 'b'), n(5, 'c')],
      { 'request-0': 'a', 'request-1': 'b', 'request-2': 'c' },
    ],
    [
      'parallel calls that ended differently, taken up in another order',
      [request({ at: 0, status: 500 }), request({ at: 1, status: 200 })],
      [n(3, 'ok'), n(4, 'bad', { status: 500 })],
      { 'request-0': 'bad', 'request-1': 'ok' },
    ],
    [
      'a call that was answered from memory, before one that was not',
      [request({ at: 0, duration: 4 }), request({ at: 100 })],
      [n(103, 'second')],
      { 'request-0': undefined, 'request-100': 'second' },
    ],
    [
      'one URL with two methods',
      [request({ at: 0, method: 'PUT' }), request({ at: 1 })],
      [n(3, 'get'), n(4, 'put', { method: 'PUT' })],
      { 'request-0': 'put', 'request-1': 'get' },
    ],
    [
      'a fragment that only one side shows',
      [request({ at: 0, url: '/api/invoices#top' })],
      [n(3, 'a')],
      { 'request-0': 'a' },
    ],
    [
      'the same URL long after is another call',
      [request({ at: 0, state: 'pending', duration: undefined, status: undefined })],
      [n(2_500, 'later', { requestId: 'x' })],
      { 'request-0': undefined, 'net-x': 'later' },
    ],
    [
      'a secret that only the page’s side knows of, and a scheme that the browser made secure',
      [request({ at: 0, url: 'http://app.tallybook.example/s/redacted-session-0123456789/x?page=2' })],
      [
        n(3, 'other', { url: '/s/a1b2c3d4e5f6/x?page=1', type: 'other', requestId: 'o' }),
        n(4, 'a', { url: '/s/a1b2c3d4e5f6/x?page=2' }),
      ],
      { 'request-0': 'a', 'net-o': 'other' },
    ],
    [
      'a request that the observer joined in the middle',
      [request({ at: 0, duration: 40_000 })],
      [n(39_990, 'a', { partial: true })],
      { 'request-0': 'a' },
    ],
  ])('%s', (_name, events, records, expected) => {
    expect(at(join(events, records))).toEqual(expected)
  })

  it('never takes a script’s load for a fetch of the same file', () => {
    const out = requests(join([request({ at: 0, url: '/app.js' })], [record({ type: 'script', url: '/app.js' })]))
    expect(out.map(({ api, resourceType }) => [api, resourceType])).toEqual([
      ['fetch', undefined],
      ['other', 'script'],
    ])
  })

  it('follows a page’s clock that has drifted', () => {
    const drift = -700
    const calls = ['/a', '/b', '/c', '/d'].map((url, i) => request({ at: 5_000 + i * 100, url }))
    const records = calls.map(({ at, url }, i) => record({ startedAt: at + 3 + drift, url, ip: `ip-${i}` }))
    expect(Object.values(at(join(calls, records)))).toEqual(['ip-0', 'ip-1', 'ip-2', 'ip-3'])
  })

  it('keeps documents apart, by the browser’s id or else by frame and time', () => {
    const before = documentOf({ id: 'doc-0', startedAt: -10_000 })
    const now = documentOf({ id: TOP, startedAt: 0 })
    const inner = documentOf({ id: 'inner', frameId: 4, startedAt: 10 })
    const calls = [
      request({ at: -5_000, frame: 'doc-0' }),
      request({ at: 100 }),
      request({ at: 101, frame: 'inner', id: 'in-frame' }),
    ]
    const { documentId: _, ...nameless } = record()
    const records = [
      { ...nameless, requestId: 'a', startedAt: -4_997, ip: 'before' },
      { ...nameless, requestId: 'b', startedAt: 104, ip: 'frame', frameId: 4 },
      { ...nameless, requestId: 'c', startedAt: 105, ip: 'top' },
    ]
    expect(at(join(calls, records, [before, now, inner]))).toEqual({
      'request--5000': 'before',
      'request-100': 'top',
      'in-frame': 'frame',
    })
  })

  it('joins the document’s own request, whatever its method and wherever it was redirected from', () => {
    const page = request({ api: 'document', at: -40, url: `${SITE}/invoices`, status: 200 })
    const { documentId: _, ...navigation } = record({
      ...{ type: 'main_frame', method: 'POST', startedAt: -38, url: '/login', status: 200 },
      redirects: [{ status: 303, url: `${SITE}/invoices` }],
    })
    expect(only(page, [navigation], [{ ...top, startedAt: -40 }])).toMatchObject({
      api: 'document',
      resourceType: 'main_frame',
      redirects: [{ status: 303, url: `${SITE}/invoices` }],
    })
  })

  it('joins a frame without an address with what the browser tells of the page that opened it', () => {
    const blank = documentOf({ id: 'blank', url: 'about:blank', frameId: 4, browserDocumentId: 'BROWSER-2' })
    const call = request({ at: 0, frame: 'blank' })
    expect(only(call, [record()], [top, blank])).toMatchObject({ frame: 'blank', resourceType: 'xmlhttprequest' })
    // A frame that has an address has requests of its own.
    const own = documentOf({ id: 'own', url: `${SITE}/frame`, frameId: 5, browserDocumentId: 'BROWSER-3' })
    expect(requests(join([request({ at: 0, frame: 'own' })], [record()], [top, own]))).toHaveLength(2)
  })

  it('joins a call that was given up before the browser took it up, and only with what was given up', () => {
    const call = request({ at: 0, state: 'aborted', duration: 0 })
    const aborted = record({ startedAt: 60, error: 'net::ERR_ABORTED' })
    expect(only(call, [aborted])).toMatchObject({ state: 'aborted', resourceType: 'xmlhttprequest' })
    expect(requests(join([call], [record({ startedAt: 60 })]))).toHaveLength(2)
  })

  it('gives a call behind a service worker what the worker’s own request met', () => {
    const { documentId: _, ...worker } = record({
      frameId: -1,
      tabId: -1,
      startedAt: 12,
      error: 'net::ERR_CONNECTION_RESET',
    })
    expect(only(failedRequest(), [worker])).toMatchObject({ failure: { code: 'net::ERR_CONNECTION_RESET' } })
    const inner = documentOf({ id: 'inner', frameId: 4, startedAt: 0 })
    expect(only(failedRequest({ frame: 'inner' }), [worker], [top, inner])).toMatchObject({
      failure: { code: 'net::ERR_CONNECTION_RESET' },
    })
    // An answer that the worker made up is not the one that it was given.
    const madeUp = requests(join([request({ status: 200 })], [{ ...worker, error: undefined, status: 503 }]))
    expect(madeUp.map(({ id, status }) => [id, status])).toEqual([
      ['request-0', 200],
      [`net-${worker.requestId}`, 503],
    ])
  })
})

describe('CORS', () => {
  const call = failedRequest({ url: `${api}/invoices` })
  const put = failedRequest({ url: `${api}/invoices`, method: 'PUT' })
  const preflight = (told: Partial<NetworkRecord> = {}) =>
    record({
      ...{ url: `${api}/invoices`, method: 'OPTIONS', startedAt: 4, endedAt: 8, status: 403 },
      requestHeaders: [['Access-Control-Request-Method', 'PUT']],
      ...told,
    })
  const admitted: NetworkRecord['responseHeaders'] = [['access-control-allow-origin', SITE]]

  it.each<[string, NetworkRecord, number]>([
    [
      'Chromium: an answer, then a failure without a name',
      record({ url: `${api}/invoices`, error: 'net::ERR_FAILED', status: 500 }),
      500,
    ],
    ['Firefox: as if all went well', record({ url: `${api}/invoices`, status: 200 }), 200],
    [
      'an answer for all, to a request with cookies',
      record({
        url: `${api}/invoices`,
        requestHeaders: [['Cookie', 'x']],
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      }),
      200,
    ],
    [
      'a redirect to another origin',
      record({ url: `${api}/invoices`, redirects: [{ status: 302, url: 'https://sso.example/' }] }),
      200,
    ],
  ])('is inferred from %s', (_name, answer, withheldStatus) => {
    const out = only(call, [answer])
    expect(out).toMatchObject({
      state: 'failed',
      failure: { code: 'cors', message: 'Failed to fetch' },
      withheldStatus,
    })
    // The page got no answer, so the event has none.
    expect(out).not.toHaveProperty('status')
  })

  it.each(['net::ERR_FAILED', 'NS_ERROR_DOM_BAD_URI'])('is inferred from a refused preflight and %s', (error) => {
    const real = record({ url: `${api}/invoices`, method: 'PUT', error })
    const out = only(put, [real, preflight()])
    expect(out).toMatchObject({ failure: { code: 'cors' }, preflight: { status: 403 } })
    expect(out).not.toHaveProperty('withheldStatus')
  })

  it.each<[string, RequestEvent, NetworkRecord[], string | undefined]>([
    [
      'the preflight met a network error',
      put,
      [
        record({ url: `${api}/invoices`, method: 'PUT', error: 'net::ERR_FAILED' }),
        preflight({ error: 'net::ERR_CONNECTION_CLOSED', status: undefined }),
      ],
      'net::ERR_CONNECTION_CLOSED',
    ],
    ['no answer came at all', call, [record({ url: `${api}/invoices`, error: 'net::ERR_FAILED' })], 'net::ERR_FAILED'],
    [
      'the answer admits the page (a wrong integrity hash, for example)',
      call,
      [record({ url: `${api}/invoices`, responseHeaders: admitted })],
      undefined,
    ],
    ['it is the page’s own origin', failedRequest(), [record()], undefined],
  ])('is not said when %s', (_name, event, records, code) => {
    expect(only(event, records).failure?.code).toBe(code)
  })

  it('shows the preflight of a request that succeeded with it, not as a request of its own', () => {
    const ok = request({ url: `${api}/invoices`, method: 'PUT', status: 200 })
    const out = only(ok, [
      record({ url: `${api}/invoices`, method: 'PUT', responseHeaders: admitted }),
      preflight({ status: 204 }),
    ])
    expect(out).toMatchObject({
      status: 200,
      preflight: { status: 204, requestHeaders: [['Access-Control-Request-Method', 'PUT']] },
    })
  })

  it('gives each of two parallel requests its own preflight, and leaves a page’s own OPTIONS alone', () => {
    const calls = [
      put,
      failedRequest({ ...put, at: 1, id: 'second' }),
      request({ url: `${api}/invoices`, method: 'OPTIONS', at: 2, id: 'own' }),
    ]
    const real = (startedAt: number) =>
      record({ url: `${api}/invoices`, method: 'PUT', startedAt, error: 'net::ERR_FAILED' })
    const own = record({ url: `${api}/invoices`, method: 'OPTIONS', startedAt: 5, responseHeaders: admitted })
    const out = requests(
      join(calls, [
        real(3),
        real(4),
        preflight({ startedAt: 5, status: 401 }),
        preflight({ startedAt: 6, status: 403 }),
        own,
      ]),
    )
    expect(out.map(({ id, preflight, status }) => [id, preflight?.status ?? status])).toEqual([
      ['request-0', 401],
      ['second', 403],
      ['own', 200],
    ])
  })
})

describe('what only the browser saw', () => {
  it.each<[string, Partial<NetworkRecord>, Partial<RequestEvent>]>([
    ['a worker’s fetch', {}, { api: 'other', state: 'done', status: 200, resourceType: 'xmlhttprequest' }],
    ['a script', { type: 'script' }, { api: 'other' }],
    [
      'a page that could not be opened',
      { type: 'main_frame', error: 'net::ERR_NAME_NOT_RESOLVED' },
      { api: 'document', state: 'failed', failure: expect.objectContaining({ code: 'net::ERR_NAME_NOT_RESOLVED' }) },
    ],
    ['a font that is not there', { type: 'font', status: 404 }, { status: 404, state: 'done' }],
    ['an image that was blocked', { type: 'image', error: 'net::ERR_BLOCKED_BY_CLIENT' }, { state: 'failed' }],
    ['a fetch that was blocked, in Firefox', { error: 'NS_ERROR_ABORT' }, { state: 'failed' }],
    ['a fetch that was given up', { error: 'NS_BINDING_ABORTED' }, { state: 'aborted' }],
    ['an image', { type: 'image' }, { api: 'other', state: 'done', resourceType: 'image' }],
    ['a prefetch', { type: 'other' }, { api: 'other', state: 'done' }],
    ['an image of a page that was left', { type: 'image', error: 'net::ERR_ABORTED' }, { state: 'aborted' }],
  ])('%s', (_name, told, expected) => {
    const out = join([], [record({ requestId: '9', ...told })])
    expect(out).toMatchObject([{ kind: 'request', id: 'net-9', at: 3, frame: TOP, duration: 50, ...expected }])
  })

  it('is no look of the browser into its own cache, after which it asks the server', () => {
    const look = record({ type: 'font', error: 'net::ERR_CACHE_MISS', status: undefined })
    expect(join([], [look, record({ requestId: '9', type: 'font' })]).map(({ id }) => id)).toEqual(['net-9'])
  })

  it('is the page that an <object> or <embed> shows, which that page tells of itself', () => {
    const url = `${SITE}/plan.svg`
    const page = request({ api: 'document', url, at: 5 })
    expect(join([page], [record({ type: 'object', url })])).toMatchObject([
      { id: page.id, api: 'document', resourceType: 'object' },
    ])
  })

  it('names the method by which a page was asked for, which the page is not told', () => {
    const page = request({ api: 'document', method: 'GET', at: 5 })
    expect(join([page], [record({ type: 'sub_frame', method: 'POST' })])).toMatchObject([{ method: 'POST' }])
  })

  it('is shown at the top document when it belongs to none that was recorded', () => {
    const { documentId: _, ...worker } = record({ frameId: -1, tabId: -1 })
    expect(join([], [worker, record({ documentId: 'GONE', frameId: 12, startedAt: 4 })])).toMatchObject([
      { frame: TOP },
      { frame: TOP },
    ])
  })

  it('fits the session’s schema and takes its place in time', () => {
    const recording = { id: 's', site: SITE, startedAt: STARTED_AT, documents: [top], dropped: {} }
    const events = join([request({ at: 500 })], [record({ requestId: '9', startedAt: 100, url: '/from-worker' })])
    const session = assembleSession({ ...recording, events }, undefined, STARTED_AT + 1_000)
    expect(session.events.map(({ id }) => id)).toEqual(['net-9', 'request-500'])
    expect(NetworkRecord.safeParse(record()).success).toBe(true)
  })

  it('is no second account of a socket that the page told of', () => {
    const open = socket({ at: 1 })
    expect(join([open], [record({ type: 'websocket', url: open.url, status: 101 })])).toEqual([open])
  })

  it('tells why a socket failed, each its own reason, whatever was masked in its address', () => {
    const url = 'wss://app.tallybook.example/live?token='
    const sockets = [10, 500].map((at) => socket({ at, url: `${url}redacted-token-1`, state: 'failed' }))
    const records = [
      { requestId: 'a', startedAt: 12, status: 403 },
      { requestId: 'b', startedAt: 503, error: 'net::ERR_CONNECTION_REFUSED' },
    ].map((told) => record({ type: 'websocket', url: `${url}abc`, ...told }))
    expect(join(sockets, records).map((event) => event.kind === 'socket' && [event.status, event.failure])).toEqual([
      [403, undefined],
      [undefined, 'net::ERR_CONNECTION_REFUSED'],
    ])
  })

  it('tells why an event stream failed that had connected several times', () => {
    const url = 'https://app.tallybook.example/events'
    const stream = socket({ at: 10, api: 'eventsource', url, state: 'failed' })
    const records = [12, 3_000, 6_000].map((startedAt) =>
      record({ requestId: `${startedAt}`, url, startedAt, status: startedAt > 5_000 ? 503 : 200 }),
    )
    expect(join([stream], records)).toEqual([{ ...stream, status: 503 }])
  })
})

describe('elements that did not load', () => {
  const image = (told: Partial<ResourceEvent> = {}) =>
    resource({ at: 60, element: 'img', url: `${SITE}/logo.png`, status: undefined, ...told })
  const load = (told: Partial<NetworkRecord> = {}) => record({ type: 'image', url: '/logo.png', ...told })
  const outcome = (events: SessionEvent[]) =>
    events.map((event) => (event.kind === 'resource' ? [event.id, event.status, event.code] : [event.id]))

  it('get the browser’s code or status', () => {
    expect(outcome(join([image()], [load({ error: 'net::ERR_CONNECTION_REFUSED' })]))).toEqual([
      ['resource-60', undefined, 'net::ERR_CONNECTION_REFUSED'],
    ])
    expect(outcome(join([image()], [load({ status: 404 })]))).toEqual([['resource-60', 404, undefined]])
    expect(outcome(join([image({ status: 403 })], [load({ status: 403 })]))).toEqual([['resource-60', 403, undefined]])
  })
  it('are told once, however often the file failed', () => {
    const folded = image({ repeat: 3 })
    const records = [0, 100, 200].map((startedAt) => load({ startedAt, status: 404 }))
    expect(outcome(join([folded], records))).toEqual([['resource-60', 404, undefined]])
  })
  it('are told by the load that failed, not by a nearer one that went well', () => {
    const records = [load({ startedAt: 0, status: 404 }), load({ startedAt: 20, type: 'stylesheet' })]
    expect(outcome(join([image({ at: 70 })], records))).toContainEqual(['resource-70', 404, undefined])
  })
  it('are known by the address to which they were redirected as well', () => {
    const moved = load({ url: '/old.png', redirects: [{ status: 301, url: `${SITE}/logo.png` }], status: 410 })
    expect(outcome(join([image()], [moved]))).toEqual([['resource-60', 410, undefined]])
  })
})

describe('size', () => {
  it('joins a long recording of one polled address in a blink', () => {
    const calls = Array.from({ length: 5_000 }, (_, i) => request({ at: i * 200, id: `c${i}` }))
    const records = calls.map(({ at }, i) => record({ startedAt: at + 3, ip: String(i) }))
    const begin = processorTime()
    const out = requests(join(calls, records))
    expect(processorTime() - begin).toBeLessThan(2_000)
    expect(out.every(({ ip }, i) => ip === String(i))).toBe(true)
  })
})
