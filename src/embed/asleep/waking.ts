/** What wakes Casefile in a page: a guide, a recording to continue, and the app; and what keeps it quiet. */
import { codeInAddress } from '../../core/guide/address.ts'
import { answered, wasGuided, wasRecording } from '../slot.ts'
import { findNeighbour, type Neighbour } from './neighbour.ts'
import type { OverlayHost } from './overlay-host.ts'
import type { RecorderHost } from './recorder-host.ts'
import { joinsGuide, type Scope } from './scope.ts'

export interface Waking {
  /** whether the extension records this page: it has priority */
  isTaken(): boolean
  /** Does what this page's URL, the state before a reload, and the app ask for. */
  wake(): void
  /** Something that the app wants masked cannot be: a continued recording would lack that mask. */
  refuse(reason: string): void
}

export function createWaking(scope: Scope, host: RecorderHost, overlay: OverlayHost): Waking {
  const { window, status, settings, slot, hook } = scope
  let neighbour: Neighbour | undefined

  function isTaken(): boolean {
    neighbour ??= findNeighbour(window, (recording) => void yieldTo(recording))
    if (neighbour.recording) status.state = 'elsewhere'
    return neighbour.recording
  }

  /** @param recording whether the extension does it from now on */
  async function yieldTo(recording: boolean): Promise<void> {
    status.state = recording ? 'elsewhere' : 'sleeping'
    if (recording) overlay.close()
    await host.tell((one) => one.yield(recording))
    // What was asked for meanwhile, and the panel of a guide that continues.
    if (!recording) status.safely(wake)
  }

  function wake(): void {
    const code = codeInAddress(window.location.href)
    const joins = joinsGuide(scope)
    const guided = joins || wasGuided(slot) || (code !== undefined && code !== slot.get(answered))
    const recorded = host.wanted || wasRecording(slot)
    if ((!guided && !recorded) || isTaken()) return
    if (settings.unsafe !== undefined) {
      refuse(settings.unsafe)
      return
    }
    if (recorded) host.record()
    // Until it is known whether this tab follows the guide, the hook keeps what it sees.
    else if (joins) hook.install()
    // Even without the overlay, the app's own recording goes on.
    if (guided) overlay.show(false, code).catch(status.complain)
  }

  function refuse(reason: string): void {
    status.state = 'unavailable'
    status.problem = reason
    overlay.close()
    host.end()
  }

  return { isTaken, wake, refuse }
}
