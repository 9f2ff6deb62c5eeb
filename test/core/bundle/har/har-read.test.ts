import { gzipSync as pack } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BundleError, openFile, readHar } from '../../../../src/core/bundle/index.ts'
import { gunzip } from '../../../../src/core/bundle/zip/gunzip.ts'
import { type RequestEvent, Session, type SessionEvent, type SocketEvent } from '../../../../src/core/session/index.ts'
import { judge } from '../../../../src/core/triage/index.ts'
import { dialects } from './har-dialects.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (har: unknown) => readHar(bytes(JSON.stringify(har)))
const requests = (events: readonly SessionEvent[]) =>
  events.filter((event): event is RequestEvent => event.kind === 'request')
const sockets = (events: readonly SessionEvent[]) =>
  events.filter((event): event is SocketEvent => event.kind === 'socket')
const gaps = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.kind === 'gap' ? [`${event.what} (${event.count ?? '-'}): ${event.why}`] : []))

/** A HAR of one entry that is sound unless told otherwise. */
const entry = (told: object = {}, request: object = {}, response: object = {}) => ({
  startedDateTime: '2026-03-12T09:30:00.000Z',
  time: 12,
  timings: { send: 0, wait: 12, receive: 0 },
  request: { method: 'GET', url: 'https://a.example/x', headers: [], ...request },
  response: {
    status: 200,
    statusText: 'OK',
    headers: [],
    content: { size: 2, mimeType: 'text/plain', text: 'ok' },
    ...response,
  },
  ...told,
})
const harOf = (...entries: unknown[]) => ({ log: { version: '1.2', creator: { name: 'Hand', version: '1' }, entries } })
const one = (...parts: Parameters<typeof entry>) => requests(read(harOf(entry(...parts))).session.events)[0]!

