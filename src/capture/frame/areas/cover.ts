/** What must be covered of one document, in the viewport that shows it. */
import { isShown } from '../steps/shown.ts'
import { type Area, grown, holds, moved, overlap } from './area.ts'
import { shownPart } from './clip.ts'

const mostAreas = 2_000
/** px around each: letters lean out of their boxes, and borders are drawn between whole px */
const margin = 3

/** No picture may be taken; the message is the end of a sentence that says why. */
export class Refused extends Error {}

/** How the coordinates of a document become those of the top one, and what of it is seen there. */
export interface Place {
  dx: number
  dy: number
  view: Area
}

export interface Cover {
  /** What the viewport shows of a rectangle of the document. */
  inView(rect: Area): Area | undefined
  /** Covers what of an element is seen. */
  addShown(rects: Iterable<Area>, element: Element): void
  /** Covers a private part of the page wherever it reaches. @param covered what is covered of it already */
  addPrivate(rects: Iterable<Area>, covered?: Area): void
}

/** @param areas is given what is to be covered, in whole CSS px of the viewport */
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
        // Most of a long page is out of view, and asking for styles takes much longer than that.
        const part = inView(rect) && isShown(element) ? shownPart(rect, element) : undefined
        if (part) add(part)
      }
    },
    addPrivate(rects, covered) {
      for (const rect of rects) if (!(covered && holds(covered, rect))) add(rect)
    },
  }
}
