/** What a script of the app cannot see, stated in every recording. Pure. */
import type { Draft } from '../../relay/draft.ts'

const unseen = [
  {
    what: 'requests that no script made, redirects on the way, and headers that browsers keep from scripts',
    why: 'the app recorded itself; only the Casefile extension is told of them by the browser',
  },
  {
    what: 'what happened inside frames of the page',
    why: 'a script of the app sees the page that it stands in',
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
