import { describe, expect, it } from 'vitest'
import { fromBase64 } from '../../src/core/base/bytes.ts'
import { focusOf } from '../../src/core/bundle/focus.ts'
import { foldProblems, type RequestEvent, type Session } from '../../src/core/session/index.ts'
import { formatFragment, linkTo, type Place, parseFragment } from '../../src/viewer/address/location.ts'
import { countLevels, filterConsole } from '../../src/viewer/models/console-model.ts'
import { headline } from '../../src/viewer/models/headline.ts'
import {
  type Column,
  countNetwork,
  filterNetwork,
  isNetworkEvent,
  type NetworkFilterId,
  networkRow,
  networkTotals,
  sortEvents,
  totalsText,
  waterfallSpan,
} from '../../src/viewer/models/network-model.ts'
import { levelOf } from '../../src/views/event/console-level.ts'
import * as make from '../support/session-builder.ts'

describe('deep links', () => {
  const places: [string, Place][] = [
    ['#event=request-8215', { event: 'request-8215' }],
    ['#tab=network', { tab: 'network' }],
    ['#tab=network&event=a%26b%3D%23', { tab: 'network', event: 'a&b=#' }],
    ['#tab=replay&t=62.5', { tab: 'replay', at: 62_500 }],
    ['#tab=network&span=2-62.5', { tab: 'network', span: { from: 2_000, to: 62_500 } }],
    ['#tab=network&event=a&span=1.5-3', { tab: 'network', event: 'a', span: { from: 1_500, to: 3_000 } }],
    ['', {}],
    ['#tab=elsewhere&event=', {}],
    ['#%E0%A4%A', {}],
    // As a person writes them into a ticket.
    ['#request=request-8215', { tab: 'network', event: 'request-8215' }],
    ['#t=62.5', { at: 62_500 }],
    ['#t=1:02.5', { at: 62_500 }],
    ['#t=1:00:02', { at: 3_602_000 }],
    ['#tab=console&t=3', { tab: 'console', at: 3_000 }],
    ['#t=soon', {}],
    ['#t=3&event=error-1', { event: 'error-1' }],
    ['#step=3', { step: 3 }],
    ['#step=third', {}],
    ['#step=0&t=2', { at: 2_000 }],
    ['#span=0:58-1:02.5', { span: { from: 58_000, to: 62_500 } }],
    ['#step=3&span=3-9', { step: 3, span: { from: 3_000, to: 9_000 } }],
    ['#span=9-3', {}],
    ['#span=3', {}],
    ['#span=3-9-12', {}],
  ]
  it.each(places)('%s', (fragment, place) => expect(parseFragment(fragment)).toEqual(place))
  it.each(places.slice(0, 6))('%s is what the place is written as', (_, place) =>
    expect(parseFragment(formatFragment(place))).toEqual(place),
  )
})

