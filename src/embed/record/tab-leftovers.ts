/** Recordings that have lost their tab, as one tab of the app knows them. */
import { noteAlive } from '../../background/alive.ts'
import type { Leftovers } from '../../background/leftovers.ts'
import type { Recordings } from '../../background/recordings.ts'
import { askOnce } from '../../core/base/ask-once.ts'
import type { Desk } from './desk.ts'
import type { OwnDeskInput } from './own-desk.ts'

/**
 * Each tab knows its own recording only: one of another tab is not taken up, unless it is that of the guide.
 * @param desk what takes up and deletes comes only where there is something to
 */
export function tabLeftovers(input: OwnDeskInput, recordings: Recordings, desk: Desk): Leftovers {
  const { ports } = input
  const all = askOnce(async () => (await desk()).ownLeftovers(input, recordings))
  return {
    alive: noteAlive(ports),
    adopt: async (site, guide) => (guide === undefined ? undefined : (await all()).adopt(site, guide)),
    forget: async (guide) => (await all()).forget(guide),
    async sweep() {
      const { store } = ports
      const left = [...(await store.sessions()), ...(await store.strays())]
      if (left.length > 0) await (await all()).sweep()
    },
  }
}
