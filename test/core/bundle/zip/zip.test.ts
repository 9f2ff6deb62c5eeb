import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { BundleError, readZip, writeZip } from '../../../../src/core/bundle/index.ts'
import { expectCost } from '../../../support/processor-time.ts'
import { type RawEntry, rawZip } from './raw-zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const TIME = Date.UTC(2026, 2, 12, 9, 31)

async function refusal(zip: Uint8Array): Promise<string> {
  try {
    await readZip(zip)
  } catch (error) {
    expect(error).toBeInstanceOf(BundleError)
    return (error as BundleError).message
  }
  return 'not refused'
}

describe('what is written', () => {
  const files = new Map([
    ['manifest.json', bytes('{}')],
    ['report.md', bytes('# Report\n'.repeat(1000))],
    ['screenshots/0001.webp', new Uint8Array([1, 2, 3, 0, 255])],
    ['empty.txt', new Uint8Array()],
  ])

  it('comes back the same, in the same order', async () => {
    expect([...(await readZip(writeZip(files, TIME)))]).toEqual([...files])
  })
  it('opens in another reader', () => {
    expect(Object.keys(unzipSync(writeZip(files, TIME)))).toEqual([...files.keys()])
  })
  it('stores what is packed already', () => {
    const zip = writeZip(new Map([['a.webp', bytes('x'.repeat(5000))]]), TIME)
    expect(zip.length).toBeGreaterThan(5000)
  })
  it('is never taken for a bomb by its own reader', async () => {
    const repetitive = new Map([['events.jsonl', bytes('{"same":"line"}\n'.repeat(400_000))]])
    expect((await readZip(writeZip(repetitive, TIME))).get('events.jsonl')?.length).toBe(6_400_000)
  })
  it.each([
    '../up',
    '/abs',
    'Upper.txt',
    'a//b',
    'a/../b',
    'a/./b',
    '',
    '.hidden',
    'a\\b',
    'c:/x',
    `${'a'.repeat(201)}`,
  ])('refuses the name %j', (name) => {
    expect(() => writeZip(new Map([[name, bytes('x')]]), TIME)).toThrow(BundleError)
  })
  it.each([0, -1, Date.UTC(2200, 0)])('bears the time %d', async (time) => {
    expect([...(await readZip(writeZip(files, time))).keys()]).toEqual([...files.keys()])
  })

  describe('in any time zone', () => {
    const zone = process.env.TZ
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })
    it('has the same bytes', () => {
      const zips = ['UTC', 'America/New_York', 'Asia/Kolkata'].map((one) => {
        process.env.TZ = one
        return writeZip(files, TIME)
      })
      expect(zips[1]).toEqual(zips[0])
      expect(zips[2]).toEqual(zips[0])
    })
  })
})

