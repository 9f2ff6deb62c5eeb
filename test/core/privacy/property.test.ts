/** Random events with planted secrets: none survives, what is ordinary stays, and nothing breaks. */
import { describe, expect, it, vi } from 'vitest'
import { redactEvent } from '../../../src/core/privacy/index.ts'
import { maskShapes } from '../../../src/core/privacy/shapes.ts'
import type { SessionEvent, Value } from '../../../src/core/session/index.ts'
import { expectLinear } from '../../support/processor-time.ts'
import { type Random, randomFrom } from '../../support/random.ts'
import { consoleLine, request, socket, thrown } from '../../support/session-builder.ts'
import { newLabel } from './cases.ts'

const secretWords = [
  ['password'],
  ['new', 'password'],
  ['access', 'token'],
  ['refresh', 'token'],
  ['api', 'key'],
  ['client', 'secret'],
  ['csrf', 'token'],
  ['session', 'token'],
  ['secret'],
  ['user', 'passwd'],
]
const plainWords = [
  ['name'],
  ['total'],
  ['created', 'at'],
  ['invoice', 'id'],
  ['author'],
  ['token', 'type'],
  ['page', 'size'],
  ['status'],
  ['description'],
  ['key', 'id'],
]
const styles: ((words: string[]) => string)[] = [
  (words) => words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join(''),
  (words) => words.join('_'),
  (words) => words.join('-'),
  (words) => words.join('_').toUpperCase(),
  (words) => words.join(''),
  (words) => `x.${words.join('.')}`,
]
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
/** Never two alike, never part of anything else, with a digit as passwords and tokens have. */
const secret = (random: Random) =>
  `${Array.from({ length: 7 + random.below(30) }, () => random.pick([...letters])).join('')}7q`
const plain = (random: Random, index: number) =>
  random.pick([`Northwind ${index}`, `2026-03-1${index % 10}`, `INV-${1000 + index}`, `Kept: "a\\b" {${index}}`])

/** Values that must go and values that must stay. */
interface Planted {
  gone: string[]
  kept: string[]
}

function tree(random: Random, planted: Planted, depth: number): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (let index = 0; index < 2 + random.below(4); index++) {
    const style = random.pick(styles)
    const choice = random.below(depth > 3 ? 2 : 4)
    if (choice === 0) {
      const value = secret(random)
      planted.gone.push(value)
      out[style(random.pick(secretWords))] = random.pick<unknown>([value, [value], { value }])
    } else if (choice === 1) {
      const value = plain(random, index)
      planted.kept.push(value)
      out[`${style(random.pick(plainWords))}${index}`] = value
    } else {
      const inner = tree(random, planted, depth + 1)
      out[`part${index}`] = choice === 2 ? inner : JSON.stringify(inner, null, random.pick([0, 2]))
    }
  }
  return out
}

