/** Which pixels of a picture are covered. Pure. */
import type { PageView } from '../../messages/index.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Size {
  width: number
  height: number
}

/** How far a picture's proportions may differ from the page's: sizes are whole px on both sides. */
const tolerance = 0.02

/** Everything that must be covered, each box once, in CSS px. */
export function boxesOf({ areas }: PageView): Box[] {
  const each = new Map(areas.map((area) => [area.join(), area]))
  return [...each.values()].map(([x, y, width, height]) => ({ x, y, width, height }))
}

/**
 * Whether the page stood still: everything to cover was in the same places before and after. Something sensitive that moved
 * may have been anywhere in between.
 */
export function stoodStill(before: PageView, after: PageView): boolean {
  const facts = ({ document, width, height, scrollX, scrollY, areas }: PageView) =>
    JSON.stringify([document, width, height, scrollX, scrollY, areas])
  return facts(before) === facts(after)
}

/**
 * Converts boxes from CSS px of the page to whole px of its picture, clipped to it; undefined if the picture lacks the
 * page's proportions, because then nobody knows where anything is.
 */
export function scaled(boxes: readonly Box[], page: Size, picture: Size): Box[] | undefined {
  const across = picture.width / page.width
  const down = picture.height / page.height
  if (!(Math.abs(across / down - 1) <= tolerance)) return undefined
  return boxes.flatMap((box) => {
    const left = Math.max(0, Math.floor(box.x * across))
    const top = Math.max(0, Math.floor(box.y * down))
    const width = Math.min(picture.width, Math.ceil((box.x + box.width) * across)) - left
    const height = Math.min(picture.height, Math.ceil((box.y + box.height) * down)) - top
    return width > 0 && height > 0 ? [{ x: left, y: top, width, height }] : []
  })
}

/** The size at which a picture is kept. @param widest px */
export function fitted({ width, height }: Size, widest: number): Size {
  if (width <= widest) return { width, height }
  return { width: widest, height: Math.max(1, Math.round((height * widest) / width)) }
}
