/** Which record of the browser belongs to which call of the page. */
import { describe, expect, it } from 'vitest'
import type { NetworkRecord, RequestEvent, SessionEvent } from '../../../../src/core/session/index.ts'
import { documentOf, failedRequest, request, SITE, TOP } from '../../../support/session-builder.ts'
import { join, only, record, requests, top } from './records.ts'

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
