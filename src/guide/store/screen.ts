/** Chooses the screen to show and the recording to review. Pure: data in, data out. */
import type { Guide, GuideProgress, GuideRun } from '../../core/guide/index.ts'
import type { GuideState } from '../../messages/index.ts'
import type { Screen } from './guide-store.ts'

/** What remains after a guide is over; the last screen uses its language. */
export interface Ended {
  saved: boolean
  sent: boolean
  /** BCP 47 */
  language: string | undefined
}

export interface ScreenFacts {
  run: GuideRun | undefined
  progress: GuideProgress | undefined
  /** undefined until it is known which panel has the turn */
  isHere: boolean | undefined
  ended: Ended | undefined
  /** a guide that awaits consent */
  offered: Guide | undefined
  /** the user wants to open one */
  asking: boolean
}

export function screenOf({ run, progress, isHere, ended, offered, asking }: ScreenFacts): Screen {
  // Until the turn is decided, the question that was answered stays on screen.
  if (run && progress && isHere !== undefined) return { name: isHere ? progress.phase : 'elsewhere', run, progress }
  if (ended) return { name: 'ended', saved: ended.saved, sent: ended.sent }
  if (offered) return { name: 'consent', guide: offered }
  return { name: asking ? 'open' : 'none' }
}

/** The tab to review: the one in front if anything was recorded in it, otherwise the one with the most events. */
export function tabToReview(
  tabs: GuideState['tabs'],
  inFront: number | undefined,
): GuideState['tabs'][number] | undefined {
  const here = tabs.find(({ tabId, events }) => tabId === inFront && events > 0)
  return here ?? [...tabs].sort((a, b) => b.events - a.events)[0]
}
