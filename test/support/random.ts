/** Pseudo-random values that are the same in every run. */

export interface Random {
  /** from 0 (included) to 1 (excluded) */
  number(): number
  /** an integer from 0 (included) to the limit (excluded) */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** this many characters of the alphabet */
  text(length: number, alphabet?: string): string
}

export const base62 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
export const hex = '0123456789abcdef'

/** mulberry32: small, seeded, and good enough to choose test cases. */
export function randomFrom(seed: number): Random {
  let state = seed
  const number = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(number() * limit)
  return {
    number,
    below,
    pick: (list) => list[below(list.length)]!,
    text: (length, alphabet = base62) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
  }
}
