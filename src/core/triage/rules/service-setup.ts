/** A key, a domain or a service is not set up for this app, and whoever was asked says so. */
import { answerEvidence } from '../answer-words.ts'
import type { FailedRequest } from '../requests.ts'
import { defineRule } from '../rule.ts'
import { type ToldReason, toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, failure, requestEvidence, said } from '../words.ts'

export const serviceSetup = defineRule({
  id: 'service-setup',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'answers and errors in which a service says that it does not know this key, domain or return address',
  find: (facts): Subject | undefined => {
    const request = facts.requests.find(({ reason, recovered }) => reason === 'set-up' && !recovered)
    if (request) return { weight: request.weight, request, told: undefined }
    const told = toldReason(facts, 'set-up')
    // Nothing else prints such a line, and what it is about is missing from the page.
    return told && { weight: Math.max(told.weight, 0.6), request: undefined, told }
  },
  confidence: 0.95,
  agent: ({ request, told }) =>
    request
      ? failure(request, `${missing} that it needs is not set up for this app`)
      : `A service that the app uses refused it${afterStep({ step: told?.step })}, because ${missing} is not set up there: ${said(told?.message.text ?? '')}.`,
  customer: 'A service that this page uses is not set up rightly for it. The cause is a setting, not your computer.',
  evidence: ({ request, told }) =>
    request ? [...requestEvidence(request), ...answerEvidence(request)] : told ? toldEvidence(told) : [],
  next: [
    'Read the message: it names the key, the domain or the address that is not on the list of the service.',
    'Ask who looks after this setting: our administration, or that of the customer for an own domain or identity provider.',
    'Ask whether the address of the app changed lately, e.g. to an own domain.',
  ],
})

const missing = 'a key, a domain, a return address or a function'

interface Subject {
  weight: number
  request: FailedRequest | undefined
  told: ToldReason | undefined
}
