import { describe, expect, it } from 'vitest'
import { toHar } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent, SessionEvent } from '../../../../src/core/session/index.ts'
import {
  documentOf,
  failedRequest,
  failingSave,
  frame,
  navigation,
  nullSecondPoll,
  request,
  SITE,
  STARTED_AT,
  sessionOf,
  socket,
} from '../../../support/session-builder.ts'
import { faultsOf } from './har-check.ts'

const harOf = (...events: SessionEvent[]) => JSON.parse(JSON.stringify(toHar(sessionOf(events)))).log
const entryOf = (told: Partial<RequestEvent>) => harOf(request(told)).entries[0]

describe('what DevTools and the specification demand', () => {
  const stories: Record<string, SessionEvent[]> = {
    'the failing save': failingSave(),
    'the null field': nullSecondPoll(),
    nothing: [],
    'requests without an answer': [
      failedRequest({ at: 1 }),
      failedRequest({
        at: 2,
        state: 'aborted',
        failure: { name: 'AbortError', message: 'The user aborted a request.' },
      }),
      request({ at: 3, state: 'timeout' }),
      request({ at: 4, state: 'pending', duration: 0 }),
      failedRequest({
        at: 5,
        failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
      }),
      request({ at: 6, status: 0, responseType: 'opaque' }),
    ],
    'sockets of every state': [
      socket({ at: 1 }),
      socket({ at: 2, state: 'failed', messages: [] }),
      socket({ at: 3, state: 'connecting', messages: [] }),
      socket({ at: 4, state: 'closed', code: 1006, messages: [{ at: 9, direction: 'received', size: 30 }] }),
      socket({ at: 5, api: 'eventsource', url: `${SITE}/events` }),
    ],
    'odd requests': [
      request({ at: 1, url: 'data:text/plain,hello#there' }),
      request({ at: 2, url: 'blob:https://app.tallybook.example/1', method: 'GET' }),
      request({ at: 3, api: 'beacon', method: 'POST', requestBody: { omitted: 'binary', size: 2000 } }),
      request({ at: 4, responseBody: { type: 'text/html', text: 'cut', size: 90_000, truncated: true } }),
      request({
        at: 5,
        requestHeaders: [['cookie', 'a=1; b=redacted-cookie-2;;=x']],
        responseHeaders: [['set-cookie', '']],
      }),
      request({ at: 6, timings: { blocked: -1, dns: 3, connect: 20, ssl: 12, send: -1, wait: -1, receive: 5 } }),
      request({ at: 7, frame: 'doc-gone', initiator: [] }),
      request({ at: -50 }),
    ],
  }
  it.each(Object.entries(stories))('is met by %s', (_, events) => {
    expect(faultsOf(JSON.stringify(toHar(sessionOf(events))))).toEqual([])
  })

  it('is really checked', () => {
    const har = JSON.parse(JSON.stringify(toHar(sessionOf())))
    har.log.entries[0].time = 'soon'
    har.log.entries[1].request.url += '#part'
    har.log.entries[2].response.content = null
    delete har.log.creator.name
    expect(faultsOf(JSON.stringify(har)).length).toBeGreaterThan(4)
  })
})

