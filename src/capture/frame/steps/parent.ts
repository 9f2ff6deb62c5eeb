/** The way up from a node, which no page can bend. */
import { nativeOf } from '../native.ts'

/**
 * The element around a node; out of a shadow tree, its host. Of a form with a field named "parentNode" the parent would
 * else be inside it, and the way up would never end.
 */
export function parentIn(node: Node): Element | undefined {
  const parent = nativeOf(node, 'parentNode')
  if (!parent) return undefined
  return parent instanceof Element ? parent : (parent as Partial<ShadowRoot>).host
}

/** The element around another one in the same tree. */
export function parentElementOf(element: Element): Element | null {
  return nativeOf(element, 'parentElement')
}
