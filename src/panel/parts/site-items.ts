/** Menu entries about access to a site. */
import type { TabState } from '../../messages/index.ts'
import type { MenuItem } from '../../ui/index.ts'
import { siteName } from '../models/words.ts'
import type { Live } from '../store/tab/live.ts'

export function siteItems(live: Live, tab: TabState): MenuItem[] {
  const { site } = tab
  if (site === undefined || tab.access === 'forbidden') return []
  return tab.access === 'site'
    ? [
        {
          id: 'forget',
          label: `Stop always recording ${siteName(site)}`,
          icon: 'lock',
          onSelect: () => void live.forgetSite(site),
        },
      ]
    : [
        {
          id: 'always',
          label: `Always record ${siteName(site)}`,
          icon: 'globe',
          onSelect: () => void live.alwaysRecord(site),
        },
      ]
}
