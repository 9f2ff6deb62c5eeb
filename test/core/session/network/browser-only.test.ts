/** Requests of which only the browser tells. */
import { describe, expect, it } from 'vitest'
import { assembleSession, NetworkRecord, type RequestEvent } from '../../../../src/core/session/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { request, SITE, STARTED_AT, socket, TOP } from '../../../support/session-builder.ts'
import { join, record, top } from './records.ts'

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

  it('looks no longer for the record of a socket because there are many files and many sockets', async () => {
    const at = (path: string) => `//app.tallybook.example/${path}`
    const lab = (size: number) => ({
      sockets: Array.from({ length: size / 20 }, (_, i) =>
        socket({ at: i * 5_000, id: `s${i}`, url: `wss:${at(`live?token=redacted-token-${i}`)}`, state: 'failed' }),
      ),
      records: Array.from({ length: size }, (_, i) =>
        record({ requestId: `${i}`, startedAt: i * 100, type: 'image', url: `https:${at(`img/${i}.png`)}` }),
      ),
    })
    await expectLinear(4_000, lab, ({ sockets, records }) => join(sockets, records))
  })
})
