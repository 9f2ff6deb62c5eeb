/**
 * Secrets met so far, searched for in everything that comes later.
 *
 * Field names and shapes find a token where it is announced; this finds it where it is not: printed on the console,
 * echoed in an error message, built into a path. It stays in the memory of the process that saw the secret anyway.
 */
import { createKnownSearch, type Known, type Place, replaceKnown, shortest } from './known.ts'

/** What one labeler remembers. */
export interface Memory {
  remember(kind: string, value: string, label: string): void
  /** the text with every remembered secret replaced by its label */
  sweep(text: string): string
  /** how many secrets were ever remembered */
  size(): number
  /** those that were met after the first `size`, as far as they are still remembered */
  since(size: number): Known[]
}

/** Secrets of one page and a long session; the newest are the ones in use. */
const capacity = 2_000
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** An empty memory, for one recording in one process. */
export function createMemory(): Memory {
  const labels = new Map<string, string>()
  let search: ((text: string) => Place[]) | undefined
  let met = 0
  return {
    size: () => met,
    since: (size) => [...labels].slice(Math.max(0, labels.size - (met - size))),
    remember(kind, value, label) {
      if (labels.has(value) || !isDistinctive(kind, value)) return
      met++
      search = undefined
      labels.set(value, label)
      if (labels.size > capacity) labels.delete(labels.keys().next().value!)
    },
    sweep(text) {
      if (labels.size === 0 || text.length < shortest) return text
      search ??= createKnownSearch(labels)
      return replaceKnown(text, search)
    },
  }
}

/**
 * Whether a value can be searched for without masking ordinary words: a false alarm in one field must not spread.
 * A short or word-like secret is masked in its field only.
 */
function isDistinctive(kind: string, value: string): boolean {
  if (value.length < shortest || value.length > 8_192 || value.includes('redacted-')) return false
  if (kind === 'password') return /[\d\W_]/.test(value.trim()) && /[^\d\s.,:-]/.test(value)
  if (value.length < 8 || /\s/.test(value) || kind === 'email') return false
  if (/^\d{4}-\d\d-\d\d|^[\d.,:-]+$/.test(value)) return kind === 'card' || kind === 'iban'
  if (kind === 'cookie' && uuid.test(value)) return false
  return value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value)
}
