/** Finding a remembered case again. */
import type { CaseRecord } from './case-record.ts'

/**
 * The cases that have all of these words, in any order and in any case, each anywhere in what the case is called (what
 * happened, its problems) or in its ticket, account, plan, release, site or file. Without a word, all of them.
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
  const named = [summary, ...problems.map(({ title }) => title), ticket, account, tier, release, site, file]
  return named.filter(Boolean).join('\n').toLowerCase()
}
