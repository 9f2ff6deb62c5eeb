/** Flattens parsed JSON to the values at the ends of its tree, each with its path. */

/** A value that holds nothing: a scalar, `[]`, `{}`, or whatever lies beyond the depth limit. */
export interface JsonLeaf {
  /** `invoice.lines[0].tax`; empty if the whole value is the leaf */
  path: string
  node: unknown
}

/** Limits for large values, long lists and deep nesting. */
export interface LeafLimits {
  /** also of the fields of one object */
  leaves: number
  /** of one list */
  items: number
  depth?: number
}

/** The leaves in document order. @param nameOf how an item of a list is named in a path, between the brackets */
export function jsonLeaves(
  value: unknown,
  { leaves, items, depth: deepest = Number.POSITIVE_INFINITY }: LeafLimits,
  nameOf: (item: unknown, index: number) => string | number,
): JsonLeaf[] {
  const found: JsonLeaf[] = []
  const rest: (JsonLeaf & { depth: number })[] = [{ path: '', node: value, depth: 0 }]
  for (let next = rest.pop(); next && found.length < leaves; next = rest.pop()) {
    const { path, node, depth } = next
    const inner = depth < deepest ? childrenOf(node, path, { leaves, items }, nameOf) : []
    // One by one: an engine refuses a call with 100,000 arguments.
    for (const child of inner.reverse()) rest.push({ ...child, depth: depth + 1 })
    if (inner.length === 0) found.push({ path, node })
  }
  return found
}

function childrenOf(
  node: unknown,
  path: string,
  { leaves, items }: LeafLimits,
  nameOf: (item: unknown, index: number) => string | number,
): JsonLeaf[] {
  if (Array.isArray(node)) {
    return node.slice(0, items).map((item, index) => ({ path: `${path}[${nameOf(item, index)}]`, node: item }))
  }
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node)
    .slice(0, leaves)
    .map(([key, item]) => ({ path: path === '' ? key : `${path}.${key}`, node: item }))
}
