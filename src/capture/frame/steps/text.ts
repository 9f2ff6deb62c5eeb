/** Text of the page in small portions. Typed values are never part of it. */

import { privateSelector } from '../private-parts.ts'
import { parentIn } from './parent.ts'

/** A <textarea>'s child text is its first value, an <option>'s belongs to its <select>. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'select', 'datalist'])

/** One text node longer than this is data, e.g. a log in <pre>. */
const longestNode = 10_000

/** Runs of white space become one space, as a person sees them. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The text inside a node, white space normalised. Undefined when it is longer than `limit` characters; reading stops
 * there, so a whole page costs no more than a button. Parts marked private are left out.
 */
export function shortText(root: Node, limit: number): string | undefined {
  let text = ''
  // Indented markup is mostly white space, which is read but does not count.
  const enough = (node: Node): boolean => {
    if (node.nodeType === Node.TEXT_NODE) {
      if ((node as Text).length > longestNode) return true
      text = `${text}${(node as Text).data}`.replace(/\s+/g, ' ')
      return text.trim().length > limit
    }
    if (node !== root && node.nodeType === Node.ELEMENT_NODE && isSilent(node as Element)) return false
    return contentOf(node).some(enough)
  }
  return enough(root) ? undefined : text.trim()
}

/**
 * Whether `shortText` leaves something out that is text all the same, for tools that look for texts: the options of a
 * list, what a text area began with, private parts.
 */
export function hasSilentText(element: Element): boolean {
  return element.querySelector(`select,textarea,datalist,${privateSelector()}`) !== null
}

/** Whether the text in an element is none of the page's: of programs, of fields, of private parts. */
export function isSilent(element: Element): boolean {
  return silent.has(element.localName) || element.matches(privateSelector())
}

function contentOf(node: Node): Node[] {
  const assigned = (node as Element).localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : []
  return assigned.length > 0 ? assigned : [...node.childNodes]
}

/** The parent of a node as the person sees the page: out of a shadow tree, the next is its host. */
export function parentOf(node: Node): Element | undefined {
  return parentIn(node)
}

/** The nearest element around (or at) `element` that matches, out of shadow trees too. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  let current: Element | undefined = element
  while (current) {
    const found: Element | null = current.closest(selector)
    if (found) return found
    const root = current.getRootNode()
    current = (root as Partial<ShadowRoot>).host
  }
  return undefined
}
