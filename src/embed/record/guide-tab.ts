/** What becoming the tab that follows the guide, and being it no longer, mean for what this tab records. */
import type { BackgroundRecorder } from '../../background/recorder.ts'
import { tabId } from '../parts.ts'
import { type SharedGuide, type Slot, wasGuided } from '../slot.ts'
import { createGuideTurn } from './guide-turn.ts'

/** where the tabs of the app ask each other for the guide */
const channelName = 'casefile:guide'

export interface GuideTabInput {
  slot: Slot
  guide: SharedGuide
  background: Pick<BackgroundRecorder, 'parts' | 'lifecycle'>
  leavePageAlone(): Promise<void>
  greetAgain(): Promise<void>
  /** another tab follows the guide from now on */
  lost(): void
}

export interface GuideTab {
  /** Asks for the guide before the page is recorded. */
  joinAtStart(): void
  /** the answer to that; undefined where it was not asked */
  joined(): Promise<boolean> | undefined
  /** Asks for the guide. @returns whether this tab follows it */
  take(): Promise<boolean>
  /** The app has stopped the recording, or the extension has taken over: what was asked for is no longer wanted. */
  halt(): void
}

export function createGuideTab({ slot, guide, background, leavePageAlone, greetAgain, lost }: GuideTabInput): GuideTab {
  const { lifecycle, parts } = background
  let joined: Promise<boolean> | undefined
  let halts = 0

  /** What was recorded of the guide stays on disk, for the tab that goes on with it. */
  async function giveUp(): Promise<void> {
    try {
      await leavePageAlone()
    } finally {
      guide.giveUp()
      // At once: what the overlay still asks for is no longer about this tab.
      await lifecycle.reread()
      await lifecycle.tabRemoved(tabId, true)
      lost()
    }
  }
  const turn = createGuideTurn(new BroadcastChannel(channelName), {
    follows: () => wasGuided(slot),
    keeps: guide.isReviewed,
    giveUp,
  })

  async function join(): Promise<boolean> {
    const before = halts
    if (!(await turn.take()) || halts !== before) return false
    if (!guide.isElsewhere(Date.now())) return true
    guide.take()
    await lifecycle.reread()
    const run = await parts.guiding.run()
    if (!run) return false
    if ((await parts.recordings.get(tabId))?.guide !== run.id) await parts.forget(tabId)
    const isRecorded = (await parts.guiding.wanted(run.guide.origin)) === run.id
    await parts.keeper.takeUp(tabId, run.guide.origin, run.id, isRecorded)
    return true
  }

  return {
    joinAtStart() {
      joined = join()
    },
    joined: () => joined,
    async take() {
      const first = joined
      joined = undefined
      if (first) return first
      const joins = guide.isElsewhere(Date.now())
      const mine = await join()
      if (mine && joins) await greetAgain()
      return mine
    },
    halt() {
      halts++
    },
  }
}
