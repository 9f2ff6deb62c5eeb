/** "Seen before": what the earlier cases with the same problem say. */
import type { CaseRecord, SolvedBy } from './case-record.ts'
import { accountsOf, byWeek, filesOf, type Share, sharesOf, ticketsOf } from './tally.ts'

/** Weeks that the trend shows. */
const trendWeeks = 8

/** So many cases are looked at: whoever has more knows enough, and does not wait for the rest. */
export const seenLimit = 1000

export interface Seen {
  /** how many earlier cases there are */
  cases: number
  /** there are older ones still */
  more: boolean
  /** cases of each of the last 8 times 7 days, the oldest first: the last one is "the last 7 days" */
  weeks: number[]
  /** epoch ms of the first and the last of them */
  first: number
  last: number
  /** names that agents have given */
  accounts: string[]
  sites: number
  tiers: Share[]
  releases: Share[]
  /** the newest first */
  tickets: string[]
  /** saved bundles, the newest first */
  files: string[]
  /** the article that solved most, if one did */
  solvedBy: (SolvedBy & { cases: number }) | undefined
}

/**
 * What is known of earlier cases with a problem; undefined when there are none. A case counts when the problem is among
 * its own, once each.
 * @param records the newest ones; where there are more than `seenLimit`, only so many count
 * @param key the signature of the problem
 * @param now epoch ms
 */
export function seenOf(records: readonly CaseRecord[], key: string, now: number): Seen | undefined {
  const all = records.filter(({ problems }) => problems.some((problem) => problem.key === key))
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
    sites: new Set(cases.map(({ site }) => site)).size,
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
