/** What of an element its surroundings let through: a row that is scrolled out of a list must not cover what is above. */
import { flatPath } from '../steps/shadow.ts'
import { type Area, overlap } from './area.ts'

/** Boxes to which `overflow` applies for certain (https://drafts.csswg.org/css-overflow/#overflow-properties). */
const boxes = /^(?:block|flow-root|list-item|inline-block|flex|inline-flex|grid|inline-grid)$/

/**
 * The part of the area that scrollers around the element show; undefined when none is seen. Where that is not certain,
 * e.g. around something that is positioned, nothing is taken away.
 */
export function shownPart(area: Area, element: Element): Area | undefined {
  let part: Area | undefined = area
  let positioned = false
  for (const around of flatPath(element)) {
    // What belongs to the whole page scrolls with it.
    if (around.localName === 'body' || around.localName === 'html') break
    const { position, overflowX, overflowY, display, clipPath } = getComputedStyle(around)
    const clips = /^(?:auto|scroll|hidden)$/
    if (!positioned && around !== element && clips.test(overflowX) && clips.test(overflowY) && boxes.test(display)) {
      part = overlap(part, around.getBoundingClientRect())
      if (!part) return undefined
    }
    // An absolutely positioned element is let out by scrollers that it is not positioned in.
    positioned ||= position === 'absolute' || position === 'fixed' || clipPath !== 'none'
  }
  return part
}

/** Whether a frame's pixels stand upright and in their own size, so that places inside it are found by adding. */
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
