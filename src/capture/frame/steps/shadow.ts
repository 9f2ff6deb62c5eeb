/** Shadow trees, including closed ones, which browsers open to extensions only. */
import { nativeOf } from '../native.ts'
import { parentIn } from './parent.ts'

/**
 * The shadow tree of an element, open or closed; null if there is none. Injected by the entry, because it is
 * browser-specific: `chrome.dom.openOrClosedShadowRoot` in Chromium, a property of the element in Firefox.
 */
export type ShadowRootOf = (element: Element) => ShadowRoot | null

/** What any script can see. */
export const openShadowRoot: ShadowRootOf = (element) => element.shadowRoot

/**
 * The innermost element of an event. The event path ends at the host of a closed tree; inside, we take the element
 * under the pointer, or the focused one. Undefined for the document and the window.
 */
export function deepTarget(event: Event, shadowRootOf: ShadowRootOf): Element | undefined {
  let element = event.composedPath().find(isElement)
  for (;;) {
    const root = element && !element.shadowRoot ? shadowRootOf(element) : null
    const inside = root && elementIn(root, event)
    if (!inside || !root.contains(inside)) return element
    element = inside
  }
}

/** Whether a closed shadow tree is somewhere around the element. */
export function isInClosedTree(element: Element): boolean {
  let root: Node = element.getRootNode()
  while ((root as Partial<ShadowRoot>).host) {
    if ((root as ShadowRoot).mode === 'closed') return true
    root = (root as ShadowRoot).host.getRootNode()
  }
  return false
}

/** The parent in the flat tree, as rendered: out of a slot into its tree, out of a tree to its host. */
export function flatParentOf(element: Element): Element | undefined {
  return nativeOf(element, 'assignedSlot') ?? parentIn(element)
}

/** The element and its ancestors in the flat tree, innermost first. */
export function* flatPath(element: Element | undefined): Generator<Element> {
  for (let current = element; current; current = flatParentOf(current)) yield current
}

/** Whether `inner` is `outer` or inside it, across shadow trees. */
export function contains(outer: Element, inner: Element): boolean {
  for (const element of flatPath(inner)) if (element === outer) return true
  return false
}

function elementIn(root: ShadowRoot, event: Event): Element | null {
  const { clientX, clientY, detail } = event as Partial<MouseEvent>
  // A click made with the keyboard has no position.
  const byPointer = clientX !== undefined && clientY !== undefined && !(event.type === 'click' && detail === 0)
  return byPointer ? root.elementFromPoint(clientX, clientY) : root.activeElement
}

function isElement(node: EventTarget): node is Element {
  return (node as Partial<Node>).nodeType === 1
}
