/**
 * SipHash-2-4 (Aumasson and Bernstein, https://www.aumasson.jp/siphash/): a short keyed hash that runs synchronously.
 *
 * WebCrypto's HMAC is asynchronous, but events are masked in the middle of a synchronous flush. 64-bit words are pairs
 * of 32-bit halves, because BigInt is some fifty times slower.
 */

/** One 64-bit word. */
interface Word {
  hi: number
  lo: number
}
type State = [Word, Word, Word, Word]

/** 128-bit key as two 64-bit words, little-endian. */
export interface SipKey {
  k0: Word
  k1: Word
}

const encoder = new TextEncoder()

/**
 * Reads a key of 32 hex digits.
 * @throws TypeError for anything else: a weak key would make the labels guessable
 */
export function readKey(hex: string): SipKey {
  if (!/^[0-9a-f]{32}$/i.test(hex)) throw new TypeError('A label key is 128 bits in 32 hex digits.')
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
  return { k0: wordAt(bytes, 0), k1: wordAt(bytes, 8) }
}

/** The hash of a text's UTF-8 bytes, as 16 hex digits (the 64-bit result, most significant digit first). */
export function sipHash(key: SipKey, text: string): string {
  return sipHashBytes(key, encoder.encode(text))
}

/** The same for bytes, as in the reference test vectors. */
export function sipHashBytes({ k0, k1 }: SipKey, bytes: Uint8Array): string {
  const v: State = [
    { hi: k0.hi ^ 0x736f6d65, lo: k0.lo ^ 0x70736575 },
    { hi: k1.hi ^ 0x646f7261, lo: k1.lo ^ 0x6e646f6d },
    { hi: k0.hi ^ 0x6c796765, lo: k0.lo ^ 0x6e657261 },
    { hi: k1.hi ^ 0x74656462, lo: k1.lo ^ 0x79746573 },
  ]
  const whole = bytes.length - (bytes.length % 8)
  for (let at = 0; at < whole; at += 8) compress(v, wordAt(bytes, at))
  const tail = new Uint8Array(8)
  tail.set(bytes.subarray(whole))
  tail[7] = bytes.length & 0xff
  compress(v, wordAt(tail, 0))
  v[2].lo ^= 0xff
  for (let round = 0; round < 4; round++) sipRound(v)
  return hex(v[0].hi ^ v[1].hi ^ v[2].hi ^ v[3].hi) + hex(v[0].lo ^ v[1].lo ^ v[2].lo ^ v[3].lo)
}

function compress(v: State, m: Word): void {
  xor(v[3], m)
  sipRound(v)
  sipRound(v)
  xor(v[0], m)
}

function sipRound([v0, v1, v2, v3]: State): void {
  mix(v0, v1, 13)
  swap(v0)
  mix(v2, v3, 16)
  mix(v0, v3, 21)
  mix(v2, v1, 17)
  swap(v2)
}

/** Adds `b` to `a`, rotates `b` left by less than 32 bits, and XORs the sum into it. */
function mix(a: Word, b: Word, by: number): void {
  const sum = (a.lo >>> 0) + (b.lo >>> 0)
  a.hi = (a.hi + b.hi + (sum > 0xffffffff ? 1 : 0)) | 0
  a.lo = sum | 0
  const { hi, lo } = b
  b.hi = (hi << by) | (lo >>> (32 - by))
  b.lo = (lo << by) | (hi >>> (32 - by))
  xor(b, a)
}

function xor(a: Word, b: Word): void {
  a.hi ^= b.hi
  a.lo ^= b.lo
}

/** Rotates by 32 bits. */
function swap(a: Word): void {
  const { hi } = a
  a.hi = a.lo
  a.lo = hi
}

function wordAt(bytes: Uint8Array, at: number): Word {
  const half = (from: number) =>
    bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24)
  return { lo: half(at), hi: half(at + 4) }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
