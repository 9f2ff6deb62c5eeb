/** Counting cases: by account, by week, and what they have in common. */
import { dayMs } from '../base/day.ts'
import type { CaseRecord } from './case-record.ts'

const weekMs = 7 * dayMs

/** Something that cases have in common, and how many of them. */
export interface Share {
  name: string
  cases: number
}

/** How often each name is there, most often first; cases without one are left out. */
export function sharesOf(names: readonly (string | undefined)[]): Share[] {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, cases]) => ({ name, cases }))
    .sort((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1))
}

/** Accounts that differ only in how they are written are one. */
export function accountsOf(records: readonly CaseRecord[]): string[] {
  const names = new Map<string, string>()
  for (const { account } of records) if (account) names.set(account.toLowerCase(), account)
  return [...names.values()].sort()
}

/**
 * How many of the moments are in each of the last `weeks` times 7 days, the oldest first. What is later than `now` counts
 * as now: the clock of another computer may be ahead.
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

/** The tickets of the cases, each once, of the newest case first. */
export const ticketsOf = (records: readonly CaseRecord[]) => namedBy(records, ({ ticket }) => ticket)

/** The files that were saved of the cases, each once, of the newest case first. */
export const filesOf = (records: readonly CaseRecord[]) => namedBy(records, ({ file }) => file)

function namedBy(records: readonly CaseRecord[], name: (record: CaseRecord) => string | undefined): string[] {
  const newest = [...records].sort((a, b) => b.at - a.at)
  return [...new Set(newest.flatMap((record) => name(record) ?? []))]
}
