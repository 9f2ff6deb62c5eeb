/** Shadow trees, the closed ones too, which the browser opens to extensions alone. */
import { parentIn } from './parent.ts'

/**
 * The shadow tree of an element, open or closed; null without one. Handed in by the entry, because it is a function of
 * the browser: `chrome.dom.openOrClosedShadowRoot` in Chromium, a property of the element in Firefox.
 */
export type ShadowRootOf = (element: Element) => ShadowRoot | null

/** What every script can see. */
export const openShadowRoot: ShadowRootOf = (element) => element.shadowRoot

/**
 * The innermost element of an event. Its path ends at the host of a closed tree; inside, it is the element under the
 * pointer, or the one with the focus. Undefined for the document and the window.
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

/** The next element outwards as it is drawn: out of a slot into its tree, out of a tree to its host. */
export function flatParentOf(element: Element): Element | undefined {
  return element.assignedSlot ?? parentIn(element)
}

/** The element and what is around it as it is drawn, innermost first. */
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
  // A click that was made with the keyboard has no place.
  const byPointer = clientX !== undefined && clientY !== undefined && !(event.type === 'click' && detail === 0)
  return byPointer ? root.elementFromPoint(clientX, clientY) : root.activeElement
}

function isElement(node: EventTarget): node is Element {
  return (node as Partial<Node>).nodeType === 1
}
