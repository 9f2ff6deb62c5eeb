/** The index of a knowledge base: made, searched by one text, saved and loaded. */
import type { Article } from '../articles/article.ts'
import { type Forward, forwardIndex } from './forward.ts'
import { idf, impactStep, invert, type Postings } from './postings.ts'

export interface KbIndex {
  forward: Forward
  postings: Postings
}

/**
 * Indexes articles. With `previous`, articles that did not change are not read again, so a re-import of a large
 * knowledge base costs little.
 * @param onDone told after each article how many are read
 */
export function createIndex(
  articles: readonly Article[],
  previous?: KbIndex,
  onDone?: (articles: number) => void,
): KbIndex {
  const forward = forwardIndex(articles, previous?.forward, onDone)
  return { forward, postings: invert(forward) }
}

/** How many articles hold a term, by its number. */
export const holders = ({ postings }: KbIndex, term: number): number =>
  postings.starts[term + 1]! - postings.starts[term]!

/** The rarity of a term by its number; of a term that no article holds, when undefined. */
export function rarity(index: KbIndex, term: number | undefined): number {
  return idf(index.forward.articles.length, term === undefined ? 0 : holders(index, term))
}

/** What one term adds to the score of one article, without its idf; 0 when the article does not hold it. */
export function impactOf({ postings }: KbIndex, term: number, doc: number): number {
  let low = postings.starts[term]!
  let high = postings.starts[term + 1]!
  while (low < high) {
    const middle = (low + high) >>> 1
    if (postings.docs[middle]! < doc) low = middle + 1
    else high = middle
  }
  return low < postings.starts[term + 1]! && postings.docs[low] === doc ? postings.impacts[low]! * impactStep : 0
}
