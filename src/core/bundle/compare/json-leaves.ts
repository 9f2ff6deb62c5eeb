/** Flattens a JSON body to values by path, so that two responses can be compared. */

import { parsedJson } from '../../base/json.ts'
import { jsonLeaves } from '../../base/json-leaves.ts'
import type { Body } from '../../session/index.ts'

export interface Leaf {
  /** `invoice.lines[].tax`; a named list item is addressed by its name: `flags[newEditor].on` */
  path: string
  /** a scalar, or `[]` or `{}` if empty */
  value: string | number | boolean | null | [] | Record<string, never>
}

const limits = { leaves: 2000, items: 200, depth: 20 }

/** The leaves of a body; undefined if it is cut short or not JSON. */
export function leavesOf(body: Body | undefined): Leaf[] | undefined {
  const value = body?.truncated ? undefined : parsedJson(body?.text)
  if (value === undefined) return undefined
  return jsonLeaves(value, limits, nameOf).map(({ path, node }) => ({ path, value: scalar(node) }))
}

function scalar(node: unknown): Leaf['value'] {
  if (Array.isArray(node)) return []
  return typeof node === 'object' && node !== null ? {} : (node as string | number | boolean | null)
}

/** The name of a flag or setting in a list. */
function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return ''
  const { key, name, flag, feature } = item as Record<string, unknown>
  const found = [key, flag, feature, name].find((one) => typeof one === 'string' && /^[\w.:-]{1,60}$/.test(one))
  return typeof found === 'string' ? found : ''
}
