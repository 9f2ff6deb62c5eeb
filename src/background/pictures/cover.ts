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

/** How far the proportions of a picture may be off those of the page: sizes are whole px on both sides. */
const tolerance = 0.02

/** Everything that has to be covered, each once, in CSS px. */
export function boxesOf({ areas }: PageView): Box[] {
  const each = new Map(areas.map((area) => [area.join(), area]))
  return [...each.values()].map(([x, y, width, height]) => ({ x, y, width, height }))
}

/**
 * Whether the page stood still: what must be covered was in the same places before and after. Something sensitive that
 * moved may have been anywhere in between.
 */
export function stoodStill(before: PageView, after: PageView): boolean {
  const facts = ({ document, width, height, scrollX, scrollY, areas }: PageView) =>
    JSON.stringify([document, width, height, scrollX, scrollY, areas])
  return facts(before) === facts(after)
}

/**
 * Boxes in CSS px of the page as boxes in px of its picture, on whole px and inside of it; undefined when the picture
 * does not have the page's proportions, so that nobody knows where anything is.
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

/** The size in which a picture is kept. @param widest px */
export function fitted({ width, height }: Size, widest: number): Size {
  if (width <= widest) return { width, height }
  return { width: widest, height: Math.max(1, Math.round((height * widest) / width)) }
}
