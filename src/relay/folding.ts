/**
 * What comes again and again becomes one event with a count. An error in every frame (a ResizeObserver that finds no
 * rest is a common one) would otherwise push all others out of a recording within minutes.
 */
import type { Draft } from './draft.ts'

type Countable = Extract<Draft, { kind: 'error' | 'gap' }>
export interface Keyed {
  /** names the event that the draft belongs to */
  key: number
  draft: Draft
}

/** ms in which what comes again is counted in the event that told of it first; after that it is told anew */
const foldTime = 5_000
/** most different ones that are remembered */
const most = 100

/** Makes the function that takes each occurrence: `identity` says what is the same, `key` names a new event. */
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
  // A page that forges records may count to where numbers end.
  const count = Math.min(countOf(first) + countOf(again), Number.MAX_SAFE_INTEGER)
  return first.kind === 'gap' ? { ...first, count } : { ...first, repeat: count }
}

function countOf(draft: Countable): number {
  return (draft.kind === 'gap' ? draft.count : draft.repeat) ?? 1
}
