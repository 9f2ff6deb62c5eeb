/** The overlay with the customer's side of a guide: one at a time, loaded when needed. */
import type { GuidePart } from '../parts.ts'
import { wasGuided } from '../slot.ts'
import type { RecorderHost } from './recorder-host.ts'
import type { Scope } from './scope.ts'

export interface OverlayHost {
  /**
   * Shows it, unless another tab follows the guide.
   * @param own shows the app's own report instead of a guide from the URL
   * @throws with a sentence if a part cannot be loaded
   */
  show(own: boolean): Promise<void>
  close(): void
}

export function createOverlayHost(
  { status, settings, slot, guide, fetch }: Scope,
  host: RecorderHost,
  loadPart: () => Promise<GuidePart>,
  version: string,
): OverlayHost {
  let overlay: { close(): void } | undefined
  return {
    async show(own) {
      if (overlay) return
      const turn = host.stops
      const overlayPart = loadPart().then((part) => part.overlayIn(settings.options.language))
      const [recorder, open] = await Promise.all([host.load(false), overlayPart])
      // One tab at a time follows a guide; after a reload, a tab that followed it still does.
      const asks = wasGuided(slot) || guide.isElsewhere(Date.now())
      if (asks && !((await recorder.takeGuide()) && wasGuided(slot))) return
      // Meanwhile the app may have stopped it, or the extension may have taken over.
      if (turn !== host.stops || status.state === 'elsewhere') return
      overlay ??= open(
        {
          ...{ recorder, slot, version, fetch },
          closed() {
            overlay = undefined
            if (host.wanted && status.state !== 'elsewhere') void host.tell((one) => one.begin())
          },
        },
        own,
      )
    },
    close: () => overlay?.close(),
  }
}
