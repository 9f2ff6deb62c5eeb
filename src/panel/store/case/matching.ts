/** The articles for a case, searched again when the agent's words or the knowledge base change. */

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { pause } from '../../../core/base/pause.ts'
import { type Evidence, type Hit, type Query, queryByHand, queryWith } from '../../../core/kb/index.ts'
import type { Note } from '../../../core/session/index.ts'
import { reranked, type Said } from '../../models/rerank.ts'
import type { Library } from '../knowledge/library.ts'

const hitLimit = 6
/** Deep enough to include an article that solved the problem before, whatever else has words in common with it. */
const deepLimit = 30

/**
 * The articles for a case. `best` are good answers, by their words or by agents' feedback; `others` share some words and may
 * be worth a look.
 */
export type Match =
  | { state: 'loading' | 'failed' | 'no-articles' }
  | { state: 'searched'; best: readonly Hit[]; others: readonly Hit[] }

export interface Matching {
  /** keeps the previous result during a new search */
  match: ReadonlySignal<Match>
  /** what the case asks by itself; undefined if that could not be read */
  query: ReadonlySignal<Query | undefined>
  /** Resolves when the articles are known, or after `patience` ms, so that a slow knowledge base holds nothing up. */
  settled(patience: number): Promise<void>
  /** stops following changes */
  close(): void
}

/**
 * @param said feedback on articles for the problem of the case
 * @param byHand the lines that the agent has made of the query; undefined if it is searched as it is
 * @param before what to show until the first search has finished
 */
export function createMatching(
  evidence: Evidence | undefined,
  told: ReadonlySignal<Note>,
  said: ReadonlySignal<Said>,
  byHand: ReadonlySignal<string | undefined>,
  library: Library,
  before: Match = { state: 'loading' },
): Matching {
  const match = signal<Match>(before)
  const query = computed(() => evidence && queryWith(evidence, told.value))
  let searching: Promise<void> | undefined
  /** resolves the wait for the knowledge base, which is still loading */
  let arrived: (() => void) | undefined
  let turn = 0

  /** Only the most recently started search counts. */
  async function search(asked: Query, words: Said, own: number): Promise<void> {
    let next: Match
    try {
      const hits = await library.search(asked, words.feedback.length > 0 ? deepLimit : hitLimit)
      next = { state: 'searched', ...reranked(hits, words, hitLimit) }
    } catch {
      next = { state: 'failed' }
    }
    if (own !== turn) return
    searching = undefined
    match.value = next
  }

  const stop = effect(() => {
    const asked = query.value
    const lines = byHand.value
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
    else if (!asked) match.value = { state: 'failed' }
    else searching = search(lines === undefined ? asked : queryByHand(asked, lines), words, own)
  })

  return {
    match,
    query,
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
