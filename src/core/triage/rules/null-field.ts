/** For reading a property of null or undefined in the app's code. */

import { endpointOf } from '../../session/index.ts'
import { errorEvidence, stepEvidence } from '../evidence.ts'
import { isNullRead } from '../failures/null-read.ts'
import { defineRule } from '../rule.ts'
import { afterStep, errorTitle, place } from '../words/words.ts'
import { isAppError, mayFollow, responseBefore } from './page-errors.ts'

export const nullField = defineRule({
  id: 'null-field',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: "errors of the app's own code that read a property of null or undefined",
  find: ({ errors }) => errors.find((error) => isAppError(error) && isNullRead(error.event.error.message)),
  confidence: ({ after }) => (after ? 0.5 : 0.85),
  agent: (error, { session }) => {
    const request = responseBefore(session, error.event)
    const data = request ? ` after ${endpointOf(request)} returned ${request.status ?? 200}` : ''
    return `The app stopped${afterStep(error)}, because a value is missing: ${errorTitle(error.event.error)}${place(error)}${data}.`
  },
  customer: 'Part of the page stopped because of a problem on our end. Reloading it may help for a while.',
  evidence: (error, { session }) => {
    const request = responseBefore(session, error.event)
    return [
      ...errorEvidence(error),
      ...(request
        ? [{ event: request.id, text: `${endpointOf(request)} returned ${request.status ?? 200} just before` }]
        : []),
      ...stepEvidence(error.step),
    ]
  },
  against: mayFollow,
  next: [
    'Escalate to engineering with the response just before the error: one of its fields is missing or null.',
    'Ask whether it also happens with other records or accounts.',
  ],
})
