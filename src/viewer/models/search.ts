import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import { searchText } from '../../views/search/index.ts'

/** Events processed between two looks at the clock. */
const stretch = 50
/** Up to this many are searched directly, whether their texts are cached or not. */
const few = 1000
/** ms of work before yielding when somebody waits for a search, so that the page stays responsive. */
const turn = 12

export interface Search {
  /** the texts are cached, so a search takes only a moment */
  ready: ReadonlySignal<boolean>
  /** Computes the missing texts now, bit by bit. */
  hurry(): void
  /**
   * Computes the texts of these events while the page is idle, so that they neither delay the first screen nor have to be
   * computed all at once by the first search.
   * @returns how to stop
   */
  over(events: readonly SessionEvent[]): () => void
}

export function createSearch(): Search {
  const ready = signal(true)
  let hurry: () => void = () => undefined

  function over(events: readonly SessionEvent[]) {
    let next = 0
    let idle = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const make = (mayGoOn: () => boolean) => {
      while (next < events.length && mayGoOn()) {
        for (const event of events.slice(next, next + stretch)) searchText(event)
        next += stretch
      }
      if (next >= events.length) ready.value = true
      return next < events.length
    }
    const whenIdle = () => {
      // Safari has no requestIdleCallback; there the first search computes them.
      if (!('requestIdleCallback' in globalThis)) return
      idle = requestIdleCallback((deadline) => make(() => deadline.timeRemaining() > 0) && whenIdle())
    }
    const inTurns = () => {
      const until = performance.now() + turn
      timer = make(() => performance.now() < until) ? setTimeout(inTurns) : undefined
    }
    const stopIdle = () => {
      if (idle !== 0) cancelIdleCallback(idle)
      idle = 0
    }
    hurry = () => {
      stopIdle()
      if (timer === undefined && next < events.length) timer = setTimeout(inTurns)
    }
    ready.value = events.length <= few
    if (events.length > 0) whenIdle()
    return () => {
      stopIdle()
      clearTimeout(timer)
    }
  }

  return { ready, hurry: () => hurry(), over }
}

/** The words to search for: empty until the texts are ready, with `searching` set in the meantime. */
export function useSearch({ ready, hurry }: Search, words: string): { text: string; searching: boolean } {
  const searching = words.trim() !== '' && !ready.value
  useEffect(() => {
    if (searching) hurry()
  }, [searching, hurry])
  return { text: searching ? '' : words, searching }
}
