/** What worked with one build of the page's script throws with another, in the same recording. */
import { hasWorked } from '../../session/answers/failure.ts'
import type { RequestEvent, Session } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import type { PageError } from '../errors.ts'
import type { Facts } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { newBuild } from '../versions.ts'
import { afterStep, errorTitle, place } from '../words.ts'
import { isAppError } from './page-errors.ts'

export const scriptRegression = defineRule({
  id: 'script-regression',
  class: 'regression',
  owner: 'engineering',
  looksAt: "errors of the app's own code after a step that worked before, with a script of another build",
  find: ({ errors, session }: Facts): Subject | undefined => {
    for (const error of errors) {
      const before = isAppError(error) && !error.after ? workedBefore(error, session) : undefined
      if (before) return { weight: error.weight, error, before }
    }
    return undefined
  },
  confidence: 0.9,
  agent: ({ error, before }) =>
    `The app stopped with an error${afterStep(error)}: ${errorTitle(error.event.error)}${place(error)}; the same step worked with the build before, this is ${buildOf(error, before)}.`,
  customer: 'Something that worked before stopped with our latest release. What you entered is not the cause.',
  evidence: ({ error, before }) => [
    { event: error.event.id, text: `${errorTitle(error.event.error)}${place(error)}` },
    ...(error.step ? [{ event: error.step.id, text: stepText(error.step) }] : []),
    { event: before.id, text: `the same step led to a call that was answered ${before.status}, with the build before` },
  ],
  against: [{ text: 'The record or the data may differ between the two tries.' }],
  next: [
    'Pass it on to engineering with both builds and the stack.',
    'Look what the release changed there, and whether it can be taken back.',
    'Ask whether other customers report it since the release.',
  ],
})

interface Subject {
  weight: number
  error: PageError
  /** came of the same step, with the build before */
  before: RequestEvent
}

const buildOf = ({ event }: PageError, before: RequestEvent) => newBuild(before.initiator, event.error.frames)

/** A call that came of the same step earlier and was answered well, made by another build of the script that threw. */
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
