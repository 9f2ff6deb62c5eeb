/**
 * Secrets met so far, searched for in everything that comes later.
 *
 * Field names and shapes find a token where it is announced; this finds it where it is not: printed on the console,
 * echoed in an error message, built into a path. It stays in the memory of the process that saw the secret anyway.
 */
import { isUuid } from '../tokens/uuid.ts'
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
/** Secrets that are searched for apart, until they are many. */
const maxFresh = 50

/** An empty memory, for one recording in one process. */
export function createMemory(): Memory {
  const labels = new Map<string, string>()
  // Two searches, so that a new secret does not make all others be taken up again.
  let settled: ((text: string) => Place[]) | undefined
  let added: ((text: string) => Place[]) | undefined
  let fresh: Known[] = []
  let met = 0
  return {
    size: () => met,
    since: (size) => [...labels].slice(Math.max(0, labels.size - (met - size))),
    remember(kind, value, label) {
      if (labels.has(value) || !isDistinctive(kind, value)) return
      met++
      labels.set(value, label)
      fresh.push([value, label])
      added = undefined
      if (fresh.length > maxFresh) {
        fresh = []
        settled = undefined
      }
      if (labels.size > capacity) labels.delete(labels.keys().next().value!)
    },
    sweep(text) {
      if (labels.size === 0 || text.length < shortest) return text
      settled ??= createKnownSearch([...labels].slice(0, labels.size - fresh.length))
      added ??= createKnownSearch(fresh)
      return replaceKnown(replaceKnown(text, settled), added)
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
  // Ids of people stand in addresses and bodies everywhere, and let nobody in.
  if (value.length < 8 || /\s/.test(value) || /^(?:email|subject|ip|phone)$/.test(kind)) return false
  if (/^\d{4}-\d\d-\d\d|^[\d.,:-]+$/.test(value)) return kind === 'card' || kind === 'iban'
  if (kind === 'cookie' && isUuid(value)) return false
  return value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value)
}
