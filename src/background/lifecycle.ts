/** What happens to the browser and its tabs. */
import type { Company } from './company.ts'
import type { Guiding } from './guiding.ts'
import type { Keeper } from './keeper.ts'
import type { Leftovers } from './leftovers.ts'
import type { Network } from './network/observer.ts'
import type { RecorderPorts } from './ports.ts'
import type { Recordings } from './recordings.ts'

export interface Lifecycle {
  /** The browser started, or only this background did; may be called many times. */
  started(): Promise<void>
  /** The organisation has set other rules. */
  policyChanged(): Promise<void>
  /** Another background may have changed what is stored. */
  reread(): Promise<void>
  /** @param withWindow the whole window was closed, perhaps because the browser ended: the recording is kept for a while */
  tabRemoved(tabId: number, withWindow: boolean): Promise<void>
}

export interface LifecycleParts {
  company: Pick<Company, 'changed'>
  guiding: Pick<Guiding, 'reread'>
  keeper: Pick<Keeper, 'closed' | 'settled'>
  leftovers: Pick<Leftovers, 'sweep'>
  network: Pick<Network, 'closed'>
  newest: Pick<Map<number, unknown>, 'delete'>
  recordings: Pick<Recordings, 'get' | 'change'>
  sync(): Promise<void>
  rulesChanged(): Promise<void>
  forgetSecrets(): Promise<void>
}

export function createLifecycle(ports: Pick<RecorderPorts, 'store'>, parts: LifecycleParts): Lifecycle {
  const { company, guiding, keeper, leftovers, network, newest, recordings } = parts
  const { sync, rulesChanged, forgetSecrets } = parts
  return {
    async started() {
      try {
        await sync()
      } finally {
        await leftovers.sweep()
        await forgetSecrets()
      }
    },
    policyChanged: rulesChanged,
    async reread() {
      guiding.reread()
      company.changed()
    },
    async tabRemoved(tabId, withWindow) {
      keeper.closed(tabId)
      newest.delete(tabId)
      const recording = await recordings.get(tabId)
      await recordings.change(tabId, () => undefined)
      await network.closed(tabId)
      if (!recording) return
      if (!withWindow) {
        // What is still being stored must be deleted too.
        await keeper.settled()
        await ports.store.remove(recording.sessionId)
      }
      await forgetSecrets()
      await sync()
    },
  }
}