it.each([
  [make.request({ id: 'a.7' }), 'viewer.html#request=a.7'],
  [make.thrown({ id: 'b&8' }), 'viewer.html#event=b%268'],
])('a link to an event leads to it', (event, link) => {
  expect(linkTo(event)).toBe(link)
  expect(parseFragment(link.replace(/^.*#/, '')).event).toBe(event.id)
})

describe('headline', () => {
  const told = (session: Session) =>
    headline(session, foldProblems(session.events), focusOf(session), make.SITE)
      .map((part) => part.text)
      .join('')
  const alone = (...events: Parameters<typeof make.sessionOf>[0] & object) => told(make.sessionOf(events))

  it.each([
    [
      'the failing save',
      told(make.sessionOf()),
      `After step 3, clicked "Save" in "Edit invoice", PUT /api/invoices/1042 failed with 500 Internal Server Error, and right after its response TypeError: Cannot read properties of null (reading 'total') was thrown at app.4f2c1d.js:214:31.`,
    ],
    [
      'an error after an answer that was good',
      told(make.sessionOf(make.nullSecondPoll())),
      `GET /api/status returned 200 OK, and right after its response TypeError: Cannot read properties of null (reading 'total') was left unhandled at app.4f2c1d.js:214:31.`,
    ],
    [
      'a request without an answer',
      alone(make.failedRequest({ at: 5, url: 'https://up.example.net/x?token=redacted-token-1' })),
      'GET up.example.net/x got no response (Failed to fetch).',
    ],
    [
      'a GraphQL answer that is all errors',
      alone(
        make.request({
          at: 5,
          url: '/graphql',
          method: 'POST',
          requestBody: { text: '{"operationName":"SaveInvoice"}' },
          responseBody: { text: '{"errors":[{"message":"Not allowed"}]}' },
        }),
      ),
      'POST /graphql SaveInvoice returned 200 OK, but with errors.',
    ],
    ['a timeout', alone(make.request({ at: 5, state: 'timeout' })), 'GET /api/invoices timed out.'],
    [
      'only a script that did not load',
      alone(make.resource({ at: 5 })),
      'The page reported: script did not load: /assets/reports.9ab3.js (404).',
    ],
    ['nothing recorded', told(make.sessionOf([])), 'Nothing was recorded.'],
    ['nothing at all', alone(make.request({ at: 5 })), 'Nothing failed in this recording of 1 event.'],
    [
      'nothing at all, with a replay',
      told(make.sessionOf([make.request({ at: 5 }), make.replay({ at: 6 }), make.replayed('a', { at: 7 })])),
      'Nothing failed in this recording of 1 event.',
    ],
  ])('of %s', (_, sentence, expected) => expect(sentence).toBe(expected))

  it.each([
    ['pending', 'got no response while this was recorded'],
    ['aborted', 'was canceled by the page'],
    ['failed', 'got no response'],
  ] as const)('of a call in focus that is %s', (state, outcome) => {
    const request = make.request({ at: 5, state, status: undefined })
    const parts = headline(make.sessionOf([request]), [], { request }, make.SITE)
    expect(parts.map(({ text }) => text).join('')).toBe(`GET /api/invoices ${outcome}.`)
  })

  it('leads to the events that it names', () => {
    const parts = headline(make.sessionOf(), [], focusOf(make.sessionOf()), make.SITE)
    expect(parts.flatMap((part) => part.event ?? [])).toEqual(['step-8200', 'request-8215', 'error-8634', 'error-8634'])
  })
})

describe('the network table', () => {
  const events = [
    make.request({ at: 10, id: 'ok', duration: 85, transferSize: 900 }),
    make.failedRequest({ at: 20, id: 'dead', url: 'https://cdn.example.net/x', duration: 5 }),
    make.request({ at: 30, id: 'page', api: 'document', url: '/invoices', transferSize: 100, duration: 300 }),
    make.socket({ at: 40, id: 'live' }),
    make.resource({ at: 50, id: 'script' }),
  ].filter(isNetworkEvent)
  const rows = events.map((event) => networkRow(event, make.SITE))

  it('has rows for requests, sockets and failed elements', () => {
    expect(rows.map(({ host, name, status, type, tone }) => [host, name, status, type, tone])).toEqual([
      [undefined, '/api/invoices', '200', 'json', 'neutral'],
      ['cdn.example.net', '/x', 'failed', 'fetch', 'bad'],
      [undefined, '/invoices', '200', 'json', 'neutral'],
      ['live.tallybook.example', '/updates', 'open', 'websocket', 'neutral'],
      [undefined, '/assets/reports.9ab3.js', '404', 'script', 'bad'],
    ])
  })
  it('tells the calls of GraphQL apart, and reads no body again for another row', () => {
    const text = '{"errors":[{"message":"Not allowed"}]}'
    const call = (operation: string, answer: string) => {
      let reads = 0
      const responseBody = {
        get text() {
          reads++
          return answer
        },
      }
      const requestBody = { text: `{"operationName":"${operation}"}` }
      const event = make.request({ url: '/graphql', method: 'POST', requestBody, responseBody })
      networkRow(event, make.SITE)
      const readBefore = reads
      const { name, status, tone } = networkRow(event, make.SITE)
      expect(reads).toBe(readBefore)
      return [name, status, tone]
    }
    expect(call('SaveInvoice', text)).toEqual(['/graphql SaveInvoice', '200, errors', 'bad'])
    expect(call('Invoices', '{"data":{}}')).toEqual(['/graphql Invoices', '200', 'neutral'])
  })
  const cases: [NetworkFilterId[], string, string[]][] = [
    [[], '', ['ok', 'dead', 'page', 'live', 'script']],
    [['failed'], '', ['dead', 'script']],
    [['fetch'], '', ['ok', 'dead']],
    [['document', 'socket'], '', ['page', 'live']],
    [['script'], '', ['script']],
    [['other', 'style', 'image'], '', []],
    [[], 'bearer invoices', ['ok', 'page']],
    [[], '-bearer', ['live', 'script']],
  ]
  it.each(cases)('filtered by %j and "%s"', (show, text, expected) => {
    expect(filterNetwork(events, { show: new Set(show), text }).map((event) => event.id)).toEqual(expected)
  })
  it('counts', () => {
    expect(countNetwork(events)).toEqual({
      ...{ failed: 2, fetch: 2, document: 1, socket: 1 },
      ...{ script: 1, style: 0, image: 0, other: 0 },
    })
    const bytes = rows.reduce((sum, { size = 0 }) => sum + size, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(networkTotals(events)).toEqual({ failed: 2, bytes, unknown: 0 })
  })
  it.each<[NetworkFilterId, Partial<RequestEvent> | 'link' | 'img' | 'video']>([
    ['script', { resourceType: 'script' }],
    ['style', { resourceType: 'stylesheet' }],
    ['image', { resourceType: 'image' }],
    ['image', { resourceType: 'imageset' }],
    ['other', { resourceType: 'font' }],
    ['other', { api: 'beacon', resourceType: 'ping' }],
    ['style', 'link'],
    ['image', 'img'],
    ['other', 'video'],
  ])('counts as %s: %j', (id, told) => {
    const event = typeof told === 'string' ? make.resource({ element: told }) : make.request({ api: 'other', ...told })
    const counts = countNetwork([event])
    const files = ['script', 'style', 'image', 'other'] as const
    expect(files.filter((one) => counts[one] > 0)).toEqual([id])
  })
  it('says how much of it is shown, and what is not known of its size', () => {
    const { responseBody: _, ...sizeless } = make.request({ id: 'sizeless' })
    const sized = make.request({ id: 'sized', transferSize: 14_336 })
    expect(totalsText([sized], 1)).toBe('1 request · 0 failed · 14 kB received')
    expect(totalsText([sizeless], 1)).toBe('1 request · 0 failed · size of 1 unknown')
    expect(totalsText([sized, sizeless], 69)).toBe(
      '2 of 69 requests · 0 failed · at least 14 kB received, size of 1 unknown',
    )
  })
  const orders: [Column, boolean, string[]][] = [
    ['start', false, ['ok', 'dead', 'page', 'live', 'script']],
    ['start', true, ['script', 'live', 'page', 'dead', 'ok']],
    ['time', true, ['page', 'ok', 'dead', 'live', 'script']],
    ['size', false, ['page', 'ok', 'dead', 'live', 'script']],
    ['status', false, ['ok', 'page', 'script', 'dead', 'live']],
  ]
  it.each(orders)('by %s, descending %s; what is unknown stands last', (column, descending, expected) => {
    const sorted = sortEvents(events, { column, descending }, make.SITE)
    expect(sorted.map(({ id }) => id)).toEqual(expected)
  })
})

describe('the console', () => {
  it.each([
    [make.consoleLine({ level: 'log' }), 'info'],
    [make.consoleLine({ level: 'debug' }), 'debug'],
    [make.thrown(), 'error'],
    [make.resource(), 'error'],
    [make.report(), 'error'],
    [make.report({ disposition: 'report' }), 'warn'],
    [make.report({ report: 'deprecation' }), 'warn'],
    [make.request({ status: 404 }), 'error'],
    [make.request(), undefined],
    [make.step(), undefined],
  ])('%# is at level %s', (event, level) => expect(levelOf(event)).toBe(level))

  it('filters and counts', () => {
    const events = make.failingSave()
    expect(countLevels(events)).toEqual({ error: 3, warn: 0, info: 1, debug: 0 })
    expect(filterConsole(events, { show: new Set(['info']), text: 'READY' }).map((event) => event.id)).toEqual([
      'console-950',
    ])
    expect(filterConsole(events, { show: new Set(), text: 'TAX_RULE' })).toHaveLength(2)
  })
})

it('reads base64', () => {
  expect([...fromBase64('UEsDBAD/')]).toEqual([0x50, 0x4b, 3, 4, 0, 0xff])
  expect(() => fromBase64('not base64!')).toThrow()
})

describe('focusOf', () => {
  const lost = (at: number) => make.failedRequest({ at, url: 'https://cdn.other.example/x.json' })
  const told = (at: number) => {
    const session = make.sessionOf([...make.failingSave(), lost(at)])
    const { request, error } = focusOf(session, { evidence: [{ event: lost(at).id, text: '' }] })
    return [request?.url, error?.id]
  }
  it.each([8220, 8600, 9200])('tells no error of another request with one that was lost at %d ms', (at) =>
    expect(told(at)).toEqual(['https://cdn.other.example/x.json', undefined]),
  )
})

it.each<[string, Parameters<typeof waterfallSpan>[0], { from: number; to: number }]>([
  ['nothing', [], { from: 0, to: 0 }],
  [
    'from the first request to the last answer',
    [make.request({ at: 6000, duration: 100 }), make.request({ at: 8000, duration: 500 })],
    { from: 6000, to: 8500 },
  ],
  ['from the beginning, where the first began soon', [make.request({ at: 80, duration: 920 })], { from: 0, to: 1000 }],
  ['to the end, where one is open', [make.request({ at: 0, state: 'pending' })], { from: 0, to: 9000 }],
  [
    'without a page that was loaded an hour before',
    [make.request({ at: -3_600_000, duration: 40 }), make.request({ at: 500, duration: 500 })],
    { from: 0, to: 1000 },
  ],
])('the waterfall goes %s', (_, events, span) => expect(waterfallSpan(events, 9000)).toEqual(span))
