/**
 * How the page looked: a snapshot of its elements and then what changed in them, as records of rrweb's format
 * (https://github.com/rrweb-io/rrweb/blob/master/docs/recipes/dive-into-event.md), so that its players show them too.
 * Only what of that format is recorded here is named here; whoever shows it passes over all else. Without a schema: it is
 * read in pages.
 */

/** The types of records (rrweb, `EventType`). */
export const recordTypes = { snapshot: 2, change: 3, page: 4 } as const
/** What a record of a change tells (rrweb, `IncrementalSource`). */
export const changes = {
  ...{ nodes: 0, pointer: 1, press: 2, scroll: 3, size: 4, field: 5, rules: 8, sheets: 15 },
} as const
/** The kinds of nodes (rrweb, `NodeType`). */
export const nodeTypes = { document: 0, doctype: 1, element: 2, text: 3 } as const

/** `_cssText`: the rules of a style sheet; `rr_width`, `rr_height`: the size of what is left out; `rr_scrollTop`, `rr_scrollLeft` */
export type DomAttributes = Record<string, string | number | boolean | null>

/** An element, a text or the document; `isShadow`: it stands in the shadow tree of the node around it. */
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

/** What changed in the tree; applied in the order removes, adds, texts, attributes. */
export interface DomChange {
  source: typeof changes.nodes
  removes: { parentId: number; id: number; isShadow?: true }[]
  /** `nextId`: what it stands before; null at the end. A node comes without its children: they follow. */
  adds: { parentId: number; nextId: number | null; node: DomNode }[]
  texts: { id: number; value: string }[]
  attributes: { id: number; attributes: DomAttributes }[]
}

/** The events that a replay of each page can begin with, and what follows them: what came before cannot be shown. */
export function fromFirstWhole<E extends { kind: string; frame: string }>(events: readonly E[]): E[] {
  const begun = new Set<string>()
  return events.filter((event) => {
    if (event.kind !== 'replay') return true
    if ((event as unknown as { whole: boolean }).whole) begun.add(event.frame)
    return begun.has(event.frame)
  })
}
