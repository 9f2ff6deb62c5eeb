/**
 * What the first screen says about a file. Computed while reading and delivered before the events, so that neither the wait
 * for it nor the page's work on it grows with the recording. Pure.
 */
import { type Focus, focusOf } from '../../core/bundle/focus.ts'
import type { OpenedFile } from '../../core/bundle/index.ts'
import {
  countedEvents,
  foldProblems,
  type Problem,
  type RequestEvent,
  type Session,
  type SessionEvent,
} from '../../core/session/index.ts'
import { judge, type Verdict } from '../../core/triage/index.ts'
import { type MissingPart, missingParts } from '../../views/environment/completeness-model.ts'
import { levelOf } from '../../views/event/console-level.ts'
import { isStepOrMark } from '../../views/event/event-summary.ts'
import { type EvidentEvent, evidentEvents } from '../../views/event/evidence.ts'
import { type NumberedStep, stepBefore, stepsBefore, stepsOf } from '../../views/step/step-model.ts'
import { type NearPicture, pictureNear } from '../../views/step/step-picture.ts'
import { appOrigin, filterEvents, noFilter } from '../../views/timeline/timeline-model.ts'
import type { ProblemLine } from '../../views/verdict/problem-list.tsx'
import { emptyText, inHarWords } from './har-words.ts'
import { type HeadlinePart, headline } from './headline.ts'
import { isNetworkEvent } from './network-model.ts'

export interface Overview {
  headline: HeadlinePart[]
  /** the file's own, or one computed now */
  verdict: Verdict
  /** the events the verdict refers to */
  evidence: EvidentEvent[]
  problems: ProblemLine[]
  /** with `reported`, the only events passed on in full */
  focus: Focus
  /** if no request failed and nothing was thrown: the worst problem, such as a dropped connection */
  reported?: ReportedEvent
  /** those that led to the focus, and the total number */
  steps: { shown: readonly NumberedStep[]; all: number }
  /** the picture taken nearest to the failure */
  picture?: NearPicture
  /** the first lines on what the recording lacks */
  missing: MissingPart[]
  /** number of events, in total and per tab */
  counts: { all: number; timeline: number; network: number; console: number; steps: number }
}

export type ReportedEvent = Exclude<SessionEvent, RequestEvent>

/** How many lines about missing parts fit on the first screen. */
const fewLines = 4

export function overviewOf({ session, ...file }: OpenedFile): Overview {
  const { events } = session
  const isHar = file.kind === 'har'
  const own = ('verdict' in file && file.verdict) || judge(session)
  const verdict = isHar ? inHarWords(own) : own
  const problems = foldProblems(events)
  const focus = focusOf(session, verdict, problems)
  const steps = stepsOf(events)
  const network = events.filter(isNetworkEvent).length
  const worst = problems[0]?.first
  const failed = focus.error ?? focus.request ?? worst
  const reported = !focus.error && !focus.request && worst?.kind !== 'request' ? worst : undefined
  const picture = failed && pictureNear(session, failed.at, focus.step)
  return {
    headline:
      isHar && network === 0
        ? emptyText(file)
        : headline(session, problems, focus, siteIn(session), reported && stepBefore(steps, reported)),
    verdict,
    evidence: evidentEvents(verdict, events),
    problems: problems.map(lineOf),
    focus,
    ...(reported && { reported }),
    steps: { shown: stepsBefore(steps, failed), all: steps.length },
    ...(picture && { picture }),
    missing: missingParts(session).slice(0, fewLines),
    counts: {
      all: countedEvents(session),
      timeline: filterEvents(events, noFilter).length,
      network,
      console: events.filter((event) => levelOf(event) !== undefined).length,
      steps: events.filter(isStepOrMark).length,
    },
  }
}

/** Without the events themselves: a problem can occur thousands of times, each time with all its bodies. */
function lineOf({ signature, count, first, last, events }: Problem): ProblemLine {
  return { signature, count, events, first: { id: first.id, at: first.at }, last: { at: last.at } }
}

/** The app that was recorded. */
export function siteIn({ documents, site }: Pick<Session, 'documents' | 'site'>): string {
  return appOrigin(documents) ?? site
}
