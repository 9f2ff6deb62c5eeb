/** The articles for a case, searched anew when the agent's words or the knowledge base are others. */

import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { pause } from '../../../core/base/pause.ts'
import { type Evidence, type Hit, queryWith } from '../../../core/kb/index.ts'
import type { Note } from '../../../core/session/index.ts'
import { reranked, type Said } from '../../models/rerank.ts'
import type { Library } from '../knowledge/library.ts'

const hitLimit = 6
/** Deep enough for an article that solved the problem before to be there, whatever else shares words with it. */
const deepLimit = 30

/**
 * The articles for a case. `best` are good answers, by their words or because an agent has said so; `others` share words
 * with it and may be worth a look.
 */
export type Match =
  | { state: 'loading' | 'failed' | 'no-articles' }
  | { state: 'searched'; best: readonly Hit[]; others: readonly Hit[] }

export interface Matching {
  /** while it is searched anew, what was found before stays */
  match: ReadonlySignal<Match>
  /** Resolves when the articles are known, or after `patience` ms: nothing is held up by a slow knowledge base. */
  settled(patience: number): Promise<void>
  /** ends the following */
  close(): void
}

/**
 * @param said what was said of articles for the problem of the case
 * @param before what to show until the first search has ended
 */
export function createMatching(
  evidence: Evidence | undefined,
  told: ReadonlySignal<Note>,
  said: ReadonlySignal<Said>,
  library: Library,
  before: Match = { state: 'loading' },
): Matching {
  const match = signal<Match>(before)
  let searching: Promise<void> | undefined
  /** the knowledge base, which is still being loaded, is there */
  let arrived: (() => void) | undefined
  let turn = 0

  /** The last search that was begun is the one that counts. */
  async function search(found: Evidence, note: Note, words: Said, own: number): Promise<void> {
    let next: Match
    try {
      const hits = await library.search(queryWith(found, note), words.feedback.length > 0 ? deepLimit : hitLimit)
      next = { state: 'searched', ...reranked(hits, words, hitLimit) }
    } catch {
      next = { state: 'failed' }
    }
    if (own !== turn) return
    searching = undefined
    match.value = next
  }

  const stop = effect(() => {
    const note = told.value
    const words = said.value
    const known = stateOf(library)
    const own = ++turn
    searching = undefined
    arrived?.()
    arrived = undefined
    if (known === 'loading') {
      searching = new Promise((resolve) => {
        arrived = resolve
      })
    }
    if (known !== 'ready') match.value = { state: known }
    else if (!evidence) match.value = { state: 'failed' }
    else searching = search(evidence, note, words, own)
  })

  return {
    match,
    async settled(patience) {
      const end = pause(patience)
      while (searching) {
        const asked = searching
        await Promise.race([asked, end])
        if (searching === asked) return
      }
    },
    close() {
      turn++
      stop()
    },
  }
}

function stateOf({ version, state, sources }: Library): 'loading' | 'failed' | 'no-articles' | 'ready' {
  if (version.value === undefined) return state.value === 'failed' ? 'failed' : 'loading'
  return sources.value.length === 0 ? 'no-articles' : 'ready'
}
