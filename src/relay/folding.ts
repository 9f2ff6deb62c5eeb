/**
 * Folds repeated events into one with a count. Otherwise an error in every animation frame (a ResizeObserver loop is a
 * common one) would push everything else out of a recording within minutes.
 */
import type { Draft } from './draft.ts'

type Countable = Extract<Draft, { kind: 'error' | 'gap' }>
export interface Keyed {
  /** names the event that the draft belongs to */
  key: number
  draft: Draft
}

/** ms within which a repetition counts towards the first event; after that it becomes a new event */
const foldTime = 5_000
/** most distinct events that are remembered */
const most = 100

/** Makes the function that takes each occurrence. Equal `identity` means a repetition; `key` names a new event. */
export function createFolding(): (identity: string, key: number, draft: Countable) => Keyed {
  const known = new Map<string, { key: number; draft: Countable }>()
  return (identity, key, draft) => {
    const first = known.get(identity)
    if (first && draft.at - first.draft.at < foldTime) {
      first.draft = withMore(first.draft, draft)
      return first
    }
    const fresh = { key, draft }
    known.delete(identity)
    known.set(identity, fresh)
    if (known.size > most) known.delete(known.keys().next().value!)
    return fresh
  }
}

function withMore(first: Countable, again: Countable): Countable {
  // A page that forges records may exceed the safe integers.
  const count = Math.min(countOf(first) + countOf(again), Number.MAX_SAFE_INTEGER)
  return first.kind === 'gap' ? { ...first, count } : { ...first, repeat: count }
}

function countOf(draft: Countable): number {
  return (draft.kind === 'gap' ? draft.count : draft.repeat) ?? 1
}
