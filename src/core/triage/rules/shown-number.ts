/** For pages that show or draw NaN because a number was missing from the response they just received. */
import { endpointOf } from '../../session/index.ts'
import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage } from '../failures/messages.ts'
import { stepShortlyBefore } from '../failures/when.ts'
import { missesValue } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { responseBefore } from './page-errors.ts'

export const shownNumber = defineRule({
  id: 'shown-number',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'lines in which browser or framework find NaN in the page, after a step and a response in which something was null',
  find: ({ session, messages }: Facts) => {
    const printed = findMessage(messages, words)
    const step = printed && stepShortlyBefore(session.events, printed.event.at)
    const response = printed && responseBefore(session, printed.event)
    if (!step || !response || !missesValue(response)) return undefined
    return { weight: 1, printed, response, step }
  },
  confidence: 0.65,
  agent: ({ response }) =>
    `The page shows a number that it could not calculate: ${endpointOf(response)} left a field empty just before.`,
  customer: 'The page shows a wrong number because of a problem on our end. Nothing you entered caused this.',
  evidence: ({ printed, response }) => [...messageEvidence(printed), { event: response.id, text: 'contains null' }],
  against: [
    { text: 'The recording does not show where on the page it is; it may be somewhere that no customer looks.' },
  ],
  next: [
    'Ask the customer which number is wrong or missing.',
    'Escalate to engineering with the response: the page does not expect null there.',
  ],
})

/** React; Chromium and Firefox on SVG attributes. */
const words =
  /Received NaN for the|attribute \w+: Expected [\w ]{1,20}, "[^"]{0,40}NaN|Unexpected value [^"]{0,20}NaN[^"]{0,40} parsing \w+ attribute/
