/** For rejected promises that nobody handled (https://html.spec.whatwg.org/#unhandled-promise-rejections). */

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
    return `The app did not handle an error${afterStep(error)}: ${errorTitle(error.event.error)}${place(error)}${clean}.`
  },
  customer:
    'What you started stopped halfway because of a problem on our end. Please check what has been done before you try again.',
  evidence: (error) => [...errorEvidence(error), ...stepEvidence(error.step)],
  against: mayFollow,
  next: [
    'Escalate to engineering with the stack trace and the step before it.',
    'Check in the data whether the action was partly completed.',
  ],
})
