/** Marks the words of an article that made the search find it. Pure. */
import { literalPattern } from '../../ui/literal-pattern.ts'

/** A run of text, and whether it matched. */
export interface Run {
  text: string
  marked: boolean
}

/**
 * Splits a text at the quotes and words that matched. Words match by prefix because the index stores stems: `invoic` marks
 * `invoices`. Words of fewer than three letters are not marked.
 */
export function markRuns(text: string, quotes: readonly string[], terms: readonly string[]): Run[] {
  const pattern = markPattern(quotes, terms)
  if (!pattern) return [{ text, marked: false }]
  const runs: Run[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), marked: false })
    runs.push({ text: match[0], marked: true })
    at = match.index + match[0].length
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), marked: false })
  return runs
}

function markPattern(quotes: readonly string[], terms: readonly string[]): RegExp | undefined {
  const phrases = quotes
    .map((quote) => quote.trim())
    .filter((quote) => quote.length > 2)
    .map((quote) => quote.split(/\s+/).map(literalPattern).join('\\s+'))
  const words = terms
    .filter((term) => term.length > 2)
    .map((term) => `(?<![\\p{L}\\p{N}])${literalPattern(term)}[\\p{L}\\p{N}]*`)
  const all = [...phrases, ...words.sort((a, b) => b.length - a.length)]
  return all.length > 0 ? new RegExp(all.join('|'), 'giu') : undefined
}
