import { describe, expect, it } from 'vitest'
import { createMasker } from '../../../../src/core/privacy/edits/mask-more.ts'
import { SessionEvent } from '../../../../src/core/session/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { screenshot } from '../../../support/session-builder.ts'
import { randomSession } from '../../bundle/random-session.ts'

const label = 'redacted-manual-1'
function mask(value: string, text: string): string {
  const masker = createMasker({ value, label })
  if (!masker) throw new Error(`"${value}" is too short.`)
  return masker.text(text)
}

describe('a value in the forms in which apps write it down', () => {
  it.each([
    ['as it is', 'Anna Meier', 'Hello Anna Meier!', `Hello ${label}!`],
    ['in another case', 'Anna Meier', 'ANNA MEIER', label],
    ['inside a word', 'meier', 'annameier@x', `anna${label}@x`],
    ['in a URL', 'Anna Meier', '/q?n=Anna%20Meier&x=1', `/q?n=${label}&x=1`],
    ['in a form', 'Anna Meier', 'n=Anna+Meier', `n=${label}`],
    ['in a URL inside of a URL', 'Anna Meier', '?to=%2Fq%3Fn%3DAnna%2520Meier', `?to=%2Fq%3Fn%3D${label}`],
    ['with bytes of UTF-8 in a URL', 'Zoë & Söhne', 'Zo%C3%AB%20%26%20S%c3%b6hne', label],
    ['in JSON', 'say "hi"', '{"a":"say \\"hi\\""}', `{"a":"${label}"}`],
    ['in JSON inside of JSON', 'say "hi"', '"{\\"a\\":\\"say \\\\\\"hi\\\\\\"\\"}"', `"{\\"a\\":\\"${label}\\"}"`],
    ['in JSON that knows ASCII only', 'Zoë Söhne', '"Zo\\u00eb S\\u00F6hne"', `"${label}"`],
    ['with an escaped slash', 'a/b/c', '"a\\/b\\/c"', `"${label}"`],
    ['in HTML', 'Zoë & "Co"', 'Zo&#235; &amp; &quot;Co&quot;', label],
    ['decomposed', 'Zoë Söhne', 'Zoe\u0308 So\u0308hne'.normalize('NFD'), label],
    ['over a line break', 'Anna Meier', 'Anna\n   Meier', label],
    ['as the screen spaces it', '"total": 12', '{"total":12}', `{${label}}`],
    ['outside of the BMP', 'a 🧾 b', 'a \\ud83e\\uddfe b', label],
    ['with characters of patterns', 'a.b*(c)', 'axb*(c) a.b*(c)', `axb*(c) ${label}`],
  ])('%s', (_what, value, text, masked) => {
    expect(mask(value, text)).toBe(masked)
  })

  it.each([0, 1, 2])('in base64, %i bytes into a group of three', (before) => {
    const bytes = Buffer.from(`${'x'.repeat(before)}customer 4711 Ltd${'y'.repeat(5)}`)
    for (const encoding of ['base64', 'base64url'] as const) {
      const masked = mask('customer 4711 Ltd', `id: ${bytes.toString(encoding)} end`)
      expect(masked).toBe(`id: ${label} end`)
    }
  })

  it('in JSON inside of base64, of which the rest stays readable', () => {
    const encoded = Buffer.from('{"name":"Anna Meier","plan":"team"}').toString('base64')
    const masked = mask('Anna Meier', `state: ${encoded}`)
    expect(Buffer.from(masked.slice('state: '.length), 'base64').toString()).toBe(`{"name":"${label}","plan":"team"}`)
  })
})

describe('what is left alone', () => {
  it.each([
    ['a short value inside of a word', '42', '1042 and 42', `1042 and ${label}`],
    ['a label of another value', 'token', 'redacted-token-1 token', `redacted-token-1 ${label}`],
    ['a similar value', 'Anna Meier', 'Anna Maier', 'Anna Maier'],
  ])('%s', (_what, value, text, masked) => {
    expect(mask(value, text)).toBe(masked)
  })

  it.each(['', ' ', 'a', ' a '])('%j cannot be searched for', (value) => {
    expect(createMasker({ value, label })).toBeUndefined()
  })

  it('is without effect on its own output', () => {
    const once = mask('manual', 'manual redacted-manual-7')
    expect(once).toBe(`${label} redacted-manual-7`)
    expect(mask('manual', once)).toBe(once)
  })

  it('masks no word of the format: whatever is masked, every event stays valid', () => {
    const words = [
      'done',
      'click',
      'fetch',
      'string',
      'error',
      'console',
      'css',
      'received',
      'load',
      'Alt',
      'uncaught',
      'alert',
      'button',
    ]
    const events = [
      ...[1, 2, 3, 4, 5, 6].flatMap((seed) => randomSession(seed).events),
      screenshot({ taken: 'button' }),
    ]
    expect(events.every((event) => SessionEvent.safeParse(event).success)).toBe(true)
    for (const value of words) {
      const masker = createMasker({ value, label })!
      const masked = events.map((event) => masker.data(event))
      expect(masked.filter((event) => !SessionEvent.safeParse(event).success)).toEqual([])
      expect(masked.map(({ id, frame, cause }) => [id, frame, cause])).toEqual(
        events.map(({ id, frame, cause }) => [id, frame, cause]),
      )
    }
  })
})

it('leaves the class of the agent’s own view alone, and masks what they wrote', () => {
  const note = { title: 'network', text: '', view: { class: 'network', text: 'The network is down' } }
  expect(createMasker({ value: 'network', label })!.data(note)).toEqual({
    ...{ title: label, text: '' },
    view: { class: 'network', text: `The ${label} is down` },
  })
})

describe('cost', () => {
  it('does not grow with the square of the places in base64', () =>
    expectLinear(
      64_000,
      (size) => `AAAA${btoa('hello world hello')} `.repeat(size / 29),
      (text) => mask('hello world', text),
    ))
  it('does not grow with the square of a text that nearly matches', () => {
    const textOf = (size: number) => ['\\', '%25', ' ', '"', '&#0', 'A'].map((part) => part.repeat(size)).join('x')
    return expectLinear(200_000, textOf, (text) => expect(mask('"c" d', text) === text).toBe(true))
  })
})
