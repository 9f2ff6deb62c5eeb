/** Keeps the file of an upload on disk until it has arrived, and gives the host back that was lent for it. */
import type { GuideRun } from '../../../core/guide/index.ts'
import type { PendingUpload } from '../../../core/upload/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Farewells } from './farewells.ts'
import { type Hold, hostsToDrop, loanOf, placeOrigin } from './hold.ts'

export interface Keeping {
  /** Without a place on disk it is sent all the same; only another panel could not go on with it. */
  keep(next: PendingUpload): Promise<void>
  /** Forgets the file at once, and the host once it was given back. */
  forget(run: GuideRun): Promise<void>
  /** Gives the host back, unless an upload is under way. */
  giveBack(run: GuideRun): Promise<void>
  /** Gives back the hosts of uploads that are deleted. @param but a host that is needed all the same */
  dropHosts(gone: readonly PendingUpload[], but?: string): Promise<void>
}

export function createKeeping(
  ports: Pick<GuidePorts, 'uploads' | 'dropSite' | 'now'>,
  hold: Hold,
  farewells: Farewells,
): Keeping {
  const remove = (run: GuideRun) => ports.uploads.remove(run.id).catch(() => undefined)

  async function keep(next: PendingUpload): Promise<void> {
    hold.pending = next
    await ports.uploads.put(next).catch(() => undefined)
  }

  async function forget(run: GuideRun): Promise<void> {
    const origin = placeOrigin(run)
    const last = hold.pending
    hold.pending = undefined
    const removed =
      hold.lent && origin ? ports.uploads.put(loanOf(run, origin, ports.now())) : ports.uploads.remove(run.id)
    if (last) farewells.say(last)
    await removed.catch(() => undefined)
    await giveBack(run)
    // Another one may have been begun meanwhile.
    if (!hold.pending) await remove(run)
  }

  async function giveBack(run: GuideRun): Promise<void> {
    // A server cannot hear of anything once its host was given back.
    await farewells.said()
    const origin = placeOrigin(run)
    // Another one may have been begun meanwhile.
    if (!hold.lent || hold.stop || !origin) return
    hold.lent = false
    hold.held = false
    await ports.dropSite(origin).catch(() => undefined)
    const { pending } = hold
    if (!pending) return
    if (pending.arrived) return keep({ ...pending, granted: false })
    hold.pending = undefined
    await remove(run)
  }

  async function dropHosts(gone: readonly PendingUpload[], but?: string): Promise<void> {
    await Promise.allSettled(hostsToDrop(gone, but).map((origin) => ports.dropSite(origin)))
  }

  return { keep, forget, giveBack, dropHosts }
}
