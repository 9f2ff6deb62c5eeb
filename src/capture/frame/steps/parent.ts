/** Parents of a node, immune to interference by the page. */
import { nativeOf } from '../native.ts'

/**
 * The parent element of a node; for a shadow tree, its host. In a form with a field named "parentNode", the plain
 * property would return that field, and climbing would never end.
 */
export function parentIn(node: Node): Element | undefined {
  const parent = nativeOf(node, 'parentNode')
  if (!parent) return undefined
  return parent instanceof Element ? parent : (parent as Partial<ShadowRoot>).host
}

/** The parent element in the same tree. */
export function parentElementOf(element: Element): Element | null {
  return nativeOf(element, 'parentElement')
}
