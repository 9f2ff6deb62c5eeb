/**
 * How the page looked: a snapshot of its elements, then the changes to them, in rrweb's record format
 * (https://github.com/rrweb-io/rrweb/blob/master/docs/recipes/dive-into-event.md), so that its players can show them
 * too. Only the parts of the format that we record are declared here; viewers skip the rest. No schema, because pages
 * load this.
 */

/** Record types (rrweb, `EventType`). */
export const recordTypes = { snapshot: 2, change: 3, page: 4 } as const
/** Kinds of change (rrweb, `IncrementalSource`). */
export const changes = {
  ...{ nodes: 0, pointer: 1, press: 2, scroll: 3, size: 4, field: 5, rules: 8, sheets: 15 },
} as const
/** Node types (rrweb, `NodeType`). */
export const nodeTypes = { document: 0, doctype: 1, element: 2, text: 3 } as const

/**
 * `_cssText`: rules of a style sheet; `rr_width`, `rr_height`: size of omitted content; `rr_scrollTop`, `rr_scrollLeft`
 */
export type DomAttributes = Record<string, string | number | boolean | null>

/** An element, a text or the document; `isShadow`: it is in the shadow tree of its parent. */
export interface DomNode {
  type: number
  id: number
  tagName?: string
  attributes?: DomAttributes
  textContent?: string
  name?: string
  childNodes?: DomNode[]
  isSVG?: true
  isShadowHost?: true
  isShadow?: true
}

/** A change to the tree; applied in the order removes, adds, texts, attributes. */
export interface DomChange {
  source: typeof changes.nodes
  removes: { parentId: number; id: number; isShadow?: true }[]
  /** `nextId`: the sibling it precedes; null at the end. Nodes come without children, which follow separately. */
  adds: { parentId: number; nextId: number | null; node: DomNode }[]
  texts: { id: number; value: string }[]
  attributes: { id: number; attributes: DomAttributes }[]
}

/** Drops replay events before the first snapshot of each page, since they cannot be shown. */
export function fromFirstWhole<E extends { kind: string; frame: string }>(events: readonly E[]): E[] {
  const begun = new Set<string>()
  return events.filter((event) => {
    if (event.kind !== 'replay') return true
    if ((event as unknown as { whole: boolean }).whole) begun.add(event.frame)
    return begun.has(event.frame)
  })
}
