/** What a recording does not hold, as lines to read. Pure. */
import { completenessOf } from '../core/bundle/completeness.ts'
import type { Session } from '../core/session/index.ts'
import { plural } from './format.ts'

export interface MissingPart {
  text: string
  why?: string
}

/** Pages that were recorded late, then what was dropped, then what could not be seen. */
export function missingParts(session: Session): MissingPart[] {
  const { gaps, blindSpots } = completenessOf(session)
  const late = session.documents.filter((document) => document.late && document.frameId === 0)
  return [
    ...late.map((document) => ({
      text: `What happened on ${document.title || document.url} before recording began`,
      why: 'The page was already open.',
    })),
    ...gaps.map(({ what, why, count }) => ({
      text: capital(what) + (count === undefined ? '' : ` (${plural(count, 'item')})`),
      why: sentence(why),
    })),
    ...blindSpots.map((text) => ({ text })),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sentence(text: string): string {
  return `${capital(text)}${/[.!?]$/.test(text) ? '' : '.'}`
}
