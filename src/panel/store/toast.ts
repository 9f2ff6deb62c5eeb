/** The short word at the foot of the panel. */
import { effect, type ReadonlySignal, type Signal } from '@preact/signals'

/** A word of confirmation, or one with a button. */
export type Toast = string | Removed | Offered

/** What was done, and what a button of this label does to complete it. */
export interface Offered {
  sentence: string
  label: string
  act: () => void
}

/** A word about something that was removed, with the way back. */
export interface Removed {
  sentence: string
  undo: () => void
}

/**
 * Takes an offer away when another screen comes, because it completes what was done on the one before; returns how to
 * stop. A way back stays: what was removed is often gone with its screen.
 * @param place differs from screen to screen
 */
export function withdrawWithScreen(toast: Signal<Toast | undefined>, place: ReadonlySignal<string>): () => void {
  let before = place.peek()
  return effect(() => {
    if (place.value === before) return
    before = place.value
    withdrawOffer(toast)
  })
}

/** Takes an offer away, because what it completes was done, or left. */
export function withdrawOffer(toast: Signal<Toast | undefined>): void {
  const now = toast.peek()
  if (typeof now === 'object' && 'act' in now) toast.value = undefined
}
