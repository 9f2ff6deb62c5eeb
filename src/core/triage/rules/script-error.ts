/** For uncaught errors thrown by the app. */

import { errorEvidence, stepEvidence } from '../evidence.ts'
import { isNullRead } from '../failures/null-read.ts'
import { defineRule } from '../rule.ts'
import { afterStep, errorTitle, place } from '../words/words.ts'
import { isAppError, mayFollow } from './page-errors.ts'

export const scriptError = defineRule({
  id: 'script-error',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: "uncaught errors of the app's own code, other than missing values",
  find: ({ errors }) =>
    errors.find(
      (error) => isAppError(error) && error.event.source === 'uncaught' && !isNullRead(error.event.error.message),
    ),
  confidence: ({ after, frame }) => (after ? 0.5 : frame ? 0.72 : 0.55),
  agent: (error) =>
    `The app stopped with an unhandled error${afterStep(error)}: ${errorTitle(error.event.error)}${place(error)}.`,
  customer: 'Part of the page stopped because of a problem on our end.',
  evidence: (error) => [...errorEvidence(error), ...stepEvidence(error.step)],
  against: mayFollow,
  next: ['Escalate to engineering with the stack trace.', 'Ask whether it happens every time, and in other browsers.'],
})
