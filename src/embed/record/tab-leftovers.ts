/** Recordings that have lost their tab, as seen by one tab of the app. */
import { noteAlive } from '../../background/alive.ts'
import type { Leftovers } from '../../background/leftovers.ts'
import type { Recordings } from '../../background/recordings.ts'
import { askOnce } from '../../core/base/ask-once.ts'
import type { Desk } from './desk.ts'
import type { OwnDeskInput } from './own-desk.ts'

/**
 * A tab knows only its own recording, so it never continues another tab's, except the guide's.
 * @param desk loaded only if there is something to continue or delete
 */
export function tabLeftovers(input: OwnDeskInput, recordings: Recordings, desk: Desk): Leftovers {
  const { ports } = input
  const note = noteAlive(ports)
  const all = askOnce(async () => (await desk()).ownLeftovers(input, recordings))
  return {
    alive: (_tab, recording) => note(recording),
    adopt: async (tabId, site, guide, take) =>
      guide === undefined ? take(undefined) : (await all()).adopt(tabId, site, guide, take),
    forget: async (guide) => (await all()).forget(guide),
    async sweep() {
      const { store } = ports
      const left = [...(await store.sessions()), ...(await store.strays())]
      if (left.length > 0) await (await all()).sweep()
    },
  }
}
