/**
 * Secrets seen so far, searched for in everything that follows.
 *
 * Field names and shapes find a token where it is announced; this finds it elsewhere: printed on the console, echoed in
 * an error message, part of a path. It never leaves the memory of the process that saw the secret anyway.
 */
import { isUuid } from '../tokens/uuid.ts'
import { createKnownSearch, type Known, type Place, replaceKnown, shortest } from './known.ts'

/** What one labeler remembers. */
export interface Memory {
  remember(kind: string, value: string, label: string): void
  /** replaces every remembered secret in a text by its label */
  sweep(text: string): string
  /** number of secrets ever remembered */
  size(): number
  /** those added after the first `size`, if still remembered */
  since(size: number): Known[]
}

/** Enough for one page and a long session; the newest ones are in use. */
const capacity = 2_000
/** New secrets are searched for separately until there are this many. */
const maxFresh = 50

/** An empty memory, for one recording in one process. */
export function createMemory(): Memory {
  /** Each with its number, the one met last at the end. */
  const labels = new Map<string, readonly [label: string, number: number]>()
  // Two searches, so that a new secret does not force a rebuild of the whole index.
  let settled: ((text: string) => Place[]) | undefined
  let added: ((text: string) => Place[]) | undefined
  /** number of the last secret in the settled search */
  let last = 0
  let met = 0
  /** Those whose numbers follow the first and go up to the second. */
  const numbered = (after: number, to: number) =>
    [...labels].flatMap(([value, [label, number]]): Known[] => (number > after && number <= to ? [[value, label]] : []))
  return {
    size: () => met,
    since: (size) => numbered(size, met),
    remember(kind, value, label) {
      const known = labels.get(value)
      if (!known && !isDistinctive(kind, value)) return
      labels.delete(value)
      labels.set(value, known ?? [label, ++met])
      if (known) return
      added = undefined
      if (met - last > maxFresh) {
        last = met
        settled = undefined
      }
      if (labels.size > capacity) labels.delete(labels.keys().next().value!)
    },
    sweep(text) {
      if (labels.size === 0 || text.length < shortest) return text
      settled ??= createKnownSearch(numbered(0, last))
      added ??= createKnownSearch(numbered(last, met))
      return replaceKnown(replaceKnown(text, settled), added)
    },
  }
}

/**
 * Whether a value can be searched for without masking ordinary words: a false positive in one field must not spread.
 * Short or word-like secrets are masked only in their field.
 */
function isDistinctive(kind: string, value: string): boolean {
  if (value.length < shortest || value.length > 8_192 || value.includes('redacted-')) return false
  if (kind === 'password') return /[\d\W_]/.test(value.trim()) && /[^\d\s.,:-]/.test(value)
  // Ids of people occur in URLs and bodies everywhere, and give no access.
  if (value.length < 8 || /\s/.test(value) || /^(?:email|subject|ip|phone)$/.test(kind)) return false
  if (/^\d{4}-\d\d-\d\d|^[\d.,:-]+$/.test(value)) return kind === 'card' || kind === 'iban'
  if (kind === 'cookie' && isUuid(value)) return false
  return value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value)
}
