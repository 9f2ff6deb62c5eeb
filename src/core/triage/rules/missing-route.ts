/** An endpoint that the app asks for is not there (RFC 9110 15.5.5, 15.5.6). */

import { routeTemplate } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failure } from '../words/words.ts'

export const missingRoute = defineRule({
  id: 'missing-route',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'answers with 404, 405 or 410 to calls of the app, when the endpoint was not seen to work',
  find: ({ requests }) => requests.find((request) => isMissing(request) && request.workedBefore === undefined),
  // Asking whether something exists is a common use of GET: when nothing came of it, nobody knows.
  confidence: (request) =>
    isQuietQuestion(request) ? 0.25 : routeTemplate(request.event.url).includes('{id}') ? 0.5 : 0.65,
  agent: (request) => failure(request, 'the app asks for something that the server does not have'),
  customer: (request) => `${customerActivity(request)} didn't work because something couldn't be found on our end.`,
  evidence: requestEvidence,
  against: (request) =>
    routeTemplate(request.event.url).includes('{id}') ? [{ text: 'It may be that only this record was deleted.' }] : [],
  next: [
    'Check whether the record in the address exists and belongs to this account.',
    'Ask whether reloading helps: the open page may be older than the server.',
    'Escalate to engineering with the endpoint.',
  ],
})

/** It asked for something and got none, and the page did not complain. */
export function isQuietQuestion({ event, aftermath }: FailedRequest): boolean {
  return event.api !== 'document' && event.method.toUpperCase() === 'GET' && aftermath.length === 0
}

/** A call of the app (no page, no background question) that was answered "not there". */
export function isMissing({ event, status, reason, recovered, thirdParty, step, aftermath }: FailedRequest): boolean {
  if (recovered || thirdParty || reason !== undefined || (status !== 404 && status !== 405 && status !== 410))
    return false
  return step !== undefined || aftermath.length > 0 || event.method.toUpperCase() !== 'GET'
}
