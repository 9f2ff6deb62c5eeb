/** For lost changes: the server answers with a success status, but its response says otherwise, and nobody is told. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import { endpointOf, isForeign, ownSites, type RequestEvent } from '../../session/index.ts'
import { stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { isMissedByNobody } from '../failures/ornament.ts'
import { isRaisedOnPurpose } from '../responses/reasons.ts'
import { defineRule } from '../rule.ts'
import { cut } from '../words/words.ts'

export const hiddenFailure = defineRule({
  id: 'hidden-failure',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'changes that were answered with success, with an error of a database in the response, or with nothing of it taken',
  find: ({ session }: Facts): Subject | undefined => {
    const firstStep = session.events.find((event) => event.kind === 'step')?.at ?? Number.POSITIVE_INFINITY
    const own = ownSites(session.events, session.site)
    for (const event of session.events) {
      if (event.kind !== 'request' || event.at < firstStep || !isChange(event)) continue
      // What a service of another company makes of what it was sent is not what the customer has saved.
      if (isForeign(event.url, own) || isMissedByNobody(event.url)) continue
      const told = reportedIn(event)
      if (told !== undefined) return { weight: 1, request: event, told }
    }
    return undefined
  },
  confidence: 0.8,
  agent: ({ request, told }) =>
    `${endpointOf(request)} returned ${request.status} as if it had succeeded, but the response says that it did not: ${told}.`,
  customer: "What you saved wasn't kept, and the page didn't tell you. We're looking into it. Please keep a copy.",
  evidence: ({ request, told }, { session }) => {
    const step = session.events.findLast((event) => event.kind === 'step' && event.at <= request.at)
    return [
      { event: request.id, text: `returned ${request.status}, with: ${told}` },
      ...(step?.kind === 'step' ? stepEvidence(step) : []),
    ]
  },
  against: [{ text: 'The response does not show what the page displayed to the customer.' }],
  next: [
    'Ask the customer whether the change is still there after reloading the page.',
    'Escalate to engineering with the response: a failure like this needs an error status, and the page should report it.',
  ],
})

interface Subject {
  weight: number
  request: RequestEvent
  told: string
}

const isChange = ({ method, status = 0, state }: RequestEvent) =>
  state === 'done' && status >= 200 && status < 300 && /^(?:POST|PUT|PATCH|DELETE)$/i.test(method)

/** How database errors begin: SQLSTATE of PDO and JDBC, Oracle, SQL Server. */
const ofDatabase = /^(?:SQLSTATE\[\w{5}\]|ORA-\d{5}:|Msg \d{3,5}, Level \d)/
const refusedKeys = ['rejected', 'failed', 'errors', 'notApplied']
const saidKeys = ['ok', 'success', 'saved']
const takenKeys = [
  'applied',
  'accepted',
  'updated',
  'inserted',
  'imported',
  'processed',
  'succeeded',
  'sent',
  'delivered',
]

/** A quick test before parsing, since most responses contain none of these. */
const hints = /"(?:SQLSTATE\[|ORA-\d{5}:|Msg \d)|"(?:rejected|failed|errors|notApplied)"/

/** A page may well show a response that only lists what was refused, so the response must also claim success. */
function reportedIn({ responseBody }: RequestEvent): string | undefined {
  if (!hints.test(responseBody?.text?.slice(0, 4_000) ?? '')) return undefined
  const response = parsedJson(responseBody?.text)
  if (!isObject(response)) return undefined
  const words = Object.values(response).find(
    (value): value is string => typeof value === 'string' && ofDatabase.test(value) && !isRaisedOnPurpose(value),
  )
  if (words !== undefined) return cut(words, 140)
  if (!saidKeys.some((key) => response[key] === true)) return undefined
  // The summary may be nested under a name of its own: `{"saved":true,"delivery":{"sent":0,"failed":24}}`
  return [response, ...Object.values(response).filter(isObject)].map(accountIn).find((told) => told !== undefined)
}

/** The summary says that nothing was accepted and something was refused. */
function accountIn(account: Record<string, unknown>): string | undefined {
  const refused = refusedKeys.find((key) => isFilled(account[key]))
  const taken = takenKeys.find((key) => account[key] === 0 || isEmpty(account[key]))
  return refused !== undefined && taken !== undefined
    ? `${taken}: none, ${refused}: ${listed(account[refused])}`
    : undefined
}

const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : typeof value === 'number' && value > 0)
const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
const listed = (value: unknown) => (typeof value === 'number' ? String(value) : cut(JSON.stringify(value), 100))
