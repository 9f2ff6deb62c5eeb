/** The site of the page, which is the only one: whether a recording begins by itself whenever a page of this tab starts. */
import type { RecordedSites } from '../../background/recorded-sites.ts'
import type { Slot } from '../slot.ts'

const name = 'always'

export function ownSite(slot: Slot): RecordedSites {
  return {
    isRecorded: async () => slot.get(name) === true,
    add: async () => void slot.set(name, true),
    remove: async () => void slot.set(name, undefined),
    // No scripts are registered, and the browser gives no account of requests.
    sync: async () => [],
    allowed: async () => [],
  }
}
