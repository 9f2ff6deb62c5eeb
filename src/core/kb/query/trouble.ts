/**
 * Whether an article is about something going wrong. A person reporting a failure needs the page that names it, its cause
 * and its fix; a page describing how the feature works shares as many of its words, or more.
 */
import { holders, impactOf, type KbIndex } from '../terms/bm25f.ts'
import { stem } from '../words/stem.ts'

const troubleWords =
  'cause error fail fix issue occur problem resolution resolve solution symptom troubleshoot workaround'.split(' ')
/** this many different trouble words mean trouble is the subject; nearly every long article has one or two */
const enough = 3

/**
 * if English articles hold fewer trouble words than this on average, the knowledge base is about something else or uses
 * other words for it
 */
const hardlyAny = 0.1

/** The numbers of the trouble words that any article holds. Empty if too few articles hold them. */
export function troubleTerms(index: KbIndex): number[] {
  const { terms, english } = index.forward
  const held = troubleWords.flatMap((word) => terms.get(stem(word)) ?? [])
  const articles = english.reduce((sum, one) => sum + one, 0)
  const mentions = held.reduce((sum, term) => sum + holders(index, term), 0)
  return mentions < hardlyAny * articles ? [] : held
}

/**
 * How much an article is about trouble: 0 to 1. These words say nothing about an article that is not English, so it gets the
 * benefit of the doubt.
 * @param terms from `troubleTerms`
 */
export function troubleIn(index: KbIndex, terms: readonly number[], doc: number): number {
  if (terms.length === 0 || index.forward.english[doc] === 0) return 1
  const held = terms.filter((term) => impactOf(index, term, doc) > 0).length
  return Math.min(1, held / enough)
}
