/** Whether this tab follows the app's guide: asked before its page is recorded, and when the customer comes to it. */
import { askOnce } from '../../core/base/ask-once.ts'
import { wasGuided } from '../slot.ts'
import type { Desk } from './desk.ts'
import type { GuideTabInput } from './guide-tab.ts'

export interface GuideSide {
  /** the question with which this page began; until it is answered, events stay with the relay */
  readonly first: Promise<boolean> | undefined
  /** Listens to the other tabs of the app. Needed in a tab that follows a guide, or is about to. */
  listen(): Promise<unknown>
  /** see `Recorder.takeGuide` */
  take(): Promise<boolean>
  /** Withdraws the request: the app has stopped the recording, or the extension has taken over. */
  halt(): void
}

/** @param joins asks at once */
export function guideSide(input: GuideTabInput, desk: Desk, joins: boolean): GuideSide {
  const tab = askOnce(async () => (await desk()).createGuideTab(input))
  let halts = 0
  /** until somebody has taken its answer */
  let first = joins ? join() : undefined
  if (!joins && wasGuided(input.slot)) tab().catch(() => undefined)

  async function join(): Promise<boolean> {
    const before = halts
    return (await tab()).join(() => halts === before)
  }

  return {
    get first() {
      return first
    },
    listen: tab,
    take() {
      const asked = first
      first = undefined
      return asked ?? join()
    },
    halt: () => void halts++,
  }
}
