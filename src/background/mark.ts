/** The time of a mark. The agent may mark a moment slightly in the past, because writing a note takes time. Pure. */
import type { DocumentInfo } from '../core/session/index.ts'

/** ms; beyond that the moment has little to do with what the agent sees now */
const longestNote = 15 * 60_000

/**
 * The time of a mark, in ms since the session began.
 * @param now epoch ms
 * @param startedAt of the session, epoch ms
 * @param moment epoch ms; by default now
 * @param stands there is a mark at that moment already, so a note about it cannot be too late
 * @throws an Error with a sentence for the agent if the moment is not in this recording
 */
export function timeOfMark(now: number, startedAt: number, moment = now, stands = false): number {
  const isTooLate = !stands && moment < now - longestNote
  if (moment > now || moment < startedAt || isTooLate) {
    throw new Error('That moment is not in this recording, or is too long ago. Mark this one instead.')
  }
  return moment - startedAt
}

/**
 * The page that the tab showed at a given time.
 * @param shown id of the page that it shows now
 * @param at ms since the session began; by default now
 * @returns the current page if that of the time is unknown; undefined if no page is known at all
 */
export function documentAt(
  documents: readonly DocumentInfo[],
  shown: string | undefined,
  at: number | undefined,
): DocumentInfo | undefined {
  const [then] = documents
    .filter(({ frameId, startedAt }) => at !== undefined && frameId === 0 && startedAt <= at)
    .sort((a, b) => b.startedAt - a.startedAt)
  return then ?? documents.find(({ id }) => id === shown) ?? documents[0]
}
