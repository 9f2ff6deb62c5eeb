/** A HAR, or its packing, that means harm. */
import { gzipSync as pack } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BundleError, openFile, readHar } from '../../../../src/core/bundle/index.ts'
import { gunzip } from '../../../../src/core/bundle/zip/gunzip.ts'
import { Session } from '../../../../src/core/session/index.ts'
import { judge } from '../../../../src/core/triage/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { bytes, entry, gaps, harOf, read, requests } from './hars.ts'

describe('whatever is opened', () => {
  it.each([
    ['', 'This file is empty.'],
    ['nonsense', 'It is neither a Casefile bundle (.zip) nor a HAR file (.har).'],
    ['\x1f\x8b', 'This gzip file is damaged or was cut off in transit; ask for it again.'],
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
    expect(() => gunzip(zeros, 3 * 1024 * 1024)).toThrow('would be larger than 3 MB when unpacked')
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
    expect(gaps(events)).toContain('ends of addresses and headers (1): they are longer than Casefile shows')
  })
  it('takes time in proportion to its entries', async () => {
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
    const lengths: number[] = []
    await expectLinear(16_000, fileOf, (file) => {
      const { session } = readHar(file)
      expect(judge(session).class).toBe('none')
      lengths.push(requests(session.events).length)
    })
    expect(lengths).toContain(16_000)
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