describe('each dialect', () => {
  const table = {
    chrome: ['WebInspector 537.36', 'fetch', 'h2'],
    firefox: ['Firefox 146.0', 'fetch', 'h2'],
    safari: ['WebKit Web Inspector 1.0', 'fetch', 'http/1.1'],
    charles: ['Charles Proxy 5.0', 'fetch', 'http/1.1'],
    fiddler: ['Fiddler 5.0.2', 'fetch', 'http/1.1'],
    webPageTest: ['WebPagetest 21.07', 'fetch', 'http/1.1'],
    playwright: ['Playwright 1.65.1', 'fetch', 'http/1.1'],
    mitmproxy: ['mitmproxy 12.1', 'fetch', 'h2'],
  } as const
  it.each(Object.entries(table))('%s tells the failing call', (name, [creator, api, protocol]) => {
    const har = read(dialects[name as keyof typeof dialects])
    expect(Session.safeParse(har.session).success).toBe(true)
    expect(har.problems).toEqual([])
    expect(har.creator).toBe(creator)
    expect(har.session.site).toBe('https://app.tallybook.example')
    const failed = requests(har.session.events).find(({ status }) => status === 500)!
    expect(failed).toMatchObject({
      api,
      method: 'PUT',
      url: 'https://app.tallybook.example/api/invoices/1042',
      state: 'done',
      statusText: 'Internal Server Error',
      duration: 412,
      protocol,
      timings: { send: 1, wait: 400 },
    })
    expect(failed.requestHeaders).toContainEqual([expect.stringMatching(/^content-type$/i), 'application/json'])
    const bodies = [failed.requestBody, failed.responseBody]
    if (name === 'playwright')
      expect(bodies.map((body) => body?.omitted)).toEqual(['in another file', 'in another file'])
    else {
      expect(bodies[0]).toEqual({ type: 'application/json', text: '{"total":1200.5}', size: 16 })
      expect(bodies[1]).toEqual(
        name === 'webPageTest'
          ? { type: 'application/json', size: 28, omitted: 'not in the file' }
          : { type: 'application/json', text: '{"error":"TAX_RULE_MISSING"}', size: 28 },
      )
    }
    expect(har.session.startedAt + failed.at).toBe(Date.UTC(2026, 2, 12, 9, 30, 8, 215))
    // Alone, because some of the files hold a graver failure besides.
    const alone = { ...har.session, events: [failed] }
    expect(judge(alone)).toMatchObject({ rule: 'server-error', evidence: [{ event: failed.id }] })
  })

  it('Chrome: stacks, caches, errors, sockets', () => {
    const { session } = read(dialects.chrome)
    const [call, image, blocked] = requests(session.events)
    expect(call).toMatchObject({
      ip: '203.0.113.7',
      transferSize: 312,
      resourceType: 'xmlhttprequest',
      requestHeaders: [['content-type', 'application/json']],
      initiator: [
        { function: 'save', line: 139, column: 22 },
        { line: 10, column: 1, note: 'async' },
      ],
    })
    expect(image).toMatchObject({ api: 'other', resourceType: 'image', fromCache: true })
    expect(image?.responseBody).toEqual({ type: 'image/png', size: 4, omitted: 'binary in the file' })
    expect(blocked).toMatchObject({ api: 'xhr', state: 'failed', failure: { code: 'net::ERR_BLOCKED_BY_CLIENT' } })
    expect(blocked).not.toHaveProperty('status')
    expect(sockets(session.events)).toMatchObject([
      {
        api: 'websocket',
        state: 'open',
        sent: 1,
        received: 1,
        messages: [
          { direction: 'sent', text: 'hello', size: 5 },
          { direction: 'received', size: 3 },
        ],
      },
    ])
    expect(session.documents).toMatchObject([{ id: 'page_1', url: 'https://app.tallybook.example/invoices' }])
    expect(session.events.find(({ kind }) => kind === 'navigation')).toMatchObject({ at: 0, frame: 'page_1' })
  })
  it('Firefox: no body where it writes an empty one, and the document by its headers', () => {
    const [document] = requests(read(dialects.firefox).session.events)
    expect(document).toMatchObject({ api: 'document', at: 10, resourceType: 'main_frame' })
    expect(document).not.toHaveProperty('requestBody')
    expect(read(dialects.firefox).browser).toBe('Firefox 146.0')
  })
  it('Safari: what came from a cache', () => {
    expect(requests(read(dialects.safari).session.events).map(({ fromCache }) => fromCache)).toEqual([undefined, true])
  })
  it('Charles: a request that failed without a status', () => {
    const failed = requests(read(dialects.charles).session.events)[1]
    expect(failed).toMatchObject({ state: 'failed', failure: { message: 'The browser reports FAILED.' } })
    expect([failed?.duration, failed?.timings]).toEqual([undefined, undefined])
  })
  it('Fiddler: numbers as texts, headers as an object', () => {
    const [call] = requests(read(dialects.fiddler).session.events)
    expect(call).toMatchObject({ status: 500, duration: 412 })
    expect(call?.requestHeaders).toEqual([
      ['Content-Type', 'application/json'],
      ['Accept', 'application/json'],
      ['Accept', '*/*'],
    ])
  })
  it('WebPageTest: an initiator of address and line', () => {
    expect(requests(read(dialects.webPageTest).session.events)[0]?.initiator).toEqual([
      { url: 'https://app.tallybook.example/invoices/app.js', line: 139 },
    ])
  })
  it('Playwright: failed and unfinished requests', () => {
    const [, failed, pending] = requests(read(dialects.playwright).session.events)
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'net::ERR_CONNECTION_REFUSED' } })
    expect(pending).toMatchObject({ state: 'pending' })
  })
  it('mitmproxy: an error of the connection, and sockets behind https addresses', () => {
    const { events } = read(dialects.mitmproxy).session
    expect(requests(events)[1]).toMatchObject({ state: 'failed', failure: { message: 'server closed connection' } })
    expect(sockets(events)).toMatchObject([{ state: 'open', messages: [{ text: 'hello' }] }])
  })
})

