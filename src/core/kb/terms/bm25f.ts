/** The knowledge base index: built, searched for single texts, saved and loaded. */
import type { Article } from '../articles/article.ts'
import { type Forward, forwardIndex } from './forward.ts'
import { idf, impactStep, invert, type Postings } from './postings.ts'

export interface KbIndex {
  forward: Forward
  postings: Postings
}

/**
 * Indexes articles. Articles unchanged since `previous` are not read again, so re-importing a large knowledge base is cheap.
 * @param onDone called after each article with the number read so far
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

/** The rarity of a term by its number; undefined stands for a term no article holds. */
export function rarity(index: KbIndex, term: number | undefined): number {
  return idf(index.forward.articles.length, term === undefined ? 0 : holders(index, term))
}

/** What one term adds to the score of one article, before idf; 0 if the article does not hold it. */
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
