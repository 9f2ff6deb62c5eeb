/** The way up from a node, which no page can bend. */
import { nativeGetter } from '../native.ts'

const parentNode = nativeGetter(Node.prototype, 'parentNode')

/**
 * The element around a node; out of a shadow tree, its host. Of a form with a field named "parentNode" the parent would
 * else be inside it, and the way up would never end.
 */
export function parentIn(node: Node): Element | undefined {
  const parent = parentNode(node)
  if (!parent) return undefined
  return parent instanceof Element ? parent : (parent as Partial<ShadowRoot>).host
}
