/** "Seen before": what earlier cases with the same problem tell. */
import type { CaseRecord, SolvedBy } from './case-record.ts'
import { accountsOf, byWeek, filesOf, type Share, sharesOf, ticketsOf } from './tally.ts'
import { ticketTag } from './tickets/ticket-tag.ts'

/** Weeks in the trend. */
const trendWeeks = 8

/** Maximum number of cases examined: with that many one knows enough, and need not wait for the rest. */
export const seenLimit = 1000

export interface Seen {
  /** number of earlier cases */
  cases: number
  /** there are older ones as well */
  more: boolean
  /** cases per week for the last 8 weeks, oldest first; the last is "the last 7 days" */
  weeks: number[]
  /** epoch ms of the first and last */
  first: number
  last: number
  /** names given by agents */
  accounts: string[]
  sites: number
  tiers: Share[]
  releases: Share[]
  /** newest first */
  tickets: string[]
  /** saved bundles, newest first */
  files: string[]
  /** the article that solved most cases, if any */
  solvedBy: (SolvedBy & { cases: number }) | undefined
}

/**
 * What is known from earlier cases with a problem; undefined if there are none. Each case counts once if the problem is
 * among its own.
 * @param records the newest ones, each counted once; if there are more than `seenLimit`, only that many count
 * @param key the signature of the problem
 * @param now epoch ms
 */
export function seenOf(records: readonly CaseRecord[], key: string, now: number): Seen | undefined {
  const tag = ticketTag(key)
  const all = records.filter(({ problems }) => problems.some((one) => one.key === key || one.key === tag))
  const cases = all.slice(0, seenLimit)
  if (cases.length === 0) return undefined
  const times = cases.map(({ at }) => at)
  return {
    cases: cases.length,
    more: all.length > cases.length,
    weeks: byWeek(times, now, trendWeeks),
    first: times.reduce((a, b) => Math.min(a, b)),
    last: times.reduce((a, b) => Math.max(a, b)),
    accounts: accountsOf(cases),
    sites: new Set(cases.map(({ site }) => site).filter(Boolean)).size,
    tiers: sharesOf(cases.map(({ tier }) => tier)),
    releases: sharesOf(cases.map(({ release }) => release)),
    tickets: ticketsOf(cases),
    files: filesOf(cases),
    solvedBy: mostSolved(cases),
  }
}

/** The article that solved most of the cases. */
export function mostSolved(records: readonly CaseRecord[]): (SolvedBy & { cases: number }) | undefined {
  const [best] = sharesOf(records.map(({ solvedBy }) => solvedBy?.title))
  const article = best && records.findLast(({ solvedBy }) => solvedBy?.title === best.name)?.solvedBy
  return article && { ...article, cases: best.cases }
}
