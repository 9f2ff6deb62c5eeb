/** The browser completes what the page tells of its own requests and elements. */
import { describe, expect, it } from 'vitest'
import type { NetworkRecord, RequestEvent, ResourceEvent, SessionEvent } from '../../../../src/core/session/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { failedRequest, request, resource, SITE } from '../../../support/session-builder.ts'
import { api, join, only, record, requests } from './records.ts'

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
  it('joins a long recording of one polled address in linear time', () => {
    const callsOf = (size: number) => Array.from({ length: size }, (_, i) => request({ at: i * 200, id: `c${i}` }))
    const recordingOf = (size: number) => {
      const calls = callsOf(size)
      return { calls, records: calls.map(({ at }, i) => record({ startedAt: at + 3, ip: String(i) })) }
    }
    return expectLinear(5_000, recordingOf, ({ calls, records }) =>
      expect(requests(join(calls, records)).every(({ ip }, i) => ip === String(i))).toBe(true),
    )
  })
  it('looks for calls the browser never saw in linear time, when the start of one request was missed', () => {
    const recordingOf = (size: number) => {
      const calls = Array.from({ length: size }, (_, i) => request({ at: i * 200, id: `c${i}`, url: `${SITE}/p/${i}` }))
      const records = calls.map(({ at }, i) => record({ startedAt: at + 50_000, url: `/q/${i}`, partial: i === 0 }))
      return { calls, records }
    }
    return expectLinear(3_000, recordingOf, ({ calls, records }) => join(calls, records))
  })
})
