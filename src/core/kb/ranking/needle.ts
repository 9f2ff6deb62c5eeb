/** One message of a query, ready to be searched for. */
import { type KbIndex, rarity } from '../terms/bm25f.ts'
import { idf } from '../terms/postings.ts'
import { errorCodesIn, mayBeNameOrId } from '../words/error-code.ts'
import { chunks, termsOf } from '../words/tokenise.ts'
import { asDocumented, isCall, withoutCall } from './endpoint.ts'
import { isOwnName, weightOf } from './word-weight.ts'

export interface Needle {
  /** the terms that say most and that any article holds, by number, with their idf times the weight of their word */
  terms: { term: number; idf: number }[]
  /** all terms that any article holds, with the same */
  all: ReadonlyMap<number, number>
  /** the same of all terms together, those included that no article holds */
  mass: number
  /** pairs of neighbouring terms -> the idf of both */
  bigrams: ReadonlyMap<number, number>
  /** idf of all bigrams */
  bigramMass: number
  /** its error codes, by number; -1 for one that no article holds and that is neither a name nor an id */
  codes: readonly number[]
  /** whether it is a failing request */
  isRequest: boolean
  /** the pair of the method and the route of a failing request; -1 where no article holds both */
  endpoint?: number
  /** a score times this no longer depends on the length of the message and the size of the knowledge base */
  scale: number
}

/** Measured: 6 to 12 are enough, more only cost time. */
const rarestTerms = 12
const maxTerms = 300
// Term numbers stay far below 2^26, so a pair fits the 53 bits of a safe integer.
const pairShift = 2 ** 26

/** The key of two neighbouring terms. */
export const bigram = (first: number, second: number): number => first * pairShift + second

/** The second term of such a key. */
export const secondOf = (pair: number): number => pair % pairShift

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function codesOf(text: string, numbers: ReadonlyMap<string, number>): number[] {
  // A part of the path, such as `user_settings`, is written like a code.
  return errorCodesIn(withoutCall(text)).flatMap((code) => {
    const number = numbers.get(termsOf(code)[0] ?? '')
    return number ?? (mayBeNameOrId(code) ? [] : -1)
  })
}

/** Looks the terms of a message up. One that shares no term with any article has no `terms` and weighs nothing. */
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
    // Where the app's own name stands, an article has a placeholder.
    if (own) continue
    // A pair with a word that no article knows says nothing about any of them.
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
