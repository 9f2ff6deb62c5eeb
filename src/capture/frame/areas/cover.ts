/** What must be covered in one document, within the viewport that shows it. */
import { isShown } from '../steps/shown.ts'
import { type Area, grown, holds, moved, overlap } from './area.ts'
import { shownPart } from './clip.ts'

const mostAreas = 2_000
/** px around each area: glyphs extend beyond their boxes, and borders fall between whole px */
const margin = 3

/** No picture may be taken; the message is the end of a sentence saying why. */
export class Refused extends Error {}

/** How a document's coordinates map to the top document's, and which part of it is visible there. */
export interface Place {
  dx: number
  dy: number
  view: Area
}

export interface Cover {
  /** The visible part of a rectangle of the document. */
  inView(rect: Area): Area | undefined
  /** Covers the visible part of an element. */
  addShown(rects: Iterable<Area>, element: Element): void
  /** Covers a private part of the page, however far it extends. @param covered the part already covered */
  addPrivate(rects: Iterable<Area>, covered?: Area): void
}

/** @param areas receives what to cover, in whole CSS px of the viewport */
export function createCover({ dx, dy, view }: Place, areas: Area[]): Cover {
  function inView(rect: Area): Area | undefined {
    const isBox = rect.width > 0 && rect.height > 0
    return isBox ? overlap(grown(moved(rect, dx, dy), margin), view) : undefined
  }

  function add(rect: Area): void {
    const seen = inView(rect)
    if (seen) areas.push(seen)
    if (areas.length > mostAreas) throw new Refused('there is too much on the page that must be covered')
  }

  return {
    inView,
    addShown(rects, element) {
      for (const rect of rects) {
        // Most of a long page is outside the viewport, which is much cheaper to check than styles.
        const part = inView(rect) && isShown(element) ? shownPart(rect, element) : undefined
        if (part) add(part)
      }
    },
    addPrivate(rects, covered) {
      for (const rect of rects) if (!(covered && holds(covered, rect))) add(rect)
    },
  }
}
