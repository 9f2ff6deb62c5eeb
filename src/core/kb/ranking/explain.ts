/** Why an article was found: the words it shares with a message, and the passage that matches best. */
import type { Article } from '../articles/article.ts'
import { impactOf, type KbIndex, rarity } from '../terms/bm25f.ts'
import { textLimit } from '../terms/forward.ts'
import { plainText } from '../words/text.ts'
import { chunks, tokenise } from '../words/tokenise.ts'

const maxTerms = 6
const maxQuote = 240
/** share of the message a passage must hold to be worth showing */
const leastQuoteShare = 0.3
const longPassage = 400

/** The words of the message that the article holds, as written there, rarest first. */
export function sharedTerms(index: KbIndex, doc: number, message: string): string[] {
  const { terms } = index.forward
  const found = new Map<string, { word: string; idf: number }>()
  for (const chunk of chunks(message)) {
    const ids = chunk.terms.flatMap((term) => terms.get(term) ?? []).filter((id) => impactOf(index, id, doc) > 0)
    if (ids.length === 0) continue
    const idf = Math.max(...ids.map((id) => rarity(index, id)))
    const key = chunk.word.toLowerCase()
    if (!found.has(key)) found.set(key, { word: chunk.word, idf })
  }
  return [...found.values()]
    .sort((a, b) => b.idf - a.idf)
    .slice(0, maxTerms)
    .map(({ word }) => word)
}

interface Passage {
  text: string
  terms: ReadonlySet<string>
}

/** The sentences and lines of an article with their terms: built once, used for every message. */
export function passagesOf(article: Article): Passage[] {
  return plainText(article.body.slice(0, textLimit))
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?…])\s+(?=[\p{Lu}"'“‘(])/u))
    .map((text) => ({ text, terms: new Set(tokenise(text)) }))
}

function cut(text: string): string {
  if (text.length <= maxQuote) return text
  return `${text.slice(0, maxQuote).replace(/\s+\S*$/, '')} …`
}

/**
 * The passage nearest to a message; undefined if none is close.
 * @param whole whether the article holds the whole message: then a shorter passage with less of it is not nearer
 */
export function nearestPassage(
  index: KbIndex,
  passages: readonly Passage[],
  message: string,
  whole: boolean,
): string | undefined {
  const wanted = new Map<string, number>()
  for (const term of tokenise(message)) wanted.set(term, rarity(index, index.forward.terms.get(term)))
  let mass = 0
  for (const idf of wanted.values()) mass += idf
  let best: { text: string; score: number } | undefined
  for (const { text, terms } of passages) {
    let shared = 0
    for (const [term, idf] of wanted) if (terms.has(term)) shared += idf
    if (shared < leastQuoteShare * mass) continue
    const score = whole ? shared - text.length / textLimit : shared / (1 + text.length / longPassage)
    if (!best || score > best.score) best = { text, score }
  }
  return best && cut(best.text)
}
