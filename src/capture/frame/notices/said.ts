/** The text of an element as a person reads it, and whether it is visible. */
import { cutText } from '../../../core/session/cut-text.ts'
import { nativeOf } from '../native.ts'
import { inline } from '../page-text.ts'
import { isShown } from '../steps/shown.ts'
import { isSilent, normalise } from '../steps/text.ts'

/** Characters kept, and characters read before giving up. */
const longest = 500
const mostRead = 2_000

/**
 * Left out: buttons and links say nothing about what happened, typed text is never read, and some words are only for
 * screen readers.
 */
const leftOut = [
  ...['button', '[role=button]', '[role=textbox]', '[contenteditable]:not([contenteditable=false])'],
  ...['progress', 'meter', 'svg', '[aria-hidden=true]'],
  ...['visually-hidden', 'sr-only', 'assistive-text'].map((word) => `[class*=${word}]`),
].join(',')
/** Icon fonts that turn words into pictures. */
const pictures = /\bmaterial-(?:icons|symbols)/

/**
 * The text, white space normalised, up to the limit, without fields, buttons and private parts. `whole`: nothing was
 * cut.
 */
export function saidBy(root: Element): { text: string; whole: boolean } {
  let text = ''
  const isFull = (node: Node): boolean => {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data.slice(0, mostRead)
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element
      if (element !== root && isLeftOut(element)) return false
      const gap = isApart(element) ? ' ' : ''
      text += gap
      const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
      const full = (slotted.length > 0 ? slotted : [...nativeOf(element, 'childNodes')]).some(isFull)
      text += gap
      return full
    }
    return text.length > mostRead
  }
  isFull(root)
  const read = normalise(text)
  return { text: cutText(read, longest), whole: read.length <= longest }
}

function isLeftOut(element: Element): boolean {
  return isSilent(element) || element.matches(leftOut) || pictures.test(element.className) || isHidden(element)
}

/** Block elements and cells are separated visually even without white space, and so is any element styled as one. */
const isApart = (element: Element) =>
  !inline.test(element.localName) || !/^(?:inline|contents|none)/.test(getComputedStyle(element).display)

/** An element without a box of its own, such as a slot, is not hidden because of that. */
const isHidden = (element: Element) => !isShown(element) && getComputedStyle(element).display !== 'contents'

/** Texts only for screen readers are clipped to a pixel, or placed far off the page. */
const smallest = 4

/** Whether a person can see it: rendered, with a size, and not fading in or out. */
export function isSeen(element: Element): boolean {
  const check = element.checkVisibility as ((options: object) => boolean) | undefined
  if (check && !check.call(element, { visibilityProperty: true, opacityProperty: true })) return false
  const { width, height, right, bottom } = element.getBoundingClientRect()
  return width >= smallest && height >= smallest && right > -window.scrollX && bottom > -window.scrollY
}
