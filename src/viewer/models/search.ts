import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import { searchText } from '../../views/search/index.ts'

/** Events between two looks at the clock. */
const stretch = 50
/** So many are searched through at once, whether their texts are made or not. */
const few = 1000
/** ms of work for a search that somebody waits for, between which the page can answer and show. */
const turn = 12

export interface Search {
  /** the texts to look through are made, so that a search takes but a moment */
  ready: ReadonlySignal<boolean>
  /** Makes what is missing of them now, bit by bit. */
  hurry(): void
  /**
   * Makes the texts of these events while the page has nothing else to do, so that neither the first screen waits for
   * them nor the first search makes all of them in one go.
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
      // Safari has no idle time to give; there the first search makes them.
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

/** The words to look for: none until the texts are ready, while `searching` says that they will be. */
export function useSearch({ ready, hurry }: Search, words: string): { text: string; searching: boolean } {
  const searching = words.trim() !== '' && !ready.value
  useEffect(() => {
    if (searching) hurry()
  }, [searching, hurry])
  return { text: searching ? '' : words, searching }
}
