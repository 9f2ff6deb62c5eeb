/** What strangers send: values, names and texts that break things, and small changes to data that is right. */
import fc from 'fast-check'

export const texts = [
  '',
  'x',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\0',
  '\ud800',
  'a\udc00b',
  '\u202egnp.exe\u202c',
  '\u2066\u2069\u200f',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '../../etc/passwd',
  '%s%d%o%c%%',
  '{"__proto__":{"polluted":1}}',
  '[[[[[[[[',
  'x'.repeat(3000),
  '🧾'.repeat(40),
]
const numbers = [0, -0, 1, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, -1e308, 8.64e15, 5e-324]

/** So many lists in each other. */
export function nested(depth: number): unknown {
  let value: unknown = []
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

/** An error with so many causes, in each other. */
export function caused(depth: number): unknown {
  let error: Record<string, unknown> = { name: 'Error', message: 'innermost' }
  for (let i = 0; i < depth; i++) error = { name: 'Error', message: `${i}`, cause: error }
  return error
}

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
export const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'type',
  'kind',
  'id',
  'x',
  '',
  '0',
  'length',
)
const plain: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      true,
      false,
      [],
      {},
      [[]],
      [null],
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(12, 20, 40).map(nested) },
  { weight: 1, arbitrary: fc.constantFrom(5, 11, 40).map(caused) },
)
/** Anything that JSON can bring, and a few things that it cannot. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(hostileKey, plain).map(([key, value]) => withOwn({}, key, value)),
  },
)

/** A property of this name, also where the name is `__proto__`, as JSON.parse makes it. */
export function withOwn(object: object, key: string, value: unknown): object {
  return Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

interface Change {
  /** which of the places is changed, counted through and begun anew at the end */
  at: number
  how: 'replace' | 'remove' | 'add'
  key: string
  value: unknown
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom<Change['how']>('replace', 'replace', 'replace', 'remove', 'add'),
  key: hostileKey,
  value: hostileValue,
})

/** One of the examples with a few changes, or something else altogether. */
export function nearly(examples: readonly unknown[], most = 3): fc.Arbitrary<unknown> {
  const changed = fc
    .tuple(fc.constantFrom(...examples), fc.array(change, { maxLength: most }))
    .map(([example, changes]) => changes.reduce<unknown>(changedBy, example))
  return fc.oneof({ weight: 30, arbitrary: changed }, { weight: 1, arbitrary: hostileValue })
}

type Path = string[]

/** The value with one change; what is on the way to it is copied, the rest shared. */
function changedBy(whole: unknown, { at, how, key, value }: Change): unknown {
  const paths = pathsIn(whole)
  const path = paths[at % paths.length]!
  return put(whole, path, 0, how, key, value)
}

function pathsIn(value: unknown, at: Path = [], into: Path[] = [], depth = 0): Path[] {
  into.push(at)
  if (typeof value === 'object' && value !== null && depth < 8)
    for (const [key, inner] of Object.entries(value)) pathsIn(inner, [...at, key], into, depth + 1)
  return into
}

function put(whole: unknown, path: Path, step: number, how: Change['how'], key: string, value: unknown): unknown {
  if (step === path.length) {
    if (how !== 'add' || typeof whole !== 'object' || whole === null) return value
    return Array.isArray(whole) ? [...whole, value] : withOwn(copyOf(whole), key, value)
  }
  const copy = copyOf(whole as object)
  const name = path[step]!
  if (how === 'remove' && step === path.length - 1) {
    if (Array.isArray(copy)) copy.splice(Number(name), 1)
    else Reflect.deleteProperty(copy, name)
  } else withOwn(copy, name, put((copy as Record<string, unknown>)[name], path, step + 1, how, key, value))
  return copy
}

function copyOf(value: object): object {
  if (Array.isArray(value)) return [...value]
  const copy = {}
  for (const key of Object.keys(value)) withOwn(copy, key, (value as Record<string, unknown>)[key])
  return copy
}

interface Cut {
  at: number
  how: 'flip' | 'write' | 'remove' | 'insert' | 'repeat' | 'end'
  bytes: number[]
}
const edges = [0, 1, 0x7f, 0x80, 0xff]
const cut: fc.Arbitrary<Cut> = fc.record({
  at: fc.nat(1 << 20),
  how: fc.constantFrom<Cut['how']>('flip', 'flip', 'write', 'write', 'remove', 'insert', 'repeat', 'end'),
  bytes: fc.array(fc.oneof(fc.constantFrom(...edges), fc.nat(255)), { minLength: 1, maxLength: 4 }),
})

/** The bytes of one of the examples with a few of them changed, taken out, put in, doubled or cut off. */
export function nearlyBytes(examples: readonly Uint8Array[], most = 4): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...examples), fc.array(cut, { maxLength: most }))
    .map(([example, cuts]) => cuts.reduce(cutBy, example))
}

function cutBy(whole: Uint8Array, { at, how, bytes }: Cut): Uint8Array {
  const place = whole.length === 0 ? 0 : at % whole.length
  switch (how) {
    case 'flip':
    case 'write': {
      const copy = whole.slice()
      for (const [i, byte] of bytes.entries())
        if (place + i < copy.length) copy[place + i] = how === 'flip' ? copy[place + i]! ^ byte : byte
      return copy
    }
    case 'end':
      return whole.slice(0, place)
    case 'remove':
      return joined(whole.subarray(0, place), whole.subarray(place + bytes.length))
    case 'insert':
      return joined(whole.subarray(0, place), Uint8Array.from(bytes), whole.subarray(place))
    case 'repeat':
      return joined(whole.subarray(0, place), whole.subarray(Math.max(0, place - 40)))
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** Text made of pieces that mean something to the parser, and of pieces that mean to break it. */
export function pieces(words: readonly string[], most = 12): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: hostileText }), {
      maxLength: most,
    })
    .map((parts) => parts.join(''))
}
