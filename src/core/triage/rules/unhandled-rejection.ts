/** A promise was rejected and nobody handled it (https://html.spec.whatwg.org/#unhandled-promise-rejections). */

import { errorEvidence, stepEvidence } from '../evidence.ts'
import { isNullRead } from '../failures/null-read.ts'
import { defineRule } from '../rule.ts'
import { afterStep, errorTitle, place } from '../words/words.ts'
import { isAppError, mayFollow } from './page-errors.ts'

export const unhandledRejection = defineRule({
  id: 'unhandled-rejection',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: "unhandled rejections of the app's own code, other than missing values",
  find: ({ errors }) =>
    errors.find(
      (error) => isAppError(error) && error.event.source === 'rejection' && !isNullRead(error.event.error.message),
    ),
  confidence: ({ after, frame }) => (after ? 0.45 : frame ? 0.76 : 0.6),
  agent: (error, { requests }) => {
    const clean = requests.some(({ weight }) => weight >= 0.5) ? '' : '; no request failed'
    return `The app left an error unhandled${afterStep(error)}: ${errorTitle(error.event.error)}${place(error)}${clean}.`
  },
  customer:
    'What you started stopped half-way because of a fault on our side. Please check what has been done before you repeat it.',
  evidence: (error) => [...errorEvidence(error), ...stepEvidence(error.step)],
  against: mayFollow,
  next: [
    'Pass it on to engineering with the stack and the step before.',
    'Check in the data whether the action was done in part.',
  ],
})
