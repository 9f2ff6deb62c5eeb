/** What it means for this tab's recording when the tab takes over a guide or gives it up. */
import type { BackgroundRecorder } from '../../background/recorder.ts'
import type { SharedGuide } from '../shared-guide.ts'
import { type Slot, wasGuided } from '../slot.ts'
import { tabId } from '../tab-id.ts'
import { followedGuide } from './followed-guide.ts'
import { createGuideTurn } from './guide-turn.ts'

/** where the tabs of the app ask each other for the guide */
const channelName = 'casefile:guide'

export interface GuideTabInput {
  slot: Slot
  guide: SharedGuide
  background: Pick<BackgroundRecorder, 'parts' | 'lifecycle'>
  leavePageAlone(): Promise<void>
  /** epoch ms at which the customer came to this tab; undefined while it is not shown */
  lookedAt(): number | undefined
  /** another tab follows the guide from now on; `back` as in `TurnHolder` */
  lost(back: boolean): void
}

export interface GuideTab {
  /**
   * Asks for the guide.
   * @param wanted false once the app has stopped the recording, or the extension has taken over
   * @returns whether this tab follows it
   */
  join(wanted: () => boolean): Promise<boolean>
}

export function createGuideTab({ slot, guide, background, leavePageAlone, lookedAt, lost }: GuideTabInput): GuideTab {
  const followed = followedGuide(slot, guide.all)
  const { lifecycle, parts } = background

  /** The guide's recording stays on disk, for the tab that continues it. */
  async function giveUp(): Promise<void> {
    try {
      await leavePageAlone()
    } finally {
      followed.giveUp()
      // Immediately, because what the overlay still asks for is no longer about this tab.
      await lifecycle.reread()
      await lifecycle.tabRemoved(tabId, true)
    }
  }

  async function takeUp(): Promise<boolean> {
    // The guide may have ended meanwhile, or have been begun in this tab.
    if (!guide.isElsewhere(Date.now())) return true
    followed.take()
    await lifecycle.reread()
    const run = await parts.guiding.run()
    if (!run) return false
    if ((await parts.recordings.get(tabId))?.guide !== run.id) await parts.forget(tabId)
    const isRecorded = (await parts.guiding.wanted(run.guide.origin)) === run.id
    await parts.keeper.takeUp(tabId, run.guide.origin, run.id, isRecorded)
    return true
  }

  const turn = createGuideTurn(new BroadcastChannel(channelName), {
    ...{ lookedAt, takeUp, giveUp, lost },
    follows: () => wasGuided(slot),
    keeps: followed.isReviewed,
  })
  return { join: turn.take }
}
