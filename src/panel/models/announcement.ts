/** What a screen reader announces when the state changes. No counts, which would have it talking non-stop. */

import { ownerLead } from '../../core/triage/words/verdict-words.ts'
import type { Case } from '../store/case/case.ts'
import { mainProblem } from '../store/case/case-history.ts'
import type { Screen } from '../store/index.ts'
import { isInBackground } from './access.ts'
import { lastMinutes, siteName } from './words.ts'

export function announcement(screen: Screen): string {
  switch (screen.name) {
    case 'ready':
      return `${siteName(screen.site)} is not being recorded.`
    case 'live':
      if (isInBackground(screen.tab))
        return `Recording ${siteName(screen.tab.site)}, and keeping ${lastMinutes(screen.tab.keptMinutes)}.`
      return screen.tab.recording ? `Recording ${siteName(screen.tab.site)}.` : 'Stopped. The recording is kept.'
    case 'case':
      return caseWords(screen.case)
    case 'review':
      return 'Review before sharing. Nothing leaves until you save or copy.'
    case 'article':
      return 'Article draft, made from the case.'
    case 'forbidden':
      return `Casefile cannot record this page. ${screen.reason}`
    case 'unseen':
      return 'Casefile cannot see this tab yet.'
    default:
      return ''
  }
}

/** Only cases opened from a file have remarks, and those were not captured here. */
function caseWords(item: Case): string {
  const verdict = item.verdict && `${ownerLead(item.verdict)}.`
  return [item.remarks ? 'Opened.' : 'Captured.', verdict, known(item)].filter(Boolean).join(' ')
}

/** Known errors are shown first, so they are announced too. */
function known(item: Case): string {
  const history = item.history.value
  const key = mainProblem(item)?.key
  if (history.state !== 'read' || key === undefined) return ''
  return history.known
    .filter(({ keys }) => keys.includes(key))
    .map(({ title }) => `Known error: ${title}.`)
    .join(' ')
}
