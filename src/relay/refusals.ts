/** Records of the page that were not what they should be, told as gaps. */

import type { Draft } from './draft.ts'
import { now } from './page-state.ts'

/** ms in which all that was refused is told as one gap, so that a flood of it pushes nothing else out */
const refusalTime = 5_000

/**
 * @param add takes a gap, or puts it in the place of the one that has this id
 * @returns takes how many records were refused
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
