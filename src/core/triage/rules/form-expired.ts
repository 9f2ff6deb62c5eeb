/** For forms refused because their CSRF token is no longer valid (OWASP: cross-site request forgery). */

import { requestEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { responseStart } from '../responses/response-start.ts'
import { isOfStaleForm, isStaleForm } from '../responses/stale-form.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const formExpired = defineRule({
  id: 'form-expired',
  class: 'authentication',
  owner: 'customer',
  looksAt:
    'refused forms and calls whose code, body or page title speaks of a token against forgery, or of an expired form',
  find: (facts) =>
    facts.requests.find(
      (request) =>
        !request.thirdParty &&
        !request.recovered &&
        request.reason !== 'set-up' &&
        refusals.includes(request.status ?? 0) &&
        speaks(request, facts),
    ),
  confidence: 0.93,
  agent: (request) => failure(request, 'the form was open too long, or it belongs to an earlier session'),
  customer:
    'The form was open too long. Please copy what you typed, reload the page, sign in if asked, and send it again.',
  evidence: (request, facts) => [
    ...requestEvidence(request),
    ...titleOf(request, facts).map((title) => ({ event: request.event.id, text: `the page is titled “${title}”` })),
  ],
  next: [
    'Ask the customer to reload the page and send the form again.',
    'Ask whether the customer signed out, or signed in as someone else, in another tab.',
    'If it happens again right away, check the cookie settings.',
  ],
})

/** Statuses that frameworks use: Django 403, Laravel 419, Rails 422, others 400, or 200 with the form's page. */
const refusals = [200, 400, 403, 419, 422]

const speaks = (request: FailedRequest, facts: Facts) =>
  isStaleForm(request.event) ||
  [request.code ?? '', responseStart(request.event), ...titleOf(request, facts)].some(isOfStaleForm)

/** The title of the response page, for recordings by other tools, where its text was not captured. */
function titleOf({ event }: FailedRequest, { session }: Facts): string[] {
  if (event.api !== 'document') return []
  const page = session.events.find((one) => one.kind === 'navigation' && one.frame === event.frame && one.title)
  return page?.kind === 'navigation' && page.title ? [page.title] : []
}
