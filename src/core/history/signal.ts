/** The product signal: which problems keep support busy, and which lack an answer. */
import type { CaseRecord, SolvedBy } from './case-record.ts'
import type { KnownError } from './known-error.ts'
import { mostSolved } from './seen.ts'
import { accountsOf, byWeek, type Share, sharesOf, ticketsOf } from './tally.ts'
import { countedOnce } from './tickets/counted-once.ts'
import { ticketTag } from './tickets/ticket-tag.ts'

/** Weeks in the chart of a problem. */
const signalWeeks = 12

/** All cases with one main problem. Each case is in exactly one cluster, so that counts add up. */
export interface Cluster {
  /** of the problem; its tag, if it is known only from tickets */
  key: string
  title: string
  /** number of cases; `weeks`: per week for the last 12 weeks, oldest first */
  cases: number
  weeks: number[]
  /** epoch ms */
  first: number
  last: number
  accounts: string[]
  tiers: Share[]
  releases: Share[]
  /** their verdicts; the agent's own, if given */
  verdicts: Share[]
  /** newest first */
  tickets: string[]
  /** cases solved by an article, and the article that solved most */
  solved: number
  /** how often an article was rejected */
  rejected: number
  solvedBy: (SolvedBy & { cases: number }) | undefined
  known: readonly KnownError[]
  /** the cases themselves, newest first */
  records: readonly CaseRecord[]
  /** the newest case that was captured; otherwise the newest ticket */
  sample: CaseRecord
  /** the newest case with a saved bundle, as evidence to look at; otherwise the newest */
  evidence: CaseRecord
  /** if no article has solved any of them: a suggested title for one */
  wantedTitle: string | undefined
}

/**
 * Clusters of these cases, largest first, then most recently seen.
 * @param now epoch ms
 * @param minAt epoch ms: only cases since then count; a problem's trend also shows earlier ones
 */
export function clustersOf(
  records: readonly CaseRecord[],
  known: readonly KnownError[],
  now: number,
  minAt = 0,
): Cluster[] {
  // By tag, because that is all that a ticket tells of its problem.
  const groups = grouped(countedOnce(records), (record) => [ticketTag(record.problems[0]!.key)])
  const about = grouped(known, ({ keys }) => keys.map(ticketTag))
  return [...groups]
    .flatMap(([tag, all]) => {
      const cases = all.filter(({ at }) => at >= minAt)
      return cases.length > 0 ? [clusterOf(cases, all, about.get(tag) ?? [], now)] : []
    })
    .sort((a, b) => b.cases - a.cases || b.last - a.last || (a.key < b.key ? -1 : 1))
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

function clusterOf(
  cases: readonly CaseRecord[],
  all: readonly CaseRecord[],
  known: readonly KnownError[],
  now: number,
): Cluster {
  const newest = [...cases].sort((a, b) => b.at - a.at)
  // What was captured tells more than the subject of a ticket.
  const sample = newest.find(({ fromTicket }) => !fromTicket) ?? newest[0]!
  const { key, title } = sample.problems[0]!
  const solvedBy = mostSolved(cases)
  return {
    key,
    title,
    cases: cases.length,
    weeks: byWeek(
      all.map(({ at }) => at),
      now,
      signalWeeks,
    ),
    first: newest.at(-1)!.at,
    last: newest[0]!.at,
    accounts: accountsOf(cases),
    tiers: sharesOf(cases.map(({ tier }) => tier)),
    releases: sharesOf(cases.map(({ release }) => release)),
    verdicts: sharesOf(cases.map(({ view, verdict }) => view ?? verdict)),
    tickets: ticketsOf(cases),
    solved: cases.filter((one) => one.solvedBy).length,
    rejected: cases.reduce((sum, { notThis = [] }) => sum + notThis.length, 0),
    solvedBy,
    known,
    records: newest,
    sample,
    evidence: newest.find(({ file }) => file) ?? sample,
    wantedTitle: solvedBy ? undefined : articleTitle(sample.summary, title),
  }
}

/**
 * A suggested title for an article about a problem: the symptom in plain words plus the error text, which people search
 * for.
 * @param summary what happened, if a verdict says so
 * @param title of the problem's signature
 */
export function articleTitle(summary: string | undefined, title: string): string {
  if (!summary || title.startsWith(summary)) return title
  const code = /\(([\w.:-]+)\)$/.exec(title)?.[1]
  return `${summary}: ${code ?? title}`
}
