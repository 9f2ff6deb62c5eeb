/** What is missing, odd or broken in a HAR. */
import { describe, expect, it } from 'vitest'
import { BundleError, readHar } from '../../../../src/core/bundle/index.ts'
import { hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { bytes, entry, gaps, harOf, one, read, requests } from './hars.ts'

describe('what is missing or odd is borne', () => {
  it('a file with nothing but entries', () => {
    const { session, creator } = read({ entries: [{ request: { method: 'GET', url: 'https://a.example/x' } }] })
    expect(requests(session.events)).toEqual([
      {
        kind: 'request',
        id: 'entry-1',
        at: 0,
        frame: 'har',
        api: 'other',
        method: 'GET',
        url: 'https://a.example/x',
        state: 'pending',
        requestHeaders: [],
      },
    ])
    expect([session.site, creator]).toEqual(['https://a.example', ''])
  })
  it('no entries', () => {
    expect(requests(read(harOf()).session.events)).toEqual([])
  })
  it('entries out of order', () => {
    const at = (second: number) => entry({ startedDateTime: `2026-03-12T09:30:0${second}Z` })
    const { events, startedAt } = read(harOf(at(5), at(2), at(9))).session
    expect(requests(events).map(({ id, at }) => `${id} ${at}`)).toEqual(['entry-2 0', 'entry-1 3000', 'entry-3 7000'])
    expect(startedAt).toBe(Date.UTC(2026, 2, 12, 9, 30, 2))
  })
  it('dates that are none', () => {
    const bad = entry({ startedDateTime: 'yesterday' })
    const { events } = read(
      harOf(
        entry(),
        entry({ startedDateTime: '2026-03-12T09:30:01Z' }),
        bad,
        entry({ startedDateTime: '+200000-01-01T00:00:00Z' }),
      ),
    ).session
    expect(requests(events).map(({ at }) => at)).toEqual([0, 1000, 1000, 1000])
    expect(gaps(events)).toContain(
      'start times (2): the file has no readable ones; those requests follow the one before them',
    )
  })
  it.each([
    [{ time: -1, timings: { send: -1, wait: -1, receive: -1 } }, undefined, undefined],
    [{ time: '12.5 ', timings: undefined }, 12.5, undefined],
    [{ time: null, timings: { connect: 20, ssl: 12, send: '1', wait: 2, receive: -1 } }, 23, 20],
    [{ time: 'soon', timings: 'never' }, undefined, undefined],
  ])('times %j', (told, duration, connect) => {
    expect([one(told).duration, one(told).timings?.connect]).toEqual([duration, connect])
  })
  it.each([
    [{ status: 0 }, { state: 'failed', failure: { name: 'NetworkError', message: 'The file does not say why.' } }],
    [
      { status: 0, _error: 'net::ERR_ABORTED' },
      { state: 'aborted', failure: { code: 'net::ERR_ABORTED' } },
    ],
    [
      { status: 200, _error: 'net::ERR_CONTENT_LENGTH_MISMATCH' },
      { state: 'failed', status: 200 },
    ],
    [{ status: '404' }, { state: 'done', status: 404 }],
    [{ status: 99999 }, { state: 'failed' }],
    [{ status: 'OK' }, { state: 'pending' }],
  ])('the answer %j', (response, expected) => {
    expect(one({}, {}, response)).toMatchObject(expected)
  })
  it('headers that hold lists, numbers, nothing, or stand as pairs', () => {
    expect(
      one({}, { headers: [['a', 'b'], { name: 'n', value: 7 }, { name: 'empty' }, null, 'x', {}] }).requestHeaders,
    ).toEqual([
      ['a', 'b'],
      ['n', '7'],
      ['empty', ''],
    ])
  })
  it('cookies that stand in no header, also twice', () => {
    const cookies = [
      { name: 'sid', value: '1' },
      { name: 'sid', value: '2' },
    ]
    expect(one({}, { cookies }, { cookies })).toMatchObject({
      requestHeaders: [['cookie', 'sid=1; sid=2']],
      responseHeaders: [
        ['set-cookie', 'sid=1'],
        ['set-cookie', 'sid=2'],
      ],
    })
    const headers = [{ name: 'Cookie', value: 'sid=3' }]
    expect(one({}, { cookies, headers }).requestHeaders).toEqual([['Cookie', 'sid=3']])
  })
  it.each([
    ['a form', { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a', value: 'x y' }] }, 'a=x+y'],
    [
      'parts',
      {
        mimeType: 'multipart/form-data; boundary=b',
        params: [
          { name: 'a', value: '1' },
          { name: 'file', fileName: 'x.png', contentType: 'image/png' },
        ],
      },
      [
        ...['--b', 'Content-Disposition: form-data; name="a"', '', '1'],
        ...['--b', 'Content-Disposition: form-data; name="file"; filename="x.png"', 'Content-Type: image/png', '', ''],
        ...['--b--', ''],
      ].join('\r\n'),
    ],
  ])('%s without its text', (_, postData, text) => {
    expect(one({}, { method: 'POST', postData }).requestBody?.text).toBe(text)
  })
  it.each([
    [{ text: 'R3LDvMOfZQ==', encoding: 'base64', mimeType: 'text/html' }, { text: 'Grüße' }],
    [{ text: 'R3L832U=', encoding: 'base64', mimeType: 'text/html; charset=iso-8859-1' }, { text: 'Grüße' }],
    [{ text: '/////w==', encoding: 'base64', mimeType: '' }, { omitted: 'binary in the file' }],
    // A short message is valid UTF-8 by chance.
    ...[
      ...['grpc-web+proto', 'grpc-web-text', 'connect+json', 'proto', 'x-protobuf', 'vnd.google.protobuf'],
      'vnd.shop.order+protobuf',
    ].map((type): [object, object] => [
      { text: btoa('\n\x03abc'), encoding: 'base64', mimeType: `application/${type}` },
      { omitted: 'binary in the file' },
    ]),
    [{ text: btoa('abc'), encoding: 'base64', mimeType: 'application/vnd.prototype' }, { text: 'abc' }],
    [{ text: '***', encoding: 'base64', mimeType: 'text/html' }, { omitted: 'broken base64' }],
    [
      { text: '', size: 7 },
      { omitted: 'not in the file', size: 7 },
    ],
    [{ text: 'x'.repeat(2_000_001), size: 5 }, { truncated: true }],
  ])('the content %.60j', (content, expected) => {
    expect(one({}, {}, { content }).responseBody).toMatchObject(expected)
  })
  it.each([
    { text: '\ufeff{"errors":[{"message":"No"}]}' },
    { text: btoa('\xef\xbb\xbf{"errors":[{"message":"No"}]}'), encoding: 'base64' },
  ])('an answer behind a byte order mark, which no page sees: %j', (content) => {
    const request = one(
      {},
      { method: 'POST', url: 'https://a.example/graphql' },
      { content: { ...content, mimeType: 'application/json' } },
    )
    expect(request.responseBody?.text).toBe('{"errors":[{"message":"No"}]}')
    expect(hasFailed(request)).toBe(true)
  })
  it('pages that are not there, or twice', () => {
    const pages = [{ id: 'p', title: 'One' }, { id: 'p', title: 'Two' }, {}]
    const { documents } = read({
      log: { pages, entries: [entry({ pageref: 'p' }), entry({ pageref: 'gone' })] },
    }).session
    expect(documents.map(({ id, title }) => [id, title])).toEqual([
      ['p', 'One'],
      ['har', undefined],
    ])
  })
})

describe('a broken file', () => {
  it('shows the good entries, and names the others', () => {
    const broken = [
      null,
      { request: 7 },
      entry({}, { url: undefined }),
      entry({}, { method: 5 }),
      entry({}, { url: '' }),
    ]
    const { session, problems } = read(harOf(entry(), ...broken, entry()))
    expect(requests(session.events).map(({ id }) => id)).toEqual(['entry-1', 'entry-7'])
    expect(problems).toEqual([
      '5 of 7 entries are broken and left out: entry 2: it is not an object; entry 3: `request` is missing; entry 4: `request.url` is missing; and 2 more.',
    ])
    expect(gaps(session.events)).toContainEqual(
      expect.stringMatching(/^entries of the file \(5\): they are broken: entry 2/),
    )
  })
  it.each([
    ['{"log": {"entries": [],}}', 'This file is not valid JSON: at line 1, column 24, there is a comma before }.'],
    [
      '{"log":\n  {"entries": [{"a": 1} {"b": 2}]}}',
      'This file is not valid JSON: at line 2, column 25, a comma is missing.',
    ],
    [
      '{"log": {"entries": [',
      'This file is not valid JSON: at line 1, column 22, the file ends in the middle. It may have been cut off in transit; ask for it again.',
    ],
    ['{"log": 1}', 'This file is JSON, but not a HAR: `log` is missing.'],
    ['{"log": {}}', 'This file is not a HAR: `log.entries` is missing.'],
    ['{"log": {"entries": {}}}', 'This file is not a HAR: its `log.entries` is not a list.'],
    ['[]', 'This file is JSON, but not a HAR: `log` is missing.'],
  ])('%j is refused in words', (text, sentence) => {
    expect(() => readHar(bytes(text))).toThrow(new BundleError(sentence))
  })
})
