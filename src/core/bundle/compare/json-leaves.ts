/** Flattens a JSON body to values by path, so that two responses can be compared. */

import { parsedJson } from '../../base/json.ts'
import type { Body } from '../../session/index.ts'

export interface Leaf {
  /** `invoice.lines[].tax`; a named list item is addressed by its name: `flags[newEditor].on` */
  path: string
  /** a scalar, or `[]` or `{}` if empty */
  value: string | number | boolean | null | [] | Record<string, never>
}

/** Limits for long lists and deep nesting. */
const limits = { leaves: 2000, items: 200, depth: 20 }

/** The leaves of a body; undefined if it is cut short or not JSON. */
export function leavesOf(body: Body | undefined): Leaf[] | undefined {
  const value = body?.truncated ? undefined : parsedJson(body?.text)
  if (value === undefined) return undefined
  const found: Leaf[] = []
  const rest: { path: string; node: unknown; depth: number }[] = [{ path: '', node: value, depth: 0 }]
  for (let next = rest.pop(); next && found.length < limits.leaves; next = rest.pop()) {
    const { path, node, depth } = next
    const inner = depth < limits.depth ? children(node, path) : []
    // One by one: an engine refuses a call with 100,000 arguments.
    for (const child of inner.reverse()) rest.push({ ...child, depth: depth + 1 })
    if (inner.length === 0) found.push({ path, value: scalar(node) })
  }
  return found
}

function scalar(node: unknown): Leaf['value'] {
  if (Array.isArray(node)) return []
  return typeof node === 'object' && node !== null ? {} : (node as string | number | boolean | null)
}

function children(node: unknown, path: string): { path: string; node: unknown }[] {
  if (Array.isArray(node))
    return node.slice(0, limits.items).map((item) => ({ path: `${path}[${nameOf(item)}]`, node: item }))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node)
    .slice(0, limits.leaves)
    .map(([key, item]) => ({ path: path === '' ? key : `${path}.${key}`, node: item }))
}

/** The name of a flag or setting in a list. */
function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return ''
  const { key, name, flag, feature } = item as Record<string, unknown>
  const found = [key, flag, feature, name].find((one) => typeof one === 'string' && /^[\w.:-]{1,60}$/.test(one))
  return typeof found === 'string' ? found : ''
}
