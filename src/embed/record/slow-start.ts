/** What was missed before the recorder had loaded. Pure. */
import type { Draft } from '../../relay/draft.ts'

/**
 * Requests, errors and console lines are seen from the first moment, everything else once the recorder has loaded.
 * @param hookedAt epoch ms
 * @param at epoch ms
 */
export function slowStart(hookedAt: number, at: number): Draft {
  return {
    ...{ kind: 'gap', at: hookedAt },
    what: `steps, broken files and policy violations of the page's first ${Math.max(1, Math.round(at - hookedAt))} ms`,
    why: 'the part of the embed that sees them was still loading',
  }
}
