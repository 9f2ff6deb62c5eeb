/** For downloaded files that arrived empty (RFC 6266). */
import { endpointOf, headerValue, type RequestEvent, type SessionEvent, type StepEvent } from '../../session/index.ts'
import { stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { defineRule } from '../rule.ts'

export const emptyDownload = defineRule({
  id: 'empty-download',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'responses of success with a file to be saved that has no bytes',
  find: ({ session }: Facts) => {
    const request = session.events.findLast(
      (event): event is RequestEvent => event.kind === 'request' && isEmptyFile(event),
    )
    const step = request && stepBefore(session.events, request.at)
    return request && step ? { weight: 1, request, step } : undefined
  },
  confidence: 0.7,
  agent: ({ request }) => `The server sent an empty file: ${endpointOf(request)} returned 200 with 0 bytes.`,
  customer: 'The file you asked for came back empty because of a problem on our end.',
  evidence: ({ request, step }) => [{ event: request.id, text: 'returned a file of 0 bytes' }, ...stepEvidence(step)],
  against: [{ text: 'There may be nothing to export: a file with no rows can be empty by design.' }],
  next: [
    'Ask what the file should contain, and whether a different selection returns data.',
    'Escalate to engineering with the address and the time.',
  ],
})

function isEmptyFile({ status, method, responseHeaders, responseBody }: RequestEvent): boolean {
  if (status !== 200 || method.toUpperCase() === 'HEAD') return false
  if (!/^\s*attachment\b/i.test(headerValue(responseHeaders, 'content-disposition') ?? '')) return false
  return headerValue(responseHeaders, 'content-length')?.trim() === '0' && (responseBody?.text ?? '') === ''
}

/** ms; an export may take a while, and what was done long before led to something else */
const patience = 120_000

const stepBefore = (events: readonly SessionEvent[], at: number): StepEvent | undefined =>
  events.findLast((event): event is StepEvent => event.kind === 'step' && event.at <= at && at - event.at <= patience)
