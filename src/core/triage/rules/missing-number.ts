/** For pages that calculated with a missing value and sent the result: NaN, which JSON writes as null (ECMA-262, 25.5.2). */

import type { RequestEvent } from '../../session/index.ts'
import { requestEvidence, responseEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { Message } from '../failures/messages.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'
import { cut } from '../words/words.ts'
import { fieldsIn } from './validation.ts'

export const missingNumber = defineRule({
  id: 'missing-number',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'calls that were refused and had null in them, with NaN in a text beside it or shortly after the page printed NaN',
  find: ({ requests, messages }: Facts): Subject | undefined => {
    const carrier = requests.find((one) => isRefused(one) && notANumber.test(one.event.requestBody?.text ?? ''))
    if (carrier) return { weight: carrier.weight, request: carrier, printed: undefined }
    const printed = messages.findLast(({ text }) => notANumber.test(text))
    const request =
      printed &&
      requests.find(
        (one) => isRefused(one) && one.event.at >= printed.event.at && one.event.at - printed.event.at < near,
      )
    return request && printed && { weight: request.weight, request, printed }
  },
  confidence: 0.85,
  agent: ({ request }) => failureAsReported(request, 'the page sent null for a number that it could not calculate'),
  customer: 'The page made a calculation error because of a problem on our end. Nothing you entered caused this.',
  evidence: ({ request, printed }) => [
    ...requestEvidence(request),
    printed
      ? { event: printed.event.id, text: `logged before: ${cut(printed.text, 100)}` }
      : { event: request.event.id, text: 'the request contains null, and “NaN” in a text' },
    ...responseEvidence(request),
  ],
  next: [
    'Escalate to engineering with the response to the previous request: the page reads a field there that is missing or has a different name.',
    'Ask whether it started with a release.',
  ],
})

interface Subject {
  weight: number
  request: FailedRequest
  /** undefined when the request itself contains the word */
  printed: Message | undefined
}

const notANumber = /(?<![\w.])NaN\b/
const isRefused = ({ event, status, thirdParty, recovered }: FailedRequest) =>
  (status === 400 || status === 422) && !thirdParty && !recovered && isOfNull(event)

/** The request has a null, and where the response names fields, one of them is null. */
function isOfNull({ requestBody, responseBody }: RequestEvent): boolean {
  const sent = requestBody?.text ?? ''
  if (!/:\s*null\b/.test(sent)) return false
  const named = fieldsIn(responseBody?.text?.slice(0, looked)).map(lastPart)
  const empty = new Set([...sent.slice(0, looked).matchAll(/"([^"\\]{1,60})"\s*:\s*null\b/g)].map(([, name]) => name))
  return named.length === 0 || named.some((name) => empty.has(name))
}

/** chars of a body examined */
const looked = 20_000
/** `price` of `lines[0].price` and `/data/attributes/price` */
const lastPart = (path: string) => path.split(/[./[\]]+/).findLast((part) => /\D/.test(part)) ?? path

/** ms in which one may have led to the other */
const near = 30_000
