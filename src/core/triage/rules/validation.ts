/** For requests whose data the server understood but did not accept (RFC 9110 15.5.1, 15.5.21). */

import { refusalEvidence } from '../evidence.ts'
import { saysNothing } from '../failures/says-nothing.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'
import { isHeaders } from './payload-too-large.ts'
import { isRefusedQuestion } from './refused-question.ts'
import { isRefusedQuery, isSignInEndpoint } from './statuses.ts'
import { isOnlyOpened } from './wrong-address.ts'

export const validation = defineRule({
  id: 'validation',
  class: 'integration',
  owner: 'support',
  looksAt: 'responses with 400, 415 or 422 outside of signing in, and refusals of procedures of the database',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        (request.status === 400 || request.status === 415 || request.status === 422) &&
        !request.recovered &&
        (request.reason === undefined || request.reason === 'permission' || request.reason === 'business-rule') &&
        !isSignInEndpoint(request.endpoint) &&
        !isRefusedQuery(request) &&
        !isRefusedQuestion(request) &&
        !isOnlyOpened(request) &&
        !saysNothing(request) &&
        !isHeaders(request),
    ),
  confidence: ({ event, status }) => (status === 422 || fieldsIn(event.responseBody?.text).length > 0 ? 0.85 : 0.6),
  agent: (request) => {
    const fields = fieldsIn(request.event.responseBody?.text)
    return failureAsReported(
      request,
      `the server did not accept the data${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
    )
  },
  customer: (request) => {
    const fields = fieldsIn(request.event.responseBody?.text).filter((field) => /^[\w -]+$/.test(field))
    const which = fields.map((field) => field.replace(/[_-]/g, ' ')).join(', ')
    return `${customerActivity(request)} wasn't possible with the current values. Please check ${which === '' ? "them. We'll tell you which ones as soon as we know" : `these: ${which}`}.`
  },
  evidence: (request) => [
    ...refusalEvidence(request),
    ...fieldsIn(request.event.responseBody?.text).map((field) => ({
      event: request.event.id,
      text: `the response names the field ${field}`,
    })),
  ],
  against: ({ event }) =>
    event.status === 400 ? [{ text: 'A 400 can also mean that the app built the request incorrectly.' }] : [],
  next: [
    'Compare the values in the request with what the response says about them.',
    'Ask where the values come from: typed, imported, or from another system.',
    'If the values are valid and the page accepted them, escalate to engineering.',
  ],
})

/** Names of the fields that the response complains about: the keys of `errors`, or what its entries name. */
export function fieldsIn(text: string | undefined): string[] {
  const named = text?.match(/"(?:field|column|pointer|param|property|path)"\s*:\s*"([^"]{1,60})"/g) ?? []
  // Salesforce: `fields`; FastAPI: `loc`, the path to the field.
  const listed = text?.match(/"(?:fields|loc)"\s*:\s*\[[^[\]]{0,200}?"([^"]{1,60})"\s*\]/g) ?? []
  const keys = /"errors"\s*:\s*\{\s*"([^"]{1,60})"/.exec(text ?? '')?.[1]
  const fields = [...named, ...listed].map((pair) => /"([^"]*)"\s*\]?$/.exec(pair)?.[1] ?? '')
  return [...new Set(keys === undefined ? fields : [keys, ...fields])].filter((field) => field !== '').slice(0, 4)
}
