/** The ids of recorded nodes, and what each contained when last examined. */

import { isElement } from './nodes.ts'

/** A shadow tree is a place of its own but has the id of its host. */
export type Place = Document | Element | ShadowRoot

export interface Mirror {
  /** the id of a node; undefined if it is not recorded */
  idOf(node: Node | null | undefined): number | undefined
  add(node: Node): number
  /** the recorded children of a place; undefined if its content is not recorded */
  childrenOf(place: Node): readonly Node[] | undefined
  setChildren(place: Place, children: readonly Node[]): void
  /** forgets a node and everything recorded inside it */
  forget(node: Node): void
  /** elements with style sheets, and the number of rules recorded of each */
  styles: Map<Element, number | undefined>
}

/** Ids start at 1, because other players treat lower numbers as "no node". */
export function createMirror(shadowRootOf: (element: Element) => ShadowRoot | null): Mirror {
  const ids = new WeakMap<Node, number>()
  const children = new WeakMap<Node, readonly Node[]>()
  const styles = new Map<Element, number | undefined>()
  let last = 0
  return {
    styles,
    idOf: (node) => (node ? ids.get(node) : undefined),
    add(node) {
      ids.set(node, ++last)
      return last
    },
    childrenOf: (place) => children.get(place),
    setChildren(place, now) {
      children.set(place, now)
    },
    forget(node) {
      const waiting = [node]
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        ids.delete(next)
        styles.delete(next as Element)
        const held = [...(children.get(next) ?? [])]
        children.delete(next)
        if (isElement(next)) {
          const root = shadowRootOf(next)
          if (root) {
            held.push(...(children.get(root) ?? []))
            children.delete(root)
          }
        }
        waiting.push(...held)
      }
    },
  }
}
