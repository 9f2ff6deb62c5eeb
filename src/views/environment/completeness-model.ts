/** What is missing from a recording, as lines of text. Pure. */
import { clip } from '../../core/base/clip.ts'
import { completenessOf } from '../../core/bundle/completeness.ts'
import type { Session } from '../../core/session/index.ts'
import { capitalised, plural } from '../format.ts'

/** Characters; some pages put whole sentences into their title. */
const longestName = 80

export interface MissingPart {
  text: string
  why?: string
}

/** Pages recorded late, then what was dropped, then what could not be seen. */
export function missingParts(session: Session): MissingPart[] {
  const late = session.documents.filter((document) => document.late && document.frameId === 0)
  const lateGaps = new Set(late.map(({ id }) => `gap-late-${id}`))
  // A page recorded late is already listed by its title, so the matching gap is left out.
  const events = session.events.filter(({ id }) => !lateGaps.has(id))
  const { gaps, blindSpots } = completenessOf({ ...session, events })
  return [
    ...late.map((document) => ({
      text: `What happened on ${clip(document.title || document.url, longestName)} before recording began`,
      why: 'The page was already open; reload it to record the rest.',
    })),
    ...gaps.map(({ what, why, count }) => ({
      text: capitalised(what) + (count === undefined || count === 1 ? '' : ` (${plural(count, 'item')})`),
      why: sentence(why),
    })),
    ...blindSpots.map((text) => ({ text })),
  ]
}

function sentence(text: string): string {
  return `${capitalised(text)}${/[.!?]$/.test(text) ? '' : '.'}`
}
