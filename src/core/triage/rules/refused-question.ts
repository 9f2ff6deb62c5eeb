/** The server does not understand what the app asked for, and nobody had entered anything (RFC 9110 15.5.1). */

import { answeredEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsTold } from '../words/answer-words.ts'

export const refusedQuestion = defineRule({
  id: 'refused-question',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'answers with 400 or 422 to a GET of the app, before which nothing was typed or chosen',
  find: ({ requests }) => requests.find(isRefusedQuestion),
  confidence: 0.72,
  agent: (request) => failureAsTold(request, 'the app asked in a way that the server does not understand'),
  customer: (request) => `${customerActivity(request)} did not work because of a fault on our side.`,
  evidence: answeredEvidence,
  against: [{ text: 'A bookmark, a link or a saved filter of the customer can hold what the server refuses.' }],
  next: [
    'Ask whether a reload helps: the open page may be older than the server.',
    'Ask whether the customer came over a bookmark or a saved view, and whether it happens without it.',
    'Pass it on to engineering with the whole address of the request.',
  ],
})

/** A GET that was refused for its form, where the step before it is no typing or choosing. */
export function isRefusedQuestion({ event, status, reason, thirdParty, recovered, step }: FailedRequest): boolean {
  if (event.method.toUpperCase() !== 'GET' || event.api === 'document' || thirdParty || recovered) return false
  if (reason !== undefined || (status !== 400 && status !== 422)) return false
  return step === undefined || !/^(?:fill|select|check|uncheck|key|submit|upload)$/.test(step.action)
}
