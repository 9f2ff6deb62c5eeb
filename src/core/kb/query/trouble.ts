/**
 * Whether an article is about something that went wrong. Whoever reports a failure is helped by what names it, its cause
 * and its cure; the page that describes the feature at work shares as many of its words, or more.
 */
import { holders, impactOf, type KbIndex } from '../terms/bm25f.ts'
import { stem } from '../words/stem.ts'

const troubleWords =
  'cause error fail fix issue occur problem resolution resolve solution symptom troubleshoot workaround'.split(' ')
/** so many different words of trouble tell that it is the subject; nearly every long article has one or two */
const enough = 3

/** a knowledge base whose English articles hold fewer of the words on average is about something else, or says it otherwise */
const hardlyAny = 0.1

/** The words of trouble that tell articles apart, by number: those that any article holds. None where hardly any does. */
export function troubleTerms(index: KbIndex): number[] {
  const { terms, english } = index.forward
  const held = troubleWords.flatMap((word) => terms.get(stem(word)) ?? [])
  const articles = english.reduce((sum, one) => sum + one, 0)
  const mentions = held.reduce((sum, term) => sum + holders(index, term), 0)
  return mentions < hardlyAny * articles ? [] : held
}

/**
 * How much an article is about trouble: 0 to 1. Of one that is not English the words tell nothing, so that it is taken
 * for one that is.
 * @param terms of `troubleTerms`
 */
export function troubleIn(index: KbIndex, terms: readonly number[], doc: number): number {
  if (terms.length === 0 || index.forward.english[doc] === 0) return 1
  const held = terms.filter((term) => impactOf(index, term, doc) > 0).length
  return Math.min(1, held / enough)
}
