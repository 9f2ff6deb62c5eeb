/** Reports malformed records of the page as gaps. */

import type { Draft } from './draft.ts'
import { now } from './page-state.ts'

/** ms within which all refusals are one gap, so that a flood of them pushes nothing else out */
const refusalTime = 5_000

/**
 * @param add takes a gap, new or in place of the one with this id
 * @returns a function that takes how many records were refused
 */
export function createRefusals(nextId: () => string, add: (draft: Draft, id: string) => void): (count: number) => void {
  let refused: { id: string; at: number; count: number } | undefined
  return (count) => {
    const at = now()
    if (!refused || at - refused.at >= refusalTime) refused = { id: nextId(), at, count: 0 }
    refused.count += count
    const what = 'page records'
    add({ kind: 'gap', at: refused.at, what, count: refused.count, why: 'they were malformed' }, refused.id)
  }
}