describe('what is refused', () => {
  const one = (entry: Partial<RawEntry>) =>
    rawZip([
      { name: 'ok.txt', data: 'ok' },
      { name: 'a.txt', data: 'data', ...entry },
    ])

  it.each([
    '../../evil.txt',
    '/etc/passwd',
    'a\\..\\b.txt',
    'c:/windows.txt',
    'a/../b.txt',
    'nul\0.txt',
    '__proto__',
    'Manifest.json',
    'räksmörgås.txt',
    '.ssh/config',
    '../folder/',
  ])('the name %j', async (name) => {
    expect(await refusal(one({ name }))).toMatch(/^This zip contains a file with a name that bundles never use: "/)
  })
  it('keeps a hostile name from reaching into the sentence', async () => {
    expect(await refusal(one({ name: `"\n\u202e<b>${'x'.repeat(500)}` }))).toMatch(/^[\x20-\x7e]{1,200}$/)
  })
  it('a name told twice', async () => {
    expect(await refusal(rawZip([{ name: 'a.txt' }, { name: 'a.txt' }]))).toBe(
      'This zip contains the file "a.txt" twice.',
    )
  })
  it('a bomb: 64 MB of zeros in 64 kB', async () => {
    expect(await refusal(one({ data: new Uint8Array(64 * 1024 * 1024) }))).toContain(
      '"a.txt" in this zip would grow to more than 200 times its size',
    )
  })
  it('files of which each is allowed and all together are too large', async () => {
    const entries = Array.from({ length: 6 }, (_, i) => ({
      name: `part-${i}.bin`,
      data: new Uint8Array(600_000),
      method: 0,
      size: 100 * 1024 * 1024,
    }))
    expect(await refusal(rawZip(entries))).toBe(
      'The files in this zip would take up more than 512 MB; reached at "part-5.bin".',
    )
  })
  it('more than 5,000 files', async () => {
    const entries = Array.from({ length: 5001 }, (_, i) => ({ name: `f${i}`, method: 0 }))
    expect(await refusal(rawZip(entries))).toBe('This zip contains 5001 files; a bundle can have at most 5000.')
    expect((await readZip(rawZip(entries.slice(1)))).size).toBe(5000)
  })
  it('a file larger than the zip says', async () => {
    const lying = one({ data: 'x'.repeat(100_000), size: 10 })
    expect(await refusal(lying)).toBe('The size of the file "a.txt" in this zip does not match what the zip says.')
  })
  it('a bomb that lies about its size, without unpacking it whole', async () => {
    const bomb = one({ data: new Uint8Array(50 * 1024 * 1024), size: 1000 })
    expect(await expectCost(50, () => refusal(bomb))).toContain('does not match')
  })
  it.each([
    ['deflated', { size: 5000 }],
    ['stored', { method: 0, size: 3 }],
    ['stored', { method: 0, size: 40 }],
  ])('a %s file smaller or larger than the zip says: %j', async (_, told) => {
    expect(await refusal(one(told))).toContain('does not match what the zip says')
  })
  it.each([12, 14, 93, 99])('packing method %d', async (method) => {
    expect(await refusal(one({ method }))).toBe(
      'The file "a.txt" in this zip uses a compression that bundles do not use.',
    )
  })
  it('an encrypted file', async () => {
    expect(await refusal(one({ flags: 1 }))).toBe('The file "a.txt" in this zip is encrypted.')
  })
  it.each<[string, Partial<RawEntry>]>([
    ['two names for one file', { localName: 'b.txt' }],
    ['a place outside the file', { offset: 99_999_999 }],
    ['a place in the middle of something', { offset: 7 }],
    ['more bytes than there are', { compressedSize: 99_999_999, method: 0, size: 99_999_999 }],
    ['garbage instead of deflated data', { data: new Uint8Array([255, 255, 255, 255]), method: 0 }],
  ])('%s', async (what, told) => {
    const zip = one(told)
    // The last case is deflated by its header and garbage by its bytes.
    if (what.startsWith('garbage')) patchMethod(zip)
    expect(await refusal(zip)).toBe('The file "a.txt" in this zip is damaged.')
  })
  it('packed data that ends too early', async () => {
    expect(await refusal(one({ data: 'a longer text, so that something can be cut off', cut: 9 }))).not.toBe(
      'not refused',
    )
  })
  it('a directory that is longer than the file', async () => {
    expect(await refusal(rawZip([{ name: 'a.txt' }], { count: 40 }))).toBe('This zip is damaged.')
  })
  it('a zip that was cut off', async () => {
    const whole = writeZip(new Map([['a.txt', bytes('x'.repeat(1000))]]), TIME)
    for (const length of [4, 30, whole.length - 22, whole.length - 1]) {
      expect(await refusal(whole.slice(0, length))).toMatch(/incomplete: its end is missing/)
    }
  })
  it.each([
    ['nothing', new Uint8Array()],
    ['three bytes', new Uint8Array([80, 75, 3])],
    ['a picture', new Uint8Array(500).fill(137)],
  ])('%s', async (_, file) => {
    expect(await refusal(file)).toBe('This file is not a zip, so it is not a Casefile bundle.')
  })
  it('every cut and every flipped byte: refused or read, never thrown otherwise', async () => {
    const whole = writeZip(
      new Map([
        ['a.txt', bytes('some text that is packed')],
        ['b.txt', bytes('b')],
      ]),
      TIME,
    )
    for (let at = 0; at < whole.length; at++) {
      await refusal(whole.slice(0, at))
      const flipped = whole.slice()
      flipped[at]! ^= 0xff
      await refusal(flipped)
    }
  })
})

it('passes over folders, a comment after the end, and what is to be skipped', async () => {
  const zip = rawZip([
    { name: 'shots/', method: 0 },
    { name: 'shots/a.txt', data: 'a' },
    { name: 'big.txt', data: 'b' },
  ])
  const withComment = new Uint8Array([...zip, 0, 0, 0])
  expect([...(await readZip(withComment, ['big.txt'])).keys()]).toEqual(['shots/a.txt'])
})

it('reads from the middle of a larger buffer', async () => {
  const zip = writeZip(new Map([['a.txt', bytes('hello')]]), TIME)
  const larger = new Uint8Array(zip.length + 200).fill(7)
  larger.set(zip, 100)
  expect((await readZip(larger.subarray(100, 100 + zip.length))).get('a.txt')).toEqual(bytes('hello'))
})

/** Says "deflated" in both headers of the last file. */
function patchMethod(zip: Uint8Array): void {
  const view = new DataView(zip.buffer)
  for (let at = 0; at + 4 < zip.length; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint16(at + 8, 8, true)
    if (signature === 0x02014b50) view.setUint16(at + 10, 8, true)
  }
}
