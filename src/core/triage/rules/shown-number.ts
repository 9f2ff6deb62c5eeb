/** The page shows or draws NaN, because a number was missing in what it had just been answered. */
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
  customer: 'The page shows a wrong number because of a fault on our side. What you entered is not the cause.',
  evidence: ({ printed, answer }) => [...messageEvidence(printed), { event: answer.id, text: 'has null in it' }],
  against: [{ text: 'Where on the page it stands is not known; it may be nowhere that a customer looks.' }],
  next: [
    'Ask the customer which number is wrong or missing.',
    'Pass it on to engineering with the answer: the page does not expect null there.',
  ],
})

/** React; Chromium and Firefox on attributes of SVG. */
const words =
  /Received NaN for the|attribute \w+: Expected [\w ]{1,20}, "[^"]{0,40}NaN|Unexpected value [^"]{0,20}NaN[^"]{0,40} parsing \w+ attribute/
