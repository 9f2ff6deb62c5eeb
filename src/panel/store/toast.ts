/** The short message at the bottom of the panel. */
import { effect, type ReadonlySignal, type Signal } from '@preact/signals'

/** A confirmation, or a message that is none or has a button. */
export type Toast = string | Remark | Removed | Offered

/** What was not done, or happened otherwise than meant: a check mark beside it would say the contrary. */
export interface Remark {
  sentence: string
}

/** What was done, and a button with this label to complete it. */
export interface Offered {
  sentence: string
  label: string
  act: () => void
}

/** A message about something that was removed, with an undo. */
export interface Removed {
  sentence: string
  undo: () => void
}

/** Whether there is something to press in it. */
export const hasButton = (toast: Toast): toast is Removed | Offered =>
  typeof toast === 'object' && ('undo' in toast || 'act' in toast)

/**
 * Withdraws an offer when the screen changes, because it completes something done on the previous one; returns how to stop.
 * An undo stays: what was removed often disappears together with its screen.
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

/** Withdraws an offer because it was taken up, or no longer applies. */
export function withdrawOffer(toast: Signal<Toast | undefined>): void {
  const now = toast.peek()
  if (typeof now === 'object' && 'act' in now) toast.value = undefined
}
