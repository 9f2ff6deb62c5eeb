/** States in each recording, once, what it cannot show. */
import type { Recordings } from '../../background/recordings.ts'
import { tabId } from '../tab-id.ts'
import { blindSpots } from './blind-spots.ts'
import type { RecordedPage } from './page.ts'

export function blindSpotTeller(page: RecordedPage, recordings: Recordings): () => Promise<void> {
  /** the last recording in which this was stated */
  let told: string | undefined
  return async () => {
    const id = (await recordings.get(tabId))?.sessionId
    if (id === undefined || id === told) return
    told = id
    for (const draft of blindSpots(Date.now())) page.emit(draft)
  }
}
