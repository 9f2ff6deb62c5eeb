/** Which screen is shown, and which recording is looked through. Pure: data in, data out. */
import type { Guide, GuideProgress, GuideRun } from '../../core/guide/index.ts'
import type { GuideState } from '../../messages/index.ts'
import type { Screen } from './guide-store.ts'

/** What was left when a guide was over; the last screen speaks its language. */
export interface Ended {
  saved: boolean
  sent: boolean
  /** BCP 47 */
  language: string | undefined
}

export interface ScreenFacts {
  run: GuideRun | undefined
  progress: GuideProgress | undefined
  /** undefined until it is known whose turn it is */
  isHere: boolean | undefined
  ended: Ended | undefined
  /** a guide that waits for consent */
  offered: Guide | undefined
  /** somebody wants to open one */
  asking: boolean
}

export function screenOf({ run, progress, isHere, ended, offered, asking }: ScreenFacts): Screen {
  // Until it is known whose turn it is, the question stays that was answered.
  if (run && progress && isHere !== undefined) return { name: isHere ? progress.phase : 'elsewhere', run, progress }
  if (ended) return { name: 'ended', saved: ended.saved, sent: ended.sent }
  if (offered) return { name: 'consent', guide: offered }
  return { name: asking ? 'open' : 'none' }
}

/** The tab that is looked through: the one in front where anything was recorded in it, or the one with the most. */
export function tabToReview(
  tabs: GuideState['tabs'],
  inFront: number | undefined,
): GuideState['tabs'][number] | undefined {
  const here = tabs.find(({ tabId, events }) => tabId === inFront && events > 0)
  return here ?? [...tabs].sort((a, b) => b.events - a.events)[0]
}
