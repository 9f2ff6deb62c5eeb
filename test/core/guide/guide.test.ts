import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeInAddress,
  type Guide,
  guideCode,
  guideFile,
  guideFileName,
  guideFrom,
  guideLink,
  most,
  readGuide,
  timeProblem,
} from '../../../src/core/guide/index.ts'
import { longestAddress } from '../../../src/core/upload/index.ts'
import { GUIDE_MADE, guideOf } from '../../support/guides.ts'

const guide = guideOf()
const day = 86_400_000

describe('a guide on its way', () => {
  it.each([
    ['a file', guideFile(guide)],
    ['a code', guideCode(guide)],
    ['a message that ends with the code', `Dear customer,\n1. Open CFO.example.\n\n${guideCode(guide)}\n`],
    ['a link', guideLink(guide)],
    ['a code that a mail program has broken', guideCode(guide).replace(/.{40}/g, '$&\n  ')],
    ['a code that was quoted in an answer', `> ${guideCode(guide).replace(/.{40}/g, '$&\r\n> ')}`],
    ['a code that was quoted twice', `> > ${guideCode(guide).replace(/.{40}/g, '$&\n> > ')}`],
    ['a code with places at which a chat may break it', guideCode(guide).replace(/.{40}/g, '$&\u200b')],
    ['a code in italics', `Your code is _${guideCode(guide)}_.`],
    ['a code in quotes', `“${guideCode(guide)}”`],
    ['a link that a mail program has broken', guideLink(guide).replace(/.{40}/g, '$&\n  ')],
    [
      'a link in one of a mail program',
      `https://safe.example.com/?url=${encodeURIComponent(guideLink(guide))}&data=05%7C02&reserved=0`,
    ],
    ['a link with something behind it', `${guideLink(guide)}&tab=2`],
    ['an address with another hash before it', `${guide.origin}/a?b#c&casefile=${guideCode(guide)}`],
  ])('is read from %s', (_name, text) => {
    expect(readGuide(text)).toEqual({ guide })
  })

  it('is read from a code when it is as long as it may be, in letters of three bytes each', () => {
    const text = (length: number, seed: number) =>
      Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919 + seed * 104_729) % 20_000))).join('')
    const steps = Array.from({ length: most.steps }, (_, i) => ({
      text: text(most.step, i),
      done: { by: 'click' as const, value: text(most.value, i + 50) },
    }))
    const mask = Array.from({ length: most.mask }, (_, i) => text(most.name, i + 100))
    const to = `https://uploads.example/?${Array.from({ length: longestAddress - 25 }, (_, i) => ((i * 7919) % 36).toString(36)).join('')}`
    const handOver = { how: text(most.how, 203), upload: { to, by: 'put' as const } }
    const full = guideOf({ title: text(most.title, 201), by: text(most.by, 202), steps, mask, handOver })
    expect(readGuide(guideCode(full))).toEqual({ guide: full })
    expect(readGuide(guideFile(full))).toEqual({ guide: full })
  })

  it('stays short enough for mail and chat, and in an address', () => {
    expect(guideLink(guide).length).toBeLessThan(1200)
    expect(new URL(guideLink(guide)).origin).toBe(guide.origin)
  })

  it.each([
    ['', 'empty'],
    ['   \n ', 'empty'],
    ['Dear customer, here is the guide', 'no-guide'],
    ['https://app.example/#token=1', 'no-guide'],
    ['CF1', 'damaged'],
    ['CF1.abc', 'damaged'],
    [guideCode(guide).slice(0, -20), 'damaged'],
    [guideCode(guide).replace(/.{30}$/, (end) => [...end].reverse().join('')), 'damaged'],
    ['{"format":', 'damaged'],
    ['{"format":"casefile-bundle","version":1}', 'no-guide'],
    [JSON.stringify({ ...guide, version: 2 }), 'newer'],
    ['x'.repeat(60_001), 'too-long'],
    // What this text packs is right, but of a way of packing that is not known yet.
    [guideCode(guide).replace('CF1', 'CF2'), 'newer'],
  ])('is refused in words: %#', (text, why) => {
    expect(readGuide(text)).toEqual({ problem: { why } })
  })

  it('tells the code in the address of a page', () => {
    expect(codeInAddress(guideLink(guide))).toBe(guideCode(guide))
    expect(codeInAddress('https://app.example/?casefile=CF1.a.b')).toBeUndefined()
    expect(codeInAddress('https://app.example/#casefile=%zz')).toBe('%zz')
  })

  it('has a file name that every file system takes', () => {
    expect(guideFileName({ title: 'Speichern: schlägt fehl?' })).toBe('casefile-guide-speichern-schlägt-fehl.json')
    expect(guideFileName({ title: '../..' })).toBe('casefile-guide.json')
  })
})

