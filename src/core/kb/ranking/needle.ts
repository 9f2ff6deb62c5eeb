/** One message of a query, prepared for searching. */
import { type KbIndex, rarity } from '../terms/bm25f.ts'
import { idf } from '../terms/postings.ts'
import { errorCodesIn, mayBeNameOrId } from '../words/error-code.ts'
import { chunks, termsOf } from '../words/tokenise.ts'
import { asDocumented, isCall, withoutCall } from './endpoint.ts'
import { isOwnName, weightOf } from './word-weight.ts'

export interface Needle {
  /** the most telling terms that any article holds, by number, with their idf times their word's weight */
  terms: { term: number; idf: number }[]
  /** the same for all terms that any article holds */
  all: ReadonlyMap<number, number>
  /** the sum of those weights, including terms that no article holds */
  mass: number
  /** pairs of neighbouring terms -> their combined idf */
  bigrams: ReadonlyMap<number, number>
  /** total idf of all bigrams */
  bigramMass: number
  /** its error codes, by number; -1 for one that no article holds and that cannot be a plain name or id */
  codes: readonly number[]
  /** whether it is a failing request */
  isRequest: boolean
  /** the bigram of a failing request's method and route; -1 if no article holds both */
  endpoint?: number
  /** scales a score so that it does not depend on message length or knowledge base size */
  scale: number
}

/** Measured: 6 to 12 are enough; more only cost time. */
const rarestTerms = 12
const maxTerms = 300
// Term numbers stay far below 2^26, so a pair fits the 53 bits of a safe integer.
const pairShift = 2 ** 26

/** The key of two neighbouring terms. */
export const bigram = (first: number, second: number): number => first * pairShift + second

/** The second term of a bigram key. */
export const secondOf = (pair: number): number => pair % pairShift

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function codesOf(text: string, numbers: ReadonlyMap<string, number>): number[] {
  // A path segment such as `user_settings` looks like a code.
  return errorCodesIn(withoutCall(text)).flatMap((code) => {
    const number = numbers.get(termsOf(code)[0] ?? '')
    return number ?? (mayBeNameOrId(code) ? [] : -1)
  })
}

/** Looks up the terms of a message. A message that shares no term with any article has no `terms` and weighs nothing. */
export function needleFor(index: KbIndex, message: string): Needle {
  const { terms: numbers } = index.forward
  const isHeld = (term: string) => numbers.has(term)
  const text = asDocumented(message, isHeld)
  const tokens = chunks(text)
    .flatMap((chunk) => {
      const [weight, own] = [weightOf(chunk, isHeld), isOwnName(chunk, isHeld)]
      return chunk.terms.map((term) => ({ term, weight, own }))
    })
    .slice(0, maxTerms)
  const idfs = new Map<number, number>()
  const unheld = new Map<string, number>()
  const bigrams = new Map<number, number>()
  let before: number | undefined
  for (const { term, weight, own } of tokens) {
    const id = numbers.get(term)
    if (id === undefined) unheld.set(term, Math.max(unheld.get(term) ?? 0, weight * rarity(index, id)))
    else idfs.set(id, Math.max(idfs.get(id) ?? 0, weight * rarity(index, id)))
    // Articles have a placeholder where the app has a name of its own.
    if (own) continue
    // A pair that includes a word no article knows says nothing about any of them.
    if (before !== undefined && id !== undefined) {
      bigrams.set(bigram(before, id), rarity(index, before) + rarity(index, id))
    }
    before = id
  }
  const terms = [...idfs]
    .map(([term, value]) => ({ term, idf: value }))
    .sort((a, b) => b.idf - a.idf)
    .slice(0, rarestTerms)
  const norm = Math.sqrt(sum(terms.map((term) => term.idf)) * idf(index.forward.articles.length, 1))
  const [method, route] = tokens.map(({ term }) => numbers.get(term))
  const isRequest = isCall(text)
  const call = method === undefined || route === undefined ? -1 : bigram(method, route)
  return {
    isRequest,
    ...(isRequest && { endpoint: call }),
    terms,
    all: idfs,
    mass: sum([...idfs.values(), ...unheld.values()]),
    codes: codesOf(text, numbers),
    bigrams,
    bigramMass: sum([...bigrams.values()]),
    scale: norm > 0 ? 1 / norm : 0,
  }
}
