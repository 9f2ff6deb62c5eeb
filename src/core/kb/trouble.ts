/**
 * Whether an article is about something that went wrong. Whoever reports a failure is helped by what names it, its cause
 * and its cure; the page that describes the feature at work shares as many of its words, or more.
 */
import { impactOf, type KbIndex } from './bm25f.ts'
import { stem } from './stem.ts'

const TROUBLE =
  'cause error fail fix issue occur problem resolution resolve solution symptom troubleshoot workaround'.split(' ')
/** so many different words of trouble tell that it is the subject; nearly every long article has one or two */
const ENOUGH = 3

/** The words of trouble that any article holds, by number. In a language that has none, all articles stay alike. */
export function troubleTerms({ forward }: KbIndex): number[] {
  return TROUBLE.flatMap((word) => forward.terms.get(stem(word)) ?? [])
}

/** How much an article is about trouble: 0 to 1. */
export function troubleIn(index: KbIndex, terms: readonly number[], doc: number): number {
  const held = terms.filter((term) => impactOf(index, term, doc) > 0).length
  return Math.min(1, held / ENOUGH)
}
