/** Whether this panel is the one that follows the run. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Turn } from '../../ports.ts'

export interface OwnTurn {
  /** whether it follows; if another panel does, this one only shows the progress. Undefined until known */
  isHere: ReadonlySignal<boolean | undefined>
  /** Asks once; resolves when there is an answer. */
  ask(): Promise<void>
  /** The run's progress has been read: if it is this panel's turn, it follows the run from here. */
  goOn(): void
  /** The run is over. */
  leave(): void
}

/** @param changed called when the turn arrives later, or goes to another panel */
export function createOwnTurn(turn: Turn, changed: (ours: boolean) => void): OwnTurn {
  const isHere = signal<boolean | undefined>()
  /** the first answer, once it was requested */
  let asked: Promise<void> | undefined
  let isOurs = false

  function turned(ours: boolean): void {
    isOurs = ours
    if (!ours) isHere.value = false
    changed(ours)
  }

  return {
    isHere,
    async ask() {
      if (!asked) {
        const mine: Promise<void> = turn.ask(turned).then((ours) => {
          // The run may have ended in the meantime.
          if (asked !== mine) return
          isOurs = ours
          isHere.value = ours
        })
        asked = mine
      }
      await asked
    },
    goOn() {
      if (isOurs) isHere.value = true
    },
    leave() {
      if (!asked) return
      turn.leave()
      asked = undefined
      isOurs = false
      isHere.value = undefined
    },
  }
}
