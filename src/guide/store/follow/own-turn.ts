/** Whether this panel is the one that follows the run. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Turn } from '../../ports.ts'

export interface OwnTurn {
  /** whether it follows; while another one does, it only shows how far that is. Undefined until it was asked */
  isHere: ReadonlySignal<boolean | undefined>
  /** Asks once; resolves when that is answered. */
  ask(): Promise<void>
  /** How far the run is was read: whoever has the turn follows it from here on. */
  goOn(): void
  /** The run is over. */
  leave(): void
}

/** @param changed is told when the turn comes later, or goes to another panel */
export function createOwnTurn(turn: Turn, changed: (ours: boolean) => void): OwnTurn {
  const isHere = signal<boolean | undefined>()
  /** the first answer, once it was asked for */
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
          // Meanwhile the run may be over.
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