/** All strings in plain data, those inside JSON in strings too. */
function strings(data: unknown): string[] {
  if (typeof data === 'string') {
    if (!/^\s*\{/.test(data)) return [data]
    return strings(JSON.parse(data))
  }
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(strings) : []
}

function toValue(data: unknown): Value {
  if (Array.isArray(data)) return { type: 'array', length: data.length, items: data.map(toValue) }
  if (typeof data === 'object' && data !== null)
    return {
      type: 'object',
      entries: Object.entries(data).map(([key, value]): [string, Value] => [key, toValue(value)]),
    }
  return { type: 'string', value: String(data) }
}

const runs = Array.from({ length: 120 }, (_, seed) => seed + 1)

describe('a JSON body', () => {
  it.each([0, 2, '\t'])('indented by %j stays JSON with its ordinary values, and holds no secret', (indent) => {
    for (const seed of runs) {
      const planted: Planted = { gone: [], kept: [] }
      const text = JSON.stringify(tree(randomFrom(seed), planted, 0), null, indent)
      const label = newLabel()
      const event = redactEvent(request({ responseBody: { type: 'application/json', text } }), label)
      const masked = event.responseBody?.text ?? ''
      for (const value of planted.gone) expect(masked, `seed ${seed}`).not.toContain(value)
      const left = strings(JSON.parse(masked))
      for (const value of planted.kept) expect(left, `seed ${seed}`).toContain(value)
      expect(redactEvent(event, label), `seed ${seed}`).toEqual(event)
    }
  })

  it('cut anywhere holds no whole secret', () => {
    for (const seed of runs) {
      const random = randomFrom(seed)
      const planted: Planted = { gone: [], kept: [] }
      const whole = JSON.stringify(tree(random, planted, 0))
      const text = whole.slice(0, random.below(whole.length))
      const event = redactEvent(request({ responseBody: { text, truncated: true } }), newLabel())
      for (const value of planted.gone) expect(event.responseBody?.text, `seed ${seed}`).not.toContain(value)
    }
  })
})

const places: ((name: string, value: string, random: Random) => SessionEvent)[] = [
  (name, value) => request({ url: `/x?a=1&${name}=${value}&b=2#top` }),
  (name, value) => request({ url: `/x#${name}=${value}&b=2` }),
  (name, value) => request({ responseUrl: `https://a.example/x?${name}=${value}` }),
  (name, value) =>
    request({ requestBody: { type: 'application/x-www-form-urlencoded', text: `a=1&user%5B${name}%5D=${value}` } }),
  (name, value) =>
    request({
      requestBody: { text: `--b0und\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b0und--` },
    }),
  (name, value) => request({ requestHeaders: [['referer', `https://a.example/?${name}=${value}`]] }),
  (name, value) => request({ requestHeaders: [[`X-${name}`, value]] }),
  (_, value) => request({ requestHeaders: [['cookie', `theme=dark; sid=${value}`]] }),
  (name, value) =>
    request({
      url: '/graphql',
      requestBody: { text: JSON.stringify({ query: `mutation { f(${name.replace(/\W/g, '')}: "${value}") }` }) },
    }),
  (name, value) => request({ initiator: [{ url: `https://a.example/a.js?${name}=${value}` }] }),
  (name, value) =>
    thrown({
      error: {
        name: 'Error',
        message: `refused ${name}=${value} here`,
        stack: `Error\n    at f (https://a.example/a.js?${name}=${value}:1:2)`,
      },
    }),
  (name, value) => consoleLine({ text: `state {${name}: "${value}", b: 1}`, args: [toValue({ [name]: value })] }),
  (name, value) => consoleLine({ text: JSON.stringify({ a: JSON.stringify({ [name]: value }) }), args: [] }),
  (name, value) =>
    socket({ messages: [{ at: 1, direction: 'sent', text: JSON.stringify([{ b: { [name]: value } }]), size: 1 }] }),
]

it('a secret survives at no place, under no spelling of its name', () => {
  for (const seed of runs) {
    const random = randomFrom(seed)
    const value = secret(random)
    const name = random.pick(styles)(random.pick(secretWords))
    for (const place of places) {
      const event = place(name, value, random)
      const label = newLabel()
      const masked = redactEvent(event, label)
      if (JSON.stringify(masked).includes(value)) expect.fail(`seed ${seed}: ${JSON.stringify(event)}`)
      expect(redactEvent(masked, label)).toEqual(masked)
    }
  }
})

it('console arguments of any shape hold no secret', () => {
  for (const seed of runs) {
    const planted: Planted = { gone: [], kept: [] }
    const data = tree(randomFrom(seed), planted, 0)
    const masked = JSON.stringify(
      redactEvent(consoleLine({ text: JSON.stringify(data), args: [toValue(data)] }), newLabel()),
    )
    for (const value of planted.gone) expect(masked, `seed ${seed}`).not.toContain(value)
  }
})

describe('time is linear in hostile text', () => {
  const units = [
    '"',
    '\\',
    ':',
    '=',
    '%5D=',
    '{"token":{"token":',
    "'token':\"x ",
    '"password":[{"password":',
    'a@a.a.',
    'eyJaaaaaaaa.a.',
    '<input name="csrf" ',
    '<a b="',
    '-----BEGIN RSA ',
    'a://b',
    '1234 ',
    'AB12CD34',
    'Cookie: a',
    'ewo=',
    '--b\r\nform-data; name="password"\r\n\r\n',
    'x%3D',
    '["login","a","b","c","d",',
    'https://a?b#',
    '%7B%22a',
    '&lt;&amp;lt;',
    '/reset/',
  ]
  it.each(units)('%j', (unit) =>
    expectLinear(
      300_000,
      (size) => unit.repeat(Math.ceil(size / unit.length)),
      (text) => redactEvent({ ...request(), url: text, responseBody: { text } }, newLabel()),
    ),
  )
})

it('counts the arguments of a call before it reads them', () =>
  expectLinear(
    24_000,
    (size) => '["login","a","b","c","d",'.repeat(size / 25),
    (text) => redactEvent(request({ responseBody: { text } }), newLabel()),
  ))

it('looks for a mailbox only where a host follows its sign', () => {
  const read = vi.spyOn(String.prototype, 'charCodeAt')
  const reads = (text: string) => {
    read.mockClear()
    maskShapes(text, newLabel())
    return read.mock.calls.length
  }
  const signs = reads('%40'.repeat(20_000))
  const letters = reads('abc'.repeat(20_000))
  read.mockRestore()
  expect(signs).toBeLessThan(letters + 60_000)
})
