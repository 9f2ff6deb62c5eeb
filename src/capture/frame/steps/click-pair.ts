/** Holds a click back until it is known whether it is the first half of a double click. */
import type { Act } from './step-writer.ts'

export interface ClickPair {
  /**
   * A click has come.
   * @param count how many clicks in a row at this place (`MouseEvent.detail`), 0 without a pointer
   */
  click(act: Act, count: number): void
  /** Both clicks have become a double click: what is told in their place, or undefined when they had two targets. */
  merge(): Act | undefined
  /** Tells the clicks that wait. */
  release(): void
}

/** ms: the longest time between two clicks that systems let people choose */
const longestPause = 900

/** Gives clicks to `tell`, each one as soon as it cannot become part of a double click any more. */
export function createClickPair(tell: (act: Act) => void): ClickPair {
  let held: Act[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function release() {
    clearTimeout(timer)
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
      clearTimeout(timer)
      timer = setTimeout(release, longestPause)
    },
    merge() {
      const [first, second] = held
      // A page that draws anew after the first click has the second one hit something else.
      if (!first || !second || first.target?.element !== second.target?.element) return undefined
      held = []
      clearTimeout(timer)
      return first
    },
  }
}
