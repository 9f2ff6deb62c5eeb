/** Counts cases: by account, by week, and by what they have in common. */
import { dayMs } from '../base/day.ts'
import type { CaseRecord } from './case-record.ts'

const weekMs = 7 * dayMs

/** Something cases have in common, and how many of them. */
export interface Share {
  name: string
  cases: number
}

/** How often each name occurs, most frequent first; cases without one are skipped. */
export function sharesOf(names: readonly (string | undefined)[]): Share[] {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, cases]) => ({ name, cases }))
    .sort((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1))
}

/** Account names, treating different spellings as one. */
export function accountsOf(records: readonly CaseRecord[]): string[] {
  const names = new Map<string, string>()
  for (const { account } of records) if (account) names.set(account.toLowerCase(), account)
  return [...names.values()].sort()
}

/**
 * How many of the moments fall into each of the last `weeks` weeks, oldest first. Times after `now` count as now,
 * because another computer's clock may be fast.
 * @param now epoch ms
 */
export function byWeek(moments: readonly number[], now: number, weeks: number): number[] {
  const counts = new Array<number>(weeks).fill(0)
  for (const at of moments) {
    const ago = Math.floor(Math.max(0, now - at) / weekMs)
    if (ago < weeks) counts[weeks - 1 - ago]! += 1
  }
  return counts
}

/** The tickets of the cases without duplicates, those of the newest case first. */
export const ticketsOf = (records: readonly CaseRecord[]) => namedBy(records, ({ ticket }) => ticket)

/** The saved files of the cases without duplicates, those of the newest case first. */
export const filesOf = (records: readonly CaseRecord[]) => namedBy(records, ({ file }) => file)

function namedBy(records: readonly CaseRecord[], name: (record: CaseRecord) => string | undefined): string[] {
  const newest = [...records].sort((a, b) => b.at - a.at)
  return [...new Set(newest.flatMap((record) => name(record) ?? []))]
}
