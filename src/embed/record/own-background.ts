/** The extension's background, running for this page alone. */
import { type BackgroundRecorder, createRecorder } from '../../background/recorder.ts'
import { throttled } from '../../messages/index.ts'
import { databaseOf } from '../../storage/schema.ts'
import type { CheckedOptions } from '../asleep/options.ts'
import type { RecorderInput } from '../parts.ts'
import { tabId } from '../tab-id.ts'
import type { Desk } from './desk.ts'
import { noNetwork } from './no-network.ts'
import type { OwnDeskInput } from './own-desk.ts'
import { ownEntrance, ownSite } from './own-site.ts'
import type { RecordedPage } from './page.ts'
import { recorderPorts } from './ports.ts'
import { pageRules } from './rules.ts'
import { tabLeftovers } from './tab-leftovers.ts'

/** In the app's origin; nothing of the extension has this name. */
const databaseName = 'casefile-embed'

export interface OwnBackground extends OwnDeskInput {
  background: BackgroundRecorder
  /** see `Recorder.onChanged` */
  onChanged(listener: () => void): () => void
}

/** @param options what the app currently wants */
export function ownBackground(
  input: Pick<RecorderInput, 'slot' | 'guide' | 'fetch' | 'product'>,
  page: RecordedPage,
  desk: Desk,
  options: () => CheckedOptions,
): OwnBackground {
  const listeners = new Set<() => void>()
  const changed = throttled(200, (_tab: number) => {
    for (const listener of listeners) listener()
  })
  const database = databaseOf(databaseName)
  const ports = recorderPorts({ ...input, window, page, database, options, changed: () => changed(tabId) })
  const deskInput = { ports, database, page, app: input }
  const background = createRecorder(ports, {
    company: (guided) => pageRules(() => options().mask, guided),
    seldom: desk,
    entrance: () => ownEntrance,
    sites: () => ownSite(input.slot),
    leftovers: (recordings) => tabLeftovers(deskInput, recordings, desk),
    network: () => noNetwork,
  })
  return {
    ...{ ...deskInput, background },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
