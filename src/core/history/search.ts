/** Searching remembered cases. */
import type { CaseRecord } from './case-record.ts'
import { ticketTag } from './tickets/ticket-tag.ts'

/**
 * The cases that contain all words of the query, in any order and case, anywhere in the summary, problems, ticket,
 * account, plan, release, site or file, or that are the tag of a problem. An empty query matches all.
 */
export function casesWithWords(records: readonly CaseRecord[], query: string): readonly CaseRecord[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return records
  return records.filter((record) => {
    const text = textOf(record)
    return words.every((word) => text.includes(word))
  })
}

function textOf({ summary, problems, ticket, account, tier, release, site, file }: CaseRecord): string {
  const told = problems.flatMap(({ title, key }) => [title, ticketTag(key)])
  const named = [summary, ...told, ticket, account, tier, release, site, file]
  return named.filter(Boolean).join('\n').toLowerCase()
}
