/** Answers that the browser kept from the page. */
import { describe, expect, it } from 'vitest'
import type { NetworkRecord, RequestEvent } from '../../../../src/core/session/index.ts'
import { failedRequest, request, SITE } from '../../../support/session-builder.ts'
import { api, join, only, record, requests } from './records.ts'

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
