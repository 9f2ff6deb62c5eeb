/** What agents have said of articles: "this solved it" and "not this", counted for one problem. */
import { type CaseRecord, type SolvedBy, sameArticle } from './case-record.ts'
import type { KnownError } from './known-error.ts'

/** One article, and for how many cases it was said to be the answer, and not to be it. */
export interface Feedback extends SolvedBy {
  solved: number
  rejected: number
}

/**
 * The problems whose cases speak for a problem too: itself, and those that agents have put under the same known error.
 * What merely looks alike is none: an article that solved one of two similar errors says nothing about the other.
 */
export function alikeKeys(key: string, known: readonly KnownError[]): string[] {
  return [...new Set([key, ...known.filter(({ keys }) => keys.includes(key)).flatMap(({ keys }) => keys)])]
}

/**
 * What the cases say whose main problem is one of these. A case speaks about the problem that its verdict is about, so
 * one in which the problem only came along is left out.
 */
export function feedbackOf(records: readonly CaseRecord[], keys: readonly string[]): Feedback[] {
  const all: Feedback[] = []
  const cases = new Map(records.map((record) => [record.id, record]))
  for (const { problems, solvedBy, notThis = [] } of cases.values()) {
    if (!keys.includes(problems[0]!.key)) continue
    if (solvedBy) feedbackOn(all, solvedBy).solved += 1
    for (const article of notThis) feedbackOn(all, article).rejected += 1
  }
  return all
}

/** What was said of one article, as an entry of this list; one that is not in it is added. */
export function feedbackOn(all: Feedback[], article: SolvedBy): Feedback {
  const found = all.find((one) => sameArticle(one, article))
  if (found) return found
  const added = { ...article, solved: 0, rejected: 0 }
  all.push(added)
  return added
}