describe('encodings', () => {
  const text = JSON.stringify(harOf(entry({}, { url: 'https://a.example/Grüße' })))
  const utf16 = (little: boolean, mark: boolean) => {
    const units = [...(mark ? ['\ufeff'] : []), ...text].flatMap((unit) => {
      const code = unit.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    })
    return Uint8Array.from(units)
  }
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(true, true)],
    ['UTF-16 BE with a mark', utf16(false, true)],
    ['UTF-16 LE', utf16(true, false)],
    ['UTF-16 BE', utf16(false, false)],
  ])('%s', async (_, file) => {
    const opened = await openFile(file)
    expect(opened.kind).toBe('har')
    expect(requests(opened.session.events)[0]?.url).toBe('https://a.example/Grüße')
  })
})

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
      'start times (2): the file tells none that can be read; those requests stand after the one before them',
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
      { mimeType: 'multipart/form-data; boundary=b', params: [{ name: 'a', value: '1' }, { name: 'file' }] },
      'a=1\nfile=',
    ],
  ])('%s without its text', (_, postData, text) => {
    expect(one({}, { method: 'POST', postData }).requestBody?.text).toBe(text)
  })
  it.each([
    [{ text: 'R3LDvMOfZQ==', encoding: 'base64', mimeType: 'text/html' }, { text: 'Grüße' }],
    [{ text: 'R3L832U=', encoding: 'base64', mimeType: 'text/html; charset=iso-8859-1' }, { text: 'Grüße' }],
    [{ text: '/////w==', encoding: 'base64', mimeType: '' }, { omitted: 'binary in the file' }],
    [{ text: '***', encoding: 'base64', mimeType: 'text/html' }, { omitted: 'broken base64' }],
    [
      { text: '', size: 7 },
      { omitted: 'not in the file', size: 7 },
    ],
    [{ text: 'x'.repeat(2_000_001), size: 5 }, { truncated: true }],
  ])('the content %.60j', (content, expected) => {
    expect(one({}, {}, { content }).responseBody).toMatchObject(expected)
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
      '5 of 7 entries are broken and left out: entry 2: it is no object; entry 3: `request` is missing; entry 4: `request.url` is missing; and 2 more.',
    ])
    expect(gaps(session.events)).toContainEqual(
      expect.stringMatching(/^entries of the file \(5\): they are broken: entry 2/),
    )
  })
  it.each([
    ['{"log": {"entries": [],}}', 'This file is not valid JSON: at line 1, column 24, a comma stands before }.'],
    [
      '{"log":\n  {"entries": [{"a": 1} {"b": 2}]}}',
      'This file is not valid JSON: at line 2, column 25, a comma is missing.',
    ],
    [
      '{"log": {"entries": [',
      'This file is not valid JSON: at line 1, column 22, the file ends in the middle. It may have been cut off on the way; ask for it again.',
    ],
    ['{"log": 1}', 'This file is JSON, but no HAR: `log` is missing.'],
    ['{"log": {}}', 'This file is no HAR: `log.entries` is missing.'],
    ['{"log": {"entries": {}}}', 'This file is no HAR: its `log.entries` is no list.'],
    ['[]', 'This file is JSON, but no HAR: `log` is missing.'],
  ])('%j is refused in words', (text, sentence) => {
    expect(() => readHar(bytes(text))).toThrow(new BundleError(sentence))
  })
})

