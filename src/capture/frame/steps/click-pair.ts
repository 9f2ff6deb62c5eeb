/** Holds a click back until it is clear whether it is the first half of a double click. */
import { after, type Cancel } from '../../../core/base/after.ts'
import type { Act } from './step-writer.ts'

export interface ClickPair {
  /**
   * A click occurred.
   * @param count consecutive clicks at this position (`MouseEvent.detail`), 0 without a pointer
   */
  click(act: Act, count: number): void
  /**
   * Both clicks became a double click: returns the step to report instead, or undefined if they had different targets.
   */
  merge(): Act | undefined
  /** Reports the pending clicks. */
  release(): void
}

/** ms: the longest double-click interval operating systems offer */
const longestPause = 900

/** Passes clicks to `tell`, each as soon as it can no longer become part of a double click. */
export function createClickPair(tell: (act: Act) => void): ClickPair {
  let held: Act[] = []
  let timer: Cancel | undefined

  function release() {
    timer?.()
    const acts = held
    held = []
    for (const act of acts) tell(act)
  }

  return {
    release,
    click(act, count) {
      const isSecond = held.length === 1 && count > 0 && count % 2 === 0
      if (!isSecond) release()
      held.push(act)
      timer?.()
      timer = after(longestPause, release)
    },
    merge() {
      const [first, second] = held
      // If the page re-renders after the first click, the second hits something else.
      if (!first || !second || first.target?.element !== second.target?.element) return undefined
      held = []
      timer?.()
      return first
    },
  }
}
