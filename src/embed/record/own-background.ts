/** The background of the extension, at work for this page alone. */
import { type BackgroundRecorder, createRecorder } from '../../background/recorder.ts'
import { throttled } from '../../messages/index.ts'
import { tabId } from '../tab-id.ts'
import type { Desk } from './desk.ts'
import { noNetwork } from './no-network.ts'
import { ownSite } from './own-site.ts'
import type { RecordedPage } from './page.ts'
import { backgroundPorts, type PagePorts } from './ports.ts'
import { pageRules } from './rules.ts'
import { tabLeftovers } from './tab-leftovers.ts'
import { blindSpotTeller } from './tell-blind-spots.ts'

export interface OwnBackground {
  background: BackgroundRecorder
  ports: ReturnType<typeof backgroundPorts>
  /** see `Recorder.onChanged` */
  onChanged(listener: () => void): () => void
}

/** @param mask selectors that the app wants masked, at this moment */
export function ownBackground(
  given: Pick<PagePorts, 'slot' | 'guide'>,
  page: RecordedPage,
  desk: Desk,
  mask: () => string[],
): OwnBackground {
  const listeners = new Set<() => void>()
  const changed = throttled(200, (_tab: number) => {
    for (const listener of listeners) listener()
  })
  const tellBlindSpots = blindSpotTeller(page, desk)
  const ports = backgroundPorts({
    ...{ ...given, window, page, desk },
    changed: () => changed(tabId),
    beforeFlush: () => tellBlindSpots(background.parts.recordings),
  })
  const background = createRecorder(ports, {
    company: (guided) => pageRules(mask, guided),
    guideRules: desk,
    sites: () => ownSite(given.slot),
    leftovers: (recordings) => tabLeftovers(ports, recordings, desk),
    network: () => noNetwork,
  })
  return {
    ...{ background, ports },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
