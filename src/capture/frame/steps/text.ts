/** Short texts of the page. Typed values are never part of them. */

import { closest, firstIn, matches } from '../native.ts'
import { privateSelector } from '../private-parts.ts'
import { parentIn } from './parent.ts'

/** The child text of a <textarea> is its initial value, that of an <option> belongs to its <select>. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'select', 'datalist'])

/** A longer text node is data, e.g. a log in <pre>. */
const longestNode = 10_000

/** Collapses white space to single spaces, as it is rendered. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The text inside a node, white space normalised. Undefined if it is longer than `limit` characters; reading stops
 * there, so a whole page costs no more than a button. Private parts are left out.
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
 * Whether `shortText` omits something that text-matching tools would see: the options of a list, the initial value of a
 * text area, private parts.
 */
export function hasSilentText(element: Element): boolean {
  return firstIn(element, `select,textarea,datalist,${privateSelector()}`) !== null
}

/** Whether an element's text is not page text: it belongs to scripts, fields or private parts. */
export function isSilent(element: Element): boolean {
  return silent.has(element.localName) || matches(element, privateSelector())
}

function contentOf(node: Node): Node[] {
  const assigned = (node as Element).localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : []
  return assigned.length > 0 ? assigned : [...node.childNodes]
}

/** The parent of a node as rendered: for a shadow tree, its host. */
export function parentOf(node: Node): Element | undefined {
  return parentIn(node)
}

/** The nearest matching ancestor of `element` (or itself), across shadow trees. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  let current: Element | undefined = element
  while (current) {
    const found: Element | null = closest(current, selector)
    if (found) return found
    const root = current.getRootNode()
    current = (root as Partial<ShadowRoot>).host
  }
  return undefined
}
