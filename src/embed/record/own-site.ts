/** The page's site, the only one there is; and whether recording begins by itself whenever a page of this tab starts. */
import type { Entrance } from '../../background/entrance.ts'
import type { RecordedSites } from '../../background/recorded-sites.ts'
import { type SiteAnswer, webSiteOf } from '../../core/session/index.ts'
import type { Slot } from '../slot.ts'

const name = 'always'

export function ownSite(slot: Slot): RecordedSites {
  return {
    isRecorded: async () => slot.get(name) === true,
    add: async () => void slot.set(name, true),
    remove: async () => void slot.set(name, undefined),
    // No scripts are registered, and the browser reports no requests.
    sync: async () => [],
    allowed: async () => [],
  }
}

export function siteAnswer(url: string): SiteAnswer {
  const site = webSiteOf(url)
  return site === undefined ? { forbidden: 'This page has no address on the web.' } : { site }
}

/** The script is already in the page. */
export const ownEntrance: Entrance = {
  async siteOf() {
    const answer = siteAnswer(window.location.href)
    if ('forbidden' in answer) throw new Error(answer.forbidden)
    return { site: answer.site, granted: true }
  },
  enter: async () => undefined,
}
