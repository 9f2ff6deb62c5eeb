/** Records of a page as the recorder makes them. */
import { createDomMasker, type DomMasker, type Labeler } from '../../../src/core/privacy/index.ts'
import type { DomAttributes, DomChange, DomNode } from '../../../src/core/session/index.ts'
import { newLabel } from './cases.ts'

let ids = 0
export const text = (textContent: string): DomNode => ({ type: 3, id: ++ids, textContent })
export const element = (
  tagName: string,
  attributes: DomAttributes = {},
  ...childNodes: (DomNode | string)[]
): DomNode => ({
  ...{ type: 2, id: ++ids, tagName, attributes },
  childNodes: childNodes.map((child) => (typeof child === 'string' ? text(child) : child)),
})

export const snapshot = (...nodes: DomNode[]) => ({
  type: 2,
  data: { node: { type: 0, id: ++ids, childNodes: [element('html', {}, element('body', {}, ...nodes))] } },
})

export const change = (data: Partial<DomChange>): { type: number; data: DomChange } => ({
  type: 3,
  data: { source: 0, removes: [], adds: [], texts: [], attributes: [], ...data },
})

/** Nodes that are added one by one, each without its children, as `flatten` in `capture/frame/dom/tree.ts` has them. */
export function flat(node: DomNode, parentId: number, nextId: number | null = null): DomChange['adds'] {
  const { childNodes = [], ...alone } = node
  const own = { parentId, nextId, node: node.type === 2 ? { ...alone, childNodes: [] } : alone }
  return [own, ...childNodes.flatMap((child) => flat(child, node.id))]
}

/** Masks a record to its end. */
export function mask<T extends { type: number; data: unknown }>(
  record: T,
  label: Labeler = newLabel(),
  masker: DomMasker = createDomMasker(() => label),
): T {
  for (const _ of masker.mask(record));
  return record
}
