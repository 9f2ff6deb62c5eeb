/** Keeps the file of an upload on disk until it has arrived, and returns the permission requested for its host. */
import type { GuideRun } from '../../../core/guide/index.ts'
import type { PendingUpload } from '../../../core/upload/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Farewells } from './farewells.ts'
import { type Hold, hostsToDrop, loanOf, placeOrigin } from './hold.ts'

export interface Keeping {
  /** If it cannot be stored it is sent anyway; only another panel could not resume it. */
  keep(next: PendingUpload): Promise<void>
  /** Deletes the file at once, and the host once its permission was returned. */
  forget(run: GuideRun): Promise<void>
  /** Returns the host's permission, unless an upload is in progress. */
  giveBack(run: GuideRun): Promise<void>
  /** Returns the permissions for hosts of deleted uploads. @param but a host that is still needed */
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
    // Another upload may have been started in the meantime.
    if (!hold.pending) await remove(run)
  }

  async function giveBack(run: GuideRun): Promise<void> {
    // Without the permission, a server can no longer be told anything.
    await farewells.said()
    const origin = placeOrigin(run)
    // Another upload may have been started in the meantime.
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
