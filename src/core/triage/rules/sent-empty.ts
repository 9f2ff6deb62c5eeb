/** For fields that the customer filled in but the page sent empty, because it could not read the input and did not say so. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { StepEvent } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import { requestEvidence, responseEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const sentEmpty = defineRule({
  id: 'sent-empty',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'refusals that name a field which the customer has filled, and which the call carries as null, NaN, undefined or empty',
  find: ({ requests, session }: Facts): Subject | undefined => {
    for (const request of requests) {
      const { event, status, recovered, weight } = request
      if (recovered || (status !== 400 && status !== 422)) continue
      const response = plain(responseStart(event))
      for (const { name, value } of emptyIn(event.requestBody?.text)) {
        const step = session.events.findLast(
          (one): one is StepEvent =>
            one.kind === 'step' &&
            one.action === 'fill' &&
            one.at <= event.at &&
            plain(one.target?.name) === plain(name),
        )
        if (step && isTyped(step) && response.includes(plain(name))) return { weight, request, step, name, value }
      }
    }
    return undefined
  },
  confidence: 0.9,
  agent: ({ request, name, value }) =>
    failureAsReported(request, `the page sent “${name}” as ${value}, although the customer had filled it in`),
  customer: "The page did not send everything you entered. That's a problem on our end, and we're looking into it.",
  evidence: ({ request, step, name, value }) => [
    ...requestEvidence(request),
    { event: step.id, text: stepText(step) },
    { event: request.event.id, text: `the request contains ${name} as ${value}` },
    ...responseEvidence(request),
  ],
  against: [{ text: 'The page may have shown that it could not read what was typed.' }],
  next: [
    'Ask the customer to type the value differently, such as a number with a point instead of a comma.',
    "Escalate to engineering with the value as it was typed, and the customer's language and time zone.",
  ],
})

interface Subject {
  weight: number
  request: FailedRequest
  step: StepEvent
  /** the field's name in the request */
  name: string
  /** what was sent instead */
  value: string
}

/** For a field with a list of options, only a chosen option counts. */
const isTyped = ({ value = '', target }: StepEvent) =>
  value.trim() !== '' && !/^(?:combobox|listbox|searchbox)$/.test(target?.role ?? '')

const plain = (name = '') => name.replace(/[^\p{L}\d]/gu, '').toLowerCase()

/** What scripts turn unreadable values into. */
const unread = /^(?:NaN|undefined|null|Invalid Date|\[object Object\])$/i
/** limits on the levels and fields of a body examined */
const deepest = 4
const mostFields = 200

type Field = { name: string; value: string }

function emptyIn(text: string | undefined): Field[] {
  const body = parsedJson(text)
  if (body !== undefined) return ofValue(body, 0).slice(0, mostFields)
  return /^[\w.[\]%-]{1,80}=/.test(text ?? '')
    ? [...new URLSearchParams(text)].slice(0, mostFields).flatMap(([name, value]) => ofField(name, value, 0))
    : []
}

const ofValue = (value: unknown, depth: number): Field[] =>
  depth > deepest
    ? []
    : Array.isArray(value)
      ? value.slice(0, mostFields).flatMap((one) => ofValue(one, depth + 1))
      : isObject(value)
        ? Object.entries(value).flatMap(([name, one]) => ofField(name, one, depth))
        : []

function ofField(name: string, value: unknown, depth: number): Field[] {
  if (value === null) return [{ name, value: 'null' }]
  if (typeof value !== 'string') return ofValue(value, depth + 1)
  return value === '' || unread.test(value) ? [{ name, value: value === '' ? 'empty' : value }] : []
}
