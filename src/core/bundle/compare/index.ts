/** Compares a failing session with one that worked. */
import { mapStrings } from '../../privacy/tree.ts'
import type { Session } from '../../session/index.ts'
import { focusOf } from '../focus.ts'
import { replaceLabels } from '../labels.ts'
import { compareApps } from './app.ts'
import { type Difference, type Found, type Same, together } from './difference.ts'
import { listsFiles } from './endpoints.ts'
import { compareEnvironments } from './environment.ts'
import { compareProblems } from './problems.ts'
import { compareRequests } from './requests.ts'
import { compareSteps } from './steps.ts'
import { compareStorage } from './storage.ts'

export type { Area, Difference, Same } from './difference.ts'
export { worthReporting } from './weights.ts'

export interface Comparison {
  /** most likely explanation first */
  differences: Difference[]
  same: Same[]
  /** sentences about what could not be compared, and how reliable the result is */
  notes: string[]
}

/**
 * Replaces every label. Labels are numbered per bundle, so equal labels need not mean equal values, nor different
 * labels different values; with a single label, none can show up as a difference.
 */
export const maskedValue = 'redacted-value-1'

/**
 * The differences between two sessions, as seen from `here`, the failing one. A session has no differences from itself,
 * nor from a copy with renumbered labels.
 */
export function compareSessions(here: Session, there: Session): Comparison {
  const [ours, theirs] = [unlabelled(here), unlabelled(there)]
  const { request, error } = focusOf(ours)
  const failedAt = (request ?? error)?.at
  const steps = compareSteps(ours, theirs, failedAt)
  const parting = {
    here: Math.min(steps.parting.here, failedAt ?? Number.POSITIVE_INFINITY),
    there: steps.parting.there,
  }
  const found: Found = together([
    compareProblems(ours, theirs),
    compareRequests(ours, theirs, parting),
    compareApps(ours, theirs),
    compareEnvironments(ours.environment, theirs.environment),
    compareStorage(ours.environment, theirs.environment),
    steps,
  ])
  return {
    differences: found.differences.sort((a, b) => b.weight - a.weight),
    same: found.same,
    notes: notesOn(here, there),
  }
}

function unlabelled(session: Session): Session {
  const change = (text: string) => (text.includes('redacted-') ? replaceLabels(text, () => maskedValue) : text)
  const { documents, events, environment } = session
  return { ...session, ...mapStrings({ documents, events, environment }, change) }
}

function notesOn(here: Session, there: Session): string[] {
  const hasSteps = ({ events }: Session) => events.some(({ kind }) => kind === 'step')
  const isLate = ({ documents }: Session) => documents.some(({ frameId, late }) => frameId === 0 && late)
  return [
    ...(here.id === there.id ? ['Both files contain the same recording.'] : []),
    ...(here.site === there.site
      ? []
      : [`The two recordings come from different sites: ${here.site} and ${there.site}.`]),
    ...(here.environment && there.environment
      ? []
      : ['The browser and its settings are not known for both recordings, so they are not compared.']),
    ...(hasSteps(here) && hasSteps(there)
      ? []
      : ['Steps are not known for both recordings, so they are not compared.']),
    ...(listsFiles(here) === listsFiles(there)
      ? []
      : [
          `Files that the page loads, such as scripts and pictures, are only listed in ${listsFiles(here) ? 'this recording' : 'the other recording'}, so they are not compared.`,
        ]),
    ...(isLate(here) || isLate(there)
      ? [
          `${isLate(here) ? (isLate(there) ? 'Both recordings' : 'This recording') : 'The other recording'} started after the page had loaded, so anything before that is not compared.`,
        ]
      : []),
  ]
}
