/** For requests that the server does not understand although nobody had entered anything (RFC 9110 15.5.1). */

import { refusalEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'

export const refusedQuestion = defineRule({
  id: 'refused-question',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'responses with 400 or 422 to a GET of the app, before which nothing was typed or chosen',
  find: ({ requests }) => requests.find(isRefusedQuestion),
  confidence: 0.72,
  agent: (request) => failureAsReported(request, 'the app sent a request that the server does not understand'),
  customer: (request) => `${customerActivity(request)} didn't work because of a problem on our end.`,
  evidence: refusalEvidence,
  against: [{ text: "The customer's bookmark, link, or saved filter may contain what the server refuses." }],
  next: [
    'Ask whether reloading helps: the open page may be older than the server.',
    'Ask whether the customer used a bookmark or a saved view, and whether it happens without it.',
    'Escalate to engineering with the full address of the request.',
  ],
})

/** A GET rejected as malformed when the step before it entered or chose nothing. */
export function isRefusedQuestion({ event, status, reason, thirdParty, recovered, step }: FailedRequest): boolean {
  if (event.method.toUpperCase() !== 'GET' || event.api === 'document' || thirdParty || recovered) return false
  if (reason !== undefined || (status !== 400 && status !== 422)) return false
  return step === undefined || !/^(?:fill|select|check|uncheck|key|submit|upload)$/.test(step.action)
}
