/** What a screen reader says when the state changes. Counts are left out: they would never let it finish. */

import { ownerLead } from '../../views/verdict-words.ts'
import type { Screen } from '../store/index.ts'
import { isInBackground } from './access.ts'
import { lastMinutes, siteName } from './words.ts'

export function announcement(screen: Screen): string {
  switch (screen.name) {
    case 'ready':
      return `${siteName(screen.site)} is not being watched.`
    case 'live':
      if (isInBackground(screen.tab))
        return `Watching ${siteName(screen.tab.site)}, and keeping ${lastMinutes(screen.tab.keptMinutes)}.`
      return screen.tab.watching ? `Watching ${siteName(screen.tab.site)}.` : 'Stopped. The recording is kept.'
    case 'case':
      return screen.case.verdict ? `Captured. ${ownerLead(screen.case.verdict)}.` : 'Captured.'
    case 'review':
      return 'Review before it leaves. Nothing leaves until you save or copy.'
    case 'forbidden':
      return `Casefile cannot watch this page. ${screen.reason}`
    case 'unseen':
      return 'Casefile does not see this tab yet.'
    default:
      return ''
  }
}
