/** The visible part of an element: a row scrolled out of a list must not cover what is above the list. */
import { flatPath } from '../steps/shadow.ts'
import { type Area, overlap } from './area.ts'

/** Boxes to which `overflow` certainly applies (https://drafts.csswg.org/css-overflow/#overflow-properties). */
const boxes = /^(?:block|flow-root|list-item|inline-block|flex|inline-flex|grid|inline-grid)$/

/**
 * The part of the area not clipped by surrounding scrollers; undefined if none is visible. Where that is uncertain,
 * e.g. around positioned elements, nothing is clipped.
 */
export function shownPart(area: Area, element: Element): Area | undefined {
  let part: Area | undefined = area
  let positioned = false
  for (const around of flatPath(element)) {
    // Content that belongs to the whole page scrolls with it.
    if (around.localName === 'body' || around.localName === 'html') break
    const { position, overflowX, overflowY, display, clipPath } = getComputedStyle(around)
    const clips = /^(?:auto|scroll|hidden)$/
    if (!positioned && around !== element && clips.test(overflowX) && clips.test(overflowY) && boxes.test(display)) {
      part = overlap(part, around.getBoundingClientRect())
      if (!part) return undefined
    }
    // Scrollers do not clip an absolutely positioned element unless they are its containing block.
    positioned ||= position === 'absolute' || position === 'fixed' || clipPath !== 'none'
  }
  return part
}

/** Whether a frame is unscaled and unrotated, so that positions inside it can be found by adding offsets. */
export function isUpright(frame: HTMLElement): boolean {
  const { width, height } = frame.getBoundingClientRect()
  if (Math.abs(width - frame.offsetWidth) > 1 || Math.abs(height - frame.offsetHeight) > 1) return false
  for (const around of flatPath(frame)) {
    const { transform, rotate, scale, offsetPath } = getComputedStyle(around)
    const turned = (transform !== 'none' && !/^matrix\(1, 0, 0, 1,/.test(transform)) || offsetPath !== 'none'
    if (turned || rotate !== 'none' || scale !== 'none') return false
  }
  return true
}
