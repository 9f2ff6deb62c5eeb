/** What a script of the app cannot see, stated in every recording. Pure. */
import type { Draft } from '../../relay/draft.ts'

const unseen = [
  {
    what: 'requests that no script made, redirects on the way, and headers that browsers keep from scripts',
    why: 'the app recorded itself; the browser reports them only to the Casefile extension',
  },
  {
    what: 'what happened inside frames of the page',
    why: 'a script in the app sees only its own page',
  },
  {
    what: 'what happened in other tabs and windows of the app',
    why: 'each tab records itself',
  },
]

/** @param at epoch ms */
export function blindSpots(at: number): Draft[] {
  return unseen.map((spot) => ({ kind: 'gap', at, ...spot }))
}
