/**
 * Reads DOM properties safely: a form or the document exposes named elements in place of its own properties
 * (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem). Other nodes are read directly, because a
 * snapshot reads thousands.
 */
import { nativeOf } from '../native.ts'

const isPlain = (node: Node) => !(node instanceof HTMLFormElement || node instanceof Document)

export const typeOf = (node: Node): number => (isPlain(node) ? node.nodeType : nativeOf(node, 'nodeType'))
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE
export const isText = (node: Node): node is Text => typeOf(node) === Node.TEXT_NODE
export const nameOf = (element: Element): string =>
  isPlain(element) ? element.localName : nativeOf(element, 'localName')
export const parentOf = (node: Node): Node | null => (isPlain(node) ? node.parentNode : nativeOf(node, 'parentNode'))
export const attributesOf = (element: Element): Attr[] =>
  Array.from(isPlain(element) ? element.attributes : nativeOf(element, 'attributes'))

export function childNodesOf(node: Node): ChildNode[] {
  return Array.from(isPlain(node) ? node.childNodes : nativeOf(node, 'childNodes'))
}

export function attributeOf(element: Element, name: string): string | null {
  if (isPlain(element)) return element.getAttribute(name)
  return Reflect.apply(nativeOf(element, 'getAttribute'), element, [name])
}

export function matches(element: Element, selector: string): boolean {
  if (isPlain(element)) return element.matches(selector)
  return Reflect.apply(nativeOf(element, 'matches'), element, [selector])
}

function closest(element: Element, selector: string): Element | null {
  if (isPlain(element)) return element.closest(selector)
  return Reflect.apply(nativeOf(element, 'closest'), element, [selector])
}

/** Position and size of an element in the viewport, CSS px. */
export function boxOf(element: Element): DOMRect {
  if (isPlain(element)) return element.getBoundingClientRect()
  return Reflect.apply(nativeOf(element, 'getBoundingClientRect'), element, [])
}

/** Scroll position of an element, CSS px. */
export function scrollOf(element: Element): { left: number; top: number } {
  if (isPlain(element)) return { left: element.scrollLeft, top: element.scrollTop }
  return { left: nativeOf(element, 'scrollLeft'), top: nativeOf(element, 'scrollTop') }
}

/** The tree that contains a node. */
function rootOf(node: Node): Node {
  if (isPlain(node)) return node.getRootNode()
  return Reflect.apply(nativeOf(node, 'getRootNode'), node, [])
}

/** The parent of a node; for a shadow tree, its host. */
const above = (node: Node) => (node instanceof ShadowRoot ? node.host : parentOf(node))

/** Whether a node is, or is inside, an element that matches; shadow trees count as inside their hosts. */
export function isInside(node: Node | null, selector: string): boolean {
  let at = node
  while (at) {
    if (isElement(at)) {
      if (closest(at, selector)) return true
      const root = rootOf(at)
      at = root instanceof ShadowRoot ? root.host : null
    } else at = above(at)
  }
  return false
}

/** The outermost of those elements. */
export function outermostAround(node: Node, selector: string): Element | undefined {
  let outermost: Element | undefined
  for (let at: Node | null = node; at; at = above(at)) if (isElement(at) && matches(at, selector)) outermost = at
  return outermost
}

/** Number of elements inside an element, not counting shadow trees. */
export function countIn(element: Element): number {
  if (isPlain(element)) return element.getElementsByTagName('*').length
  return Reflect.apply(nativeOf(element, 'getElementsByTagName'), element, ['*']).length
}