describe('whatever is opened', () => {
  it.each([
    ['', 'This file is empty.'],
    ['nonsense', 'This file cannot be opened: it is neither a Casefile bundle (.zip) nor a HAR file (.har).'],
    ['\x1f\x8b', 'This gzip file is damaged or was cut off on the way; ask for it again.'],
    ['PK', 'This file is not a zip, so it is not a Casefile bundle.'],
  ])('%j is told by its content', async (text, sentence) => {
    await expect(openFile(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).rejects.toThrow(
      new BundleError(sentence),
    )
  })
})

describe('a HAR that is packed with gzip', () => {
  const har = JSON.stringify({ log: { entries: [{ request: { method: 'GET', url: 'https://a.example/' } }] } })
  const gzipSync = (data: string | Uint8Array) => new Uint8Array(pack(data))
  const packed = gzipSync(har)
  it('is unpacked', async () => {
    const opened = await openFile(packed)
    expect(requests(opened.session.events).map(({ url }) => url)).toEqual(['https://a.example/'])
  })
  it.each<[string, Uint8Array, RegExp]>([
    ['that was cut off', packed.subarray(0, packed.length - 12), /damaged or was cut off/],
    [
      'with a wrong byte',
      Uint8Array.from(packed, (byte, at) => (at === 12 ? 0xff : byte)),
      /damaged|valid JSON|neither/,
    ],
    ['that holds a zip', gzipSync(Uint8Array.of(0x50, 0x4b, 3, 4)), /neither a Casefile bundle/],
    ['that holds another one', gzipSync(packed), /neither a Casefile bundle/],
  ])('%s is refused in words', async (_, bytes, sentence) => {
    await expect(openFile(bytes)).rejects.toThrow(sentence)
  })
  it('is unpacked no further than a zip would be', () => {
    const zeros = gzipSync(new Uint8Array(4 * 1024 * 1024))
    expect(() => gunzip(zeros, 3 * 1024 * 1024)).toThrow('would become larger than 3 MB when unpacked')
  })
})

describe('a hostile file', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
  it('changes no prototype and is misled by none', () => {
    const members = names
      .map((name) => `"${name}": {"polluted": true, "url": "https://evil.example/", "request": {}}`)
      .join(',')
    const text = `{${members}, "log": {${members}, "entries": [{${members}, "request": {${members}, "method": "constructor",
      "url": "https://a.example/__proto__", "headers": {"__proto__": "a", "constructor": ["b"]}},
      "_resourceType": "constructor", "pageref": "__proto__"}], "pages": [{"id": "__proto__"}]}}`
    const { session } = readHar(bytes(text))
    expect({}).not.toHaveProperty('polluted')
    expect(requests(session.events)[0]).toMatchObject({
      api: 'other',
      method: 'constructor',
      frame: '__proto__',
      requestHeaders: [
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ],
    })
    expect(() => judge(session)).not.toThrow()
  })
  it('of any value in any place gives a session or a BundleError', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const values = [
      'null',
      '0',
      '-1e308',
      'true',
      '""',
      '"\\u0000\\ud800"',
      '[]',
      '{}',
      '[null]',
      '{"toString":1,"length":9}',
      deep,
    ]
    const places = JSON.stringify(
      harOf(
        entry(
          { _initiator: { stack: { callFrames: [{ url: 'u' }] } }, _webSocketMessages: [{ time: 1 }] },
          { postData: { text: 'a', params: [] } },
        ),
      ),
    )
    // Every value of the file in turn, each replaced by each of the values.
    const spots = [...places.matchAll(/(?<=":)(?:"[^"]*"|\d+|\[|\{)/g)].map((match) => match.index)
    expect(spots.length).toBeGreaterThan(25)
    for (const spot of spots) {
      for (const value of values) {
        const text = places.slice(0, spot) + value + places.slice(valueEnd(places, spot))
        try {
          const { session } = readHar(bytes(text))
          expect(Session.safeParse(session).success, text.slice(0, 500)).toBe(true)
        } catch (error) {
          expect(error, text.slice(0, 500)).toBeInstanceOf(BundleError)
        }
      }
    }
  })
  it('with endless texts is cut, and says so', () => {
    const long = 'x'.repeat(300_000)
    const { events } = read(
      harOf(entry({}, { url: `https://a.example/${long}`, headers: [{ name: long, value: long }] })),
    ).session
    const [request] = requests(events)
    expect(JSON.stringify(request).length).toBeLessThan(100_000)
    expect(gaps(events)).toContain('ends of addresses and headers (1): they are longer than is shown')
  })
  it('takes time in proportion to its entries', () => {
    const fileOf = (count: number) =>
      bytes(
        JSON.stringify(
          harOf(
            ...Array.from({ length: count }, (_, index) =>
              entry({ startedDateTime: new Date(Date.UTC(2026, 2, 12) + ((index * 7919) % count) * 10).toISOString() }),
            ),
          ),
        ),
      )
    // Of the process, not of the clock: other programs take their share of that.
    const cost = (file: Uint8Array, count: number) => {
      const before = process.cpuUsage().user
      const { session } = readHar(file)
      expect(judge(session).class).toBe('none')
      expect(requests(session.events)).toHaveLength(count)
      return process.cpuUsage().user - before
    }
    const [few, many] = [fileOf(2000), fileOf(16_000)]
    cost(few, 2000)
    // 8 times the entries; in proportion to their square it would be 64 times the time.
    expect(cost(many, 16_000)).toBeLessThan(24 * Math.max(cost(few, 2000), 20_000))
  })
})

/** The offset behind the JSON value at `at`, in a text that is JSON. */
function valueEnd(text: string, at: number): number {
  for (let end = at + 1; end <= text.length; end++) {
    if (!/[,}\]]/.test(text[end] ?? ',')) continue
    try {
      JSON.parse(text.slice(at, end))
      return end
    } catch {}
  }
  throw new Error('no value')
}

describe('pictures of a HAR', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  it.each([
    ['a picture', { mimeType: 'image/png; q=1', encoding: 'base64', text: png }, 'image/png'],
    ['a font', { mimeType: 'font/woff2', encoding: 'base64', text: png }, undefined],
    ['an SVG, which is text', { mimeType: 'image/svg+xml', encoding: 'base64', text: btoa('<svg/>') }, undefined],
    ['broken base64', { mimeType: 'image/png', encoding: 'base64', text: '*' }, undefined],
    ['text that calls itself a picture', { mimeType: 'image/png', text: png }, undefined],
    ['a type that is none', { mimeType: 'image/"><b>', encoding: 'base64', text: png }, undefined],
    ['nothing', { mimeType: 'image/png', encoding: 'base64', text: '' }, undefined],
  ])('are kept beside the session: %s', (_, content, type) => {
    const request = { method: 'GET', url: 'https://a.example/x', headers: [] }
    const log = { entries: [{ request, response: { status: 200, headers: [], content } }] }
    const { pictures, session } = readHar(new TextEncoder().encode(JSON.stringify({ log })))
    expect(pictures.get('entry-1')?.type).toBe(type)
    expect(pictures.get('entry-1')?.bytes.length).toBe(type && 70)
    expect(JSON.stringify(session).includes(png)).toBe(!('encoding' in content))
  })
})
