/** The overlay with the customer's side of a guide: one at a time, loaded when needed. */
import type { GuidePart, OpenOverlay } from '../parts.ts'
import { wasGuided } from '../slot.ts'
import type { RecorderHost } from './recorder-host.ts'
import type { Scope } from './scope.ts'

export interface OverlayHost {
  /**
   * Shows it, unless another tab follows the guide. One that is there is only brought back, if the app asks for it.
   * @param own shows the app's own report instead of a guide from the URL
   * @param code of a guide that was in the URL: the app's router may have changed that by the time the parts are loaded
   * @throws with a sentence if a part cannot be loaded, or the app's own report is not shown
   */
  show(own: boolean, code: string | undefined): Promise<void>
  close(): void
}

export function createOverlayHost(
  { status, settings, slot, guide, fetch }: Scope,
  host: RecorderHost,
  loadPart: () => Promise<GuidePart>,
  version: string,
): OverlayHost {
  let overlay: ReturnType<OpenOverlay> | undefined
  return {
    async show(own, code) {
      if (overlay) {
        if (own) overlay.show()
        return
      }
      const turn = host.stops
      const overlayPart = loadPart().then((part) => part.overlayIn(settings.options.language))
      const [recorder, open] = await Promise.all([host.load(false), overlayPart])
      // One tab at a time follows a guide; after a reload, a tab that followed it still does.
      const asks = wasGuided(slot) || guide.isElsewhere(Date.now())
      const isHere = !asks || ((await recorder.takeGuide()) && wasGuided(slot))
      // Meanwhile the app may have stopped it, or the extension may have taken over.
      if (!isHere || turn !== host.stops || status.state === 'elsewhere') {
        if (own) throw new Error('It was stopped, or another tab follows a guide.')
        return
      }
      overlay ??= open(
        {
          ...{ recorder, slot, version, fetch, code },
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
