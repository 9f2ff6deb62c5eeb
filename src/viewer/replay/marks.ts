/** Positions of steps and problems on the replay's progress bar. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'
import { isShownAsFailed } from '../../views/event/event-summary.ts'
import type { Script } from './script.ts'

export interface Mark {
  /** position in % of the replay */
  percent: number
  tone: 'bad' | 'info'
}

/** At most one per percent of the replay, however many events there are; a problem takes precedence over a step. */
export function marksOf(events: readonly SessionEvent[], { from, to }: Pick<Script, 'from' | 'to'>): Mark[] {
  const tones = new Map<number, Mark['tone']>()
  for (const event of events) {
    if (event.at < from || event.at > to || to === from) continue
    const percent = Math.round(((event.at - from) / (to - from)) * 100)
    if (isShownAsFailed(event)) tones.set(percent, 'bad')
    else if (event.kind === 'step' && !tones.has(percent)) tones.set(percent, 'info')
  }
  return [...tones].map(([percent, tone]) => ({ percent, tone }))
}
