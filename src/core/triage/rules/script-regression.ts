/** For steps and pages that worked with one build of the page's script and throw with another, in the same recording. */

import type { NavigationEvent, RequestEvent, Session, SessionEvent, StepEvent } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { errorEvidence, stepEvidence } from '../evidence.ts'
import type { PageError } from '../failures/errors.ts'
import type { Facts } from '../failures/facts.ts'
import { liesBetween, newBuild, type ReleaseChange } from '../failures/versions.ts'
import { effect } from '../failures/when.ts'
import { defineRule } from '../rule.ts'
import { afterStep, errorTitle, place } from '../words/words.ts'
import { isAppError } from './page-errors.ts'

export const scriptRegression = defineRule({
  id: 'script-regression',
  class: 'regression',
  owner: 'engineering',
  looksAt:
    "errors of the app's own code after a step, or on a page, that worked before, with a script of another build or on a page that named another release",
  find: ({ errors, session, releaseChange: change }: Facts): Subject | undefined => {
    for (const error of errors.filter((one) => isAppError(one) && !one.after).slice(0, most)) {
      const before = workedBefore(error, session)
      if (before) return { weight: error.weight, error, before, told: toldOfCall(error, before) }
      const calm = (change && calmBefore(error, session, change)) ?? calmWithOtherBuild(error, session)
      if (calm) return { weight: error.weight, error, ...calm }
    }
    return undefined
  },
  confidence: 0.9,
  agent: ({ error, before, told }) =>
    `The app stopped with an error${afterStep(error)}: ${errorTitle(error.event.error)}${place(error)}; the same ${thing(before)} worked with ${told}.`,
  customer: 'Something that used to work stopped with our latest release. Nothing you entered caused this.',
  evidence: ({ error, before, told }) => [
    ...errorEvidence(error),
    ...stepEvidence(error.step),
    { event: before.id, text: `the same ${thing(before)} worked with ${told}` },
  ],
  against: [{ text: 'The record or the data may differ between the two attempts.' }],
  next: [
    'Escalate to engineering with both builds and the stack trace.',
    'Check what the release changed there and whether it can be rolled back.',
    'Check whether other customers have reported it since the release.',
  ],
})

/** A page that breaks may throw thousands of errors: what the most telling ones do not show, the others will not either. */
const most = 30

interface Subject {
  weight: number
  error: PageError
  /** the proof that it worked: a call from the same step, the step itself, or the page that was opened */
  before: RequestEvent | StepEvent | NavigationEvent
  /** the release or build with which it worked, and the current one */
  told: string
}

const thing = ({ kind }: Subject['before']) => (kind === 'navigation' ? 'page' : 'step')

const toldOfCall = (error: PageError, before: RequestEvent) => `the previous build (this is ${buildOf(error, before)})`

const buildOf = ({ event }: PageError, before: RequestEvent) => newBuild(before.initiator, event.error.frames)

/** An earlier successful call from the same step, made by another build of the script that threw. */
function workedBefore(error: PageError, { events }: Session): RequestEvent | undefined {
  const { step } = error
  if (!step) return undefined
  const same = new Set(
    events.filter((one) => one.kind === 'step' && one.at < step.at && one.text === step.text).map(({ id }) => id),
  )
  return events.find(
    (one): one is RequestEvent =>
      one.kind === 'request' && same.has(one.cause ?? '') && hasWorked(one) && buildOf(error, one) !== undefined,
  )
}

/** The same step, without an error, before the page named another release. */
function calmBefore(
  { step, event }: PageError,
  session: Session,
  change: ReleaseChange,
): Pick<Subject, 'before' | 'told'> | undefined {
  if (!step) return undefined
  const before = session.events.findLast(
    (one): one is StepEvent => one.kind === 'step' && one.at < step.at && withoutValue(one) === withoutValue(step),
  )
  if (!before || !liesBetween(change, before, event)) return undefined
  return isCalm(before, session) ? { before, told: `release ${change.from} (this is ${change.to})` } : undefined
}

const isCalm = ({ at }: SessionEvent, { events }: Session) =>
  !events.some((one) => one.kind === 'error' && one.at >= at && one.at - at < effect)

/**
 * The same step (or the same page, if there was no step) before the page was reloaded, without an error. Calls made then show
 * that the throwing script was of another build.
 */
function calmWithOtherBuild(
  { step, event }: PageError,
  session: Session,
): Pick<Subject, 'before' | 'told'> | undefined {
  const loads = session.events.filter((one): one is NavigationEvent => one.kind === 'navigation' && isLoad(one))
  const load = loads.findLast(({ at }) => at <= event.at)
  if (!load) return undefined
  const before = step
    ? session.events.findLast(
        (one): one is StepEvent => one.kind === 'step' && one.at < load.at && withoutValue(one) === withoutValue(step),
      )
    : loads.findLast(({ at, url }) => at < load.at && url === load.url)
  const build = session.events.find(
    (one): one is RequestEvent =>
      one.kind === 'request' && one.at < load.at && newBuild(one.initiator, event.error.frames) !== undefined,
  )
  if (!before || !build || !isCalm(before, session)) return undefined
  return { before, told: `the previous build (this is ${newBuild(build.initiator, event.error.frames)})` }
}

const isLoad = ({ how }: NavigationEvent) => how === 'load' || how === 'reload'

/** `Filled "Barcode" with "7"` and `Filled "Barcode" with "8"` are the same step. */
const withoutValue = ({ text }: StepEvent) => text.replace(/ with ".*"$/s, '')
