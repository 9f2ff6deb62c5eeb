/** What an element says to a person, and whether it can be seen. */
import { cutText } from '../../../core/session/cut-text.ts'
import { nativeOf } from '../native.ts'
import { inline } from '../page-text.ts'
import { isShown } from '../steps/shown.ts'
import { isSilent, normalise } from '../steps/text.ts'

/** Characters that are kept, and read before that is known to be the end. */
const longest = 500
const mostRead = 2_000

/**
 * What can be pressed beside a message says nothing of what has happened; what is typed is never read; and some words are for
 * screen readers alone.
 */
const leftOut = [
  ...['button', '[role=button]', '[role=textbox]', '[contenteditable]:not([contenteditable=false])'],
  ...['progress', 'meter', 'svg', '[aria-hidden=true]'],
  ...['visually-hidden', 'sr-only', 'assistive-text'].map((word) => `[class*=${word}]`),
].join(',')
/** Fonts whose words are pictures. */
const pictures = /\bmaterial-(?:icons|symbols)/

/**
 * The text, white space normalised, as far as it is kept. Without what stands in fields and buttons, and private parts.
 * `whole`: nothing of it was cut.
 */
export function saidBy(root: Element): { text: string; whole: boolean } {
  let text = ''
  const isFull = (node: Node): boolean => {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data.slice(0, mostRead)
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element
      if (element !== root && isLeftOut(element)) return false
      if (!inline.test(element.localName)) text += ' '
      const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
      const full = (slotted.length > 0 ? slotted : [...nativeOf(element, 'childNodes')]).some(isFull)
      // Lines and cells stand apart, though nothing is between them.
      if (!inline.test(element.localName)) text += ' '
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

/** What has no box of its own, such as a slot, is not hidden by that. */
const isHidden = (element: Element) => !isShown(element) && getComputedStyle(element).display !== 'contents'

/** Screen readers are told some texts that nobody sees: they are clipped to a pixel, or stand far outside of the page. */
const smallest = 4

/** Whether a person sees it: it is drawn, has a size, and is not on its way in or out. */
export function isSeen(element: Element): boolean {
  const check = element.checkVisibility as ((options: object) => boolean) | undefined
  if (check && !check.call(element, { visibilityProperty: true, opacityProperty: true })) return false
  const { width, height, right, bottom } = element.getBoundingClientRect()
  return width >= smallest && height >= smallest && right > -window.scrollX && bottom > -window.scrollY
}
