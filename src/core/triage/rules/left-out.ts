/** For a field that the customer filled in but the page left out of the request, so that the server misses it. */

import type { StepEvent } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import { requestEvidence, responseEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const leftOut = defineRule({
  id: 'left-out',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'refusals that miss a field by its name, when the customer has filled one of that name and the call carries none',
  find: ({ requests, session }: Facts): Subject | undefined => {
    for (const request of requests) {
      const { event, status, recovered, weight } = request
      const sent = event.requestBody?.text
      if (recovered || sent === undefined || (status !== 400 && status !== 422)) continue
      for (const name of missedIn(responseStart(event))) {
        if (new RegExp(`\\b${name}\\b`, 'i').test(sent)) continue
        const step = session.events.findLast(
          (one): one is StepEvent => one.kind === 'step' && one.at <= event.at && isOfField(one, name),
        )
        if (step?.value) return { weight, request, step, name }
      }
    }
    return undefined
  },
  confidence: 0.9,
  agent: ({ request, name }) =>
    failureAsReported(request, `the page did not send “${name}”, which the customer had filled in`),
  customer: "The page didn't send everything you entered. That's a problem on our end, and we're looking into it.",
  evidence: ({ request, step, name }) => [
    ...requestEvidence(request),
    { event: step.id, text: stepText(step) },
    { event: request.event.id, text: `the request does not contain ${name}` },
    ...responseEvidence(request),
  ],
  next: [
    'Escalate to engineering with the request: what the customer filled in is missing from it.',
    'Ask whether it helps to fill in that field last, or with the keyboard.',
  ],
})

interface Subject {
  weight: number
  request: FailedRequest
  step: StepEvent
  /** the field's name in the server's response */
  name: string
}

/** `Missing required attribute "starts"`, `The field due_date is required`, `country: Missing required value` */
const missed =
  /\b(?:missing|required)(?: required)? (?:attribute|field|property|parameter|argument|key)s?\b\W{1,4}([a-z][\w-]{1,40})|["'`]?\b([a-z][\w-]{1,40})["'`]?:? (?:field )?(?:is required|is missing|missing required value|can(?:no|')t be (?:null|empty|blank)|must not be (?:null|empty|blank))/gi

const missedIn = (response: string): string[] =>
  [...response.matchAll(missed), ...response.matchAll(listed)]
    .map(([, after, before]) => after ?? before ?? '')
    .filter((name) => !general.test(name))

/**
 * A list entry that names the field under some key: `{"field":"vat_id","code":"required"}`,
 * `{"code":"missing","path":"vat_id"}`
 */
const named =
  '"(?:field|fieldName|property|propertyName|param|parameter|attribute|path|key)":\\s*"(?:[\\w.]{1,60}\\.)?([a-z][\\w-]{1,40})"'
const isMissing = '":\\s*"[^"{}]{0,80}\\b(?:required|missing|blank|empty)\\b'
const listed = new RegExp(`${named}[^{}]{0,200}${isMissing}|${isMissing}[^{}]{0,200}${named}`, 'gi')
const general = /^(?:it|this|that|field|value|parameter|property|attribute|and|or|is|which|data|body|input)$/i

const plain = (name = '') => name.replace(/[^\p{L}\d]/gu, '').toLowerCase()

/** The last step in the field decides: it may have emptied it again. */
const isOfField = ({ action, target }: StepEvent, name: string) =>
  (action === 'fill' || action === 'select') && plain(target?.name) === plain(name)
