/**
 * How much the knowledge base helps, in the measures of Knowledge-Centered Service (KCS v6 Practices Guide,
 * "Performance assessment": link rate, reuse, new versus known).
 */
import { type CaseRecord, type SolvedBy, sameArticle } from './case-record.ts'
import { type Feedback, feedbackOn } from './feedback.ts'
import type { KnownError } from './known-error.ts'
import { countedOnce } from './tickets/counted-once.ts'
import { ticketTag } from './tickets/ticket-tag.ts'

export interface Reuse {
  cases: number
  /** cases solved by an article; their share of all cases is the link rate */
  linked: number
  /** of these, those whose article had already solved a case before */
  reused: number
  /** cases whose problem was already known: seen before, or recorded as a known error */
  known: number
  /** most used first */
  articles: Feedback[]
}

/**
 * The figures for cases since `minAt` (epoch ms). All records, including earlier ones, decide what was already known.
 */
export function reuseOf(records: readonly CaseRecord[], errors: readonly KnownError[], minAt = 0): Reuse {
  const knownSince = new Map<string, number>()
  for (const { keys, createdAt } of errors) {
    for (const tag of keys.map(ticketTag)) knownSince.set(tag, Math.min(createdAt, knownSince.get(tag) ?? createdAt))
  }
  const seen = new Set<string>()
  const used: SolvedBy[] = []
  const reuse: Reuse = { cases: 0, linked: 0, reused: 0, known: 0, articles: [] }
  // Of a ticket nobody here knows whether an article has solved it; but its problem is no longer new.
  for (const record of countedOnce(records).sort((a, b) => a.at - b.at)) {
    const key = ticketTag(record.problems[0]!.key)
    const { solvedBy, notThis = [] } = record
    const usedBefore = solvedBy !== undefined && used.some((one) => sameArticle(one, solvedBy))
    if (record.at >= minAt && !record.fromTicket) {
      const written = (knownSince.get(key) ?? Number.POSITIVE_INFINITY) < record.at
      reuse.cases += 1
      if (seen.has(key) || written) reuse.known += 1
      if (solvedBy) reuse.linked += 1
      if (usedBefore) reuse.reused += 1
      if (solvedBy) feedbackOn(reuse.articles, solvedBy).solved += 1
      for (const article of notThis) feedbackOn(reuse.articles, article).rejected += 1
    }
    seen.add(key)
    if (solvedBy && !usedBefore) used.push(solvedBy)
  }
  reuse.articles.sort((a, b) => b.solved - a.solved || a.rejected - b.rejected || (a.title < b.title ? -1 : 1))
  return reuse
}
