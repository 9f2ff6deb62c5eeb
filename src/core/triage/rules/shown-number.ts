/** For pages that show or draw NaN because a number was missing from the answer they just received. */
import { endpointOf } from '../../session/index.ts'
import { missesValue } from '../answers/answer-start.ts'
import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage } from '../failures/messages.ts'
import { stepShortlyBefore } from '../failures/when.ts'
import { defineRule } from '../rule.ts'
import { answerBefore } from './page-errors.ts'

export const shownNumber = defineRule({
  id: 'shown-number',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'lines in which browser or framework find NaN in the page, after a step and an answer in which something was null',
  find: ({ session, messages }: Facts) => {
    const printed = findMessage(messages, words)
    const step = printed && stepShortlyBefore(session.events, printed.event.at)
    const answer = printed && answerBefore(session, printed.event)
    if (!step || !answer || !missesValue(answer)) return undefined
    return { weight: 1, printed, answer, step }
  },
  confidence: 0.65,
  agent: ({ answer }) =>
    `The page shows a number that it could not calculate: ${endpointOf(answer)} left a field empty just before.`,
  customer: 'The page shows a wrong number because of a problem on our end. Nothing you entered caused this.',
  evidence: ({ printed, answer }) => [...messageEvidence(printed), { event: answer.id, text: 'contains null' }],
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
