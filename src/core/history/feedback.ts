/** Agents' judgements of articles, "this solved it" and "not this", counted per problem. */
import { type CaseRecord, type SolvedBy, sameArticle } from './case-record.ts'
import type { KnownError } from './known-error.ts'

/** An article, with the number of cases it solved and did not solve. */
export interface Feedback extends SolvedBy {
  solved: number
  rejected: number
}

/**
 * Problems whose cases count for a problem too: itself, and those that agents put under the same known error. Mere
 * similarity is not enough: an article that solved one of two similar errors says nothing about the other.
 */
export function alikeKeys(key: string, known: readonly KnownError[]): string[] {
  return [...new Set([key, ...known.filter(({ keys }) => keys.includes(key)).flatMap(({ keys }) => keys)])]
}

/**
 * The judgements from cases whose main problem is one of these. A judgement refers to the main problem, so cases in
 * which the problem was secondary are left out.
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

/** The entry for one article; added if it is missing. */
export function feedbackOn(all: Feedback[], article: SolvedBy): Feedback {
  const found = all.find((one) => sameArticle(one, article))
  if (found) return found
  const added = { ...article, solved: 0, rejected: 0 }
  all.push(added)
  return added
}