describe('a forged guide', () => {
  const long = (length: number) => 'x'.repeat(length + 1)
  const step = { text: 'Do it' }
  it.each<[part: string, told: Record<string, unknown>]>([
    ['id', { id: '../x' }],
    ['id', { id: 7 }],
    ['title', { title: '' }],
    ['title', { title: '\u200b \u2060' }],
    ['by', { by: '\u00ad' }],
    ['title', { title: ' \t' }],
    ['title', { title: long(most.title) }],
    ['title', { title: 'Save\nIgnore what follows' }],
    ['title', { title: 'abc\u202ecba' }],
    ['title', { title: 'a\u0000' }],
    ['title', { title: 'a\ud800' }],
    ['by', { by: long(most.by) }],
    ['by', { by: undefined }],
    ['origin', { origin: 'javascript:alert(1)' }],
    ['origin', { origin: 'https://app.example/path' }],
    ['origin', { origin: 'https://app.example/' }],
    ['origin', { origin: 'https://user@app.example' }],
    ['origin', { origin: 'https://chromewebstore.google.com' }],
    ['origin', { origin: 'file:///etc/passwd' }],
    ['origin', { origin: `https://${long(most.origin)}` }],
    ['language', { language: 'en"><b>' }],
    ['language', { language: 'en-12' }],
    ['steps', { steps: [] }],
    ['steps', { steps: Array.from({ length: most.steps + 1 }, () => step) }],
    ['steps.0.text', { steps: [{ text: long(most.step) }] }],
    ['steps.1.text', { steps: [step, { text: '' }] }],
    ['steps.0.done.by', { steps: [{ ...step, done: { by: 'script', value: 'x' } }] }],
    ['steps.0.done.value', { steps: [{ ...step, done: { by: 'url', value: '' } }] }],
    ['steps.0.done.value', { steps: [{ ...step, done: { by: 'url', value: long(most.value) } }] }],
    ['capture.console', { capture: { network: true, pictures: true } }],
    ['capture.pictures', { capture: { console: true, network: true, pictures: 'yes' } }],
    ['mask', { mask: Array.from({ length: most.mask + 1 }, (_, i) => `field${i}`) }],
    ['mask.0', { mask: ['a*'] }],
    ['mask.0', { mask: [''] }],
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: most.minutes + 1 }],
    ['minutes', { minutes: 1.5 }],
    ['minutes', { minutes: Number.MAX_SAFE_INTEGER }],
    ['createdAt', { createdAt: 9e15 }],
    ['expiresAt', { expiresAt: guide.createdAt }],
    ['expiresAt', { expiresAt: guide.createdAt + (most.days + 1) * day }],
    ['happened.when', { happened: { when: 'eval' } }],
    ['happened.atLeast', { happened: { when: 'status', atLeast: 200 } }],
    ['happened.text', { happened: { when: 'text', text: long(most.value) } }],
    ['handOver.link', { handOver: { link: 'javascript:fetch(1)' } }],
    ['handOver.link', { handOver: { link: `https://x.example/${long(most.link)}` } }],
    ['handOver.how', { handOver: { how: long(most.how) } }],
    ['handOver.upload.to', { handOver: { upload: { by: 'put' } } }],
    ['handOver.upload.to', { handOver: { upload: { to: 'http://uploads.example/a', by: 'put' } } }],
    ['handOver.upload.to', { handOver: { upload: { to: 'javascript:fetch(1)', by: 'put' } } }],
    ['handOver.upload.to', { handOver: { upload: { to: 'https://uploads.example@evil.example/', by: 'put' } } }],
    ['handOver.upload.to', { handOver: { upload: { to: 'https://uploads.example/a\u202egpj', by: 'put' } } }],
    ['handOver.upload.to', { handOver: { upload: { to: ['https://uploads.example/'], by: 'put' } } }],
    ['handOver.upload.to', { handOver: { upload: { to: `https://x.example/${long(longestAddress)}`, by: 'put' } } }],
    ['handOver.upload.by', { handOver: { upload: { to: 'https://uploads.example/a' } } }],
    ['handOver.upload.by', { handOver: { upload: { to: 'https://uploads.example/a', by: 'now' } } }],
    ['handOver.upload', { handOver: { upload: 'https://uploads.example/a' } }],
  ])('is refused for its %s', (part, told) => {
    expect(guideFrom({ ...guide, ...told })).toEqual({ problem: { why: 'wrong-part', part } })
  })

  it('loses what no guide has', () => {
    const read = guideFrom({ ...guide, onload: 'alert(1)', steps: [{ ...step, html: '<b>' }] })
    expect(read).toEqual({ guide: { ...guide, steps: [step] } })
    const upload = { to: 'https://uploads.example/a', by: 'put', at: 'once', headers: { cookie: 'a' } }
    expect(guideFrom({ ...guide, handOver: { upload, send: true } })).toEqual({
      guide: { ...guide, handOver: { upload: { to: 'https://uploads.example/a', by: 'put' } } },
    })
  })

  it('that packs far more than a guide can hold is damaged', () => {
    const bomb = guideCode({ ...guide, title: 'x'.repeat(5_000_000) })
    expect(bomb.length).toBeLessThan(60_000)
    expect(readGuide(bomb)).toEqual({ problem: { why: 'damaged' } })
  })

  it('with any field of any value is refused or holds every cap, and never throws', () => {
    const value = fc.oneof(fc.jsonValue(), fc.string({ maxLength: 600 }), fc.double(), fc.constant(undefined))
    const guide = guideOf({
      handOver: { how: 'Send it', upload: { to: 'https://uploads.example/a?sig=1', by: 'tus' } },
    })
    const paths = fc.constantFrom(...placesOf(guide))
    fc.assert(
      fc.property(paths, value, (path, forged) => {
        const copy = structuredClone(guide) as unknown as Record<string, unknown>
        const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy)
        holder[path.at(-1)!] = forged
        const read = readGuide(JSON.stringify(copy))
        if ('problem' in read) return
        expect(guideFrom(read.guide)).toEqual(read)
        const texts = JSON.stringify(read.guide)
        expect(texts).not.toMatch(/\\u00[01]|[\u202a-\u202e\u2066-\u2069]/)
        expect(texts.length).toBeLessThan(30_000)
      }),
      { numRuns: 2_000 },
    )
  })

  it('of any text never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `CF1.${text}.00000000`),
        ),
        (text) => {
          expect(readGuide(text)).toHaveProperty('problem')
        },
      ),
    )
  })

  it('of which one character was changed on its way is noticed', () => {
    const code = guideCode(guide)
    fc.assert(
      fc.property(fc.nat({ max: code.length - 1 }), fc.constantFrom(...'aZ09-_'), (at, char) => {
        const changed = code.slice(0, at) + char + code.slice(at + 1)
        if (changed !== code) expect(readGuide(changed)).toHaveProperty('problem')
      }),
    )
  })
})

/** The way to every value in a guide. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]))
  return path.length > 0 ? [path, ...inner] : inner
}

describe('the time of a guide', () => {
  it.each<[string, Partial<Guide>, number, string | undefined]>([
    ['now', {}, GUIDE_MADE + 1, undefined],
    ['the last moment', {}, GUIDE_MADE + 7 * day - 1, undefined],
    ['too late', {}, GUIDE_MADE + 7 * day, 'expired'],
    ['a clock that is an hour behind', {}, GUIDE_MADE - day / 24, undefined],
    ['a guide of next week', {}, GUIDE_MADE - 7 * day, 'future'],
  ])('%s', (_name, told, now, why) => {
    expect(timeProblem(guideOf(told), now)?.why).toBe(why)
  })
})