it('keeps the failing save whole', () => {
  const { creator, browser, pages, entries } = toHar(sessionOf(), { name: 'Casefile', version: '1.2.3' }).log
  expect(creator).toEqual({ name: 'Casefile', version: '1.2.3' })
  expect(browser).toEqual({ name: 'Chromium', version: '156.0.8078.79' })
  expect(pages).toEqual([
    {
      startedDateTime: '2026-03-12T09:30:00.000Z',
      id: 'doc-1',
      title: 'Invoices - Tallybook',
      pageTimings: { onContentLoad: -1, onLoad: -1 },
    },
  ])
  expect(entries).toHaveLength(3)
  expect(entries[2]).toMatchObject({
    pageref: 'doc-1',
    startedDateTime: '2026-03-12T09:30:08.215Z',
    time: 412,
    request: { method: 'PUT', postData: { mimeType: 'application/json', text: expect.stringContaining('1200.5') } },
    response: {
      status: 500,
      httpVersion: 'http/2.0',
      cookies: [{ name: 'sid', value: 'redacted-cookie-1', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' }],
      content: { size: 90, mimeType: 'application/json' },
      _transferSize: 312,
    },
    timings: { blocked: 2, dns: -1, connect: -1, ssl: -1, send: 1, wait: 405, receive: 4 },
    _resourceType: 'fetch',
    _eventId: 'request-8215',
  })
})

it('counts lines and columns of the initiator from 0, as the protocol does', () => {
  const [entry] = harOf(request({ initiator: [frame('save', 139, 22), { function: 'eval' }] })).entries
  expect(entry._initiator).toEqual({
    type: 'script',
    url: `${SITE}/assets/app.4f2c1d.js`,
    lineNumber: 138,
    stack: {
      callFrames: [
        { functionName: 'save', scriptId: '', url: `${SITE}/assets/app.4f2c1d.js`, lineNumber: 138, columnNumber: 21 },
        { functionName: 'eval', scriptId: '', url: '', lineNumber: -1, columnNumber: -1 },
      ],
    },
  })
  expect(entryOf({ initiator: [{ function: 'native' }] })._initiator).toEqual({ type: 'other' })
})

it.each([
  [{ state: 'failed', failure: { name: 'TypeError', message: 'Failed to fetch' } }, 'TypeError: Failed to fetch'],
  [{ state: 'failed', failure: { name: 'TypeError', message: 'x', code: 'net::ERR_FAILED' } }, 'net::ERR_FAILED'],
  [{ state: 'timeout' }, 'timeout'],
  [{ state: 'pending' }, 'pending'],
  [{ status: 0, responseType: 'opaque' }, 'no status was readable'],
] as [Partial<RequestEvent>, string][])('says why there is no status: %j', (told, text) => {
  expect(entryOf(told).response).toMatchObject({ status: 0, _error: text })
})

it('keeps the error of an answer that broke off', () => {
  const failure = { name: 'TypeError', message: 'network error', code: 'net::ERR_CONTENT_LENGTH_MISMATCH' }
  expect(entryOf({ state: 'failed', status: 200, failure }).response).toMatchObject({
    status: 200,
    _error: 'net::ERR_CONTENT_LENGTH_MISMATCH',
  })
})

it.each([
  ['https://a.example/x?q=1&q=2&empty=&flag&s=a%20b+c#part?z=1', ['q=1', 'q=2', 'empty=', 'flag=', 's=a b c']],
  ['https://a.example/x', []],
  ['https://a.example/x?bad=%E0%A4%A', ['bad=\ufffd%A']],
  ['https://a.example/x?u=https://b.example/?y=2', ['u=https://b.example/?y=2']],
])('takes the query of %s apart', (url, pairs) => {
  const entry = entryOf({ url })
  expect(entry.request.queryString.map((one: { name: string; value: string }) => `${one.name}=${one.value}`)).toEqual(
    pairs,
  )
  expect(entry.request.url).toBe(url.split('#')[0])
})

it('writes form fields as parameters beside the text', () => {
  const { postData } = entryOf({
    method: 'POST',
    requestHeaders: [['Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8']],
    requestBody: { text: 'user=ada+l&pw=redacted-password-1', size: 33 },
  }).request
  expect(postData).toEqual({
    mimeType: 'application/x-www-form-urlencoded;charset=UTF-8',
    text: 'user=ada+l&pw=redacted-password-1',
    params: [
      { name: 'user', value: 'ada l' },
      { name: 'pw', value: 'redacted-password-1' },
    ],
  })
})

it('splits several cookies of one joined header and reads their dates', () => {
  const entry = entryOf({
    responseHeaders: [
      ['Set-Cookie', 'a=1; Expires=Thu, 12 Mar 2026 10:00:00 GMT; Domain=.tallybook.example\nb=2; Max-Age=60'],
      ['set-cookie', 'c=; Expires=never'],
    ],
  })
  expect(entry.response.cookies).toEqual([
    { name: 'a', value: '1', expires: '2026-03-12T10:00:00.000Z', domain: '.tallybook.example' },
    { name: 'b', value: '2' },
    { name: 'c', value: '' },
  ])
})

describe('bodies', () => {
  it.each(['plain', 'Grüße 🧾', '\u2028'])('keeps %j as text', (text) => {
    expect(entryOf({ responseBody: { text } }).response.content).toMatchObject({ text })
  })
  it.each(['\ud800', 'a\udc00b', '\ufdd0', '\uffff', '\u{1fffe}'])('writes invalid text %j as base64', (text) => {
    const { content } = entryOf({ responseBody: { text } }).response
    expect(content.encoding).toBe('base64')
    expect(Buffer.from(content.text, 'base64').toString('utf8')).toBe(Buffer.from(text, 'utf8').toString('utf8'))
  })
  it('says what is missing', () => {
    expect(entryOf({ responseBody: { omitted: 'stream' } }).response.content.comment).toBe('not recorded: stream')
    const cut = entryOf({ responseBody: { text: 'äb', size: 50, truncated: true } }).response.content
    expect(cut).toMatchObject({ size: 50, comment: 'cut: 3 of 50 bytes' })
  })
})

it('puts what frames did on the page that was open then', () => {
  const session = sessionOf(
    [
      navigation({ at: 0 }),
      request({ at: 100, frame: 'inner' }),
      navigation({ at: 5000, frame: 'doc-2', title: 'Reports' }),
      request({ at: 5200, frame: 'inner' }),
      request({ at: 5300, frame: 'doc-2' }),
      request({ at: 5400, frame: 'unknown' }),
    ],
    {
      documents: [
        documentOf(),
        { id: 'inner', url: `${SITE}/frame`, frameId: 7, startedAt: 50, late: false },
        { id: 'doc-2', url: `${SITE}/reports`, frameId: 0, startedAt: 5000, late: false },
      ],
    },
  )
  const { pages, entries } = toHar(session).log
  expect(pages.map(({ title }) => title)).toEqual(['Invoices - Tallybook', 'Reports'])
  expect(entries.map(({ pageref }) => pageref)).toEqual(['doc-1', 'doc-2', 'doc-2', undefined])
})

it('writes socket messages as Chrome does, in seconds', () => {
  const [entry] = toHar(sessionOf([socket({ at: 1000 })])).log.entries
  expect(entry).toMatchObject({ _resourceType: 'websocket', response: { status: 101 } })
  expect(entry?._webSocketMessages).toEqual([
    { type: 'send', time: (STARTED_AT + 1005) / 1000, opcode: 1, data: '{"subscribe":"invoices"}' },
    { type: 'receive', time: (STARTED_AT + 1040) / 1000, opcode: 1, data: '{"event":"hello"}' },
  ])
})
