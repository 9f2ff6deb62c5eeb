/** A file that was asked for came without anything in it (RFC 6266). */
import { endpointOf, headerValue, type RequestEvent } from '../../session/index.ts'
import { stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { defineRule } from '../rule.ts'

export const emptyDownload = defineRule({
  id: 'empty-download',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'answers of success with a file to be saved that has no bytes',
  find: ({ session }: Facts) => {
    const request = session.events.findLast(
      (event): event is RequestEvent => event.kind === 'request' && isEmptyFile(event),
    )
    const step = request && session.events.findLast((event) => event.kind === 'step' && event.at <= request.at)
    return request && step?.kind === 'step' ? { weight: 1, request, step } : undefined
  },
  confidence: 0.7,
  agent: ({ request }) =>
    `The server sent a file without anything in it: ${endpointOf(request)} answered 200 with 0 bytes.`,
  customer: 'The file that you asked for came empty because of a fault on our side.',
  evidence: ({ request, step }) => [
    { event: request.id, text: 'answered with a file of 0 bytes' },
    ...stepEvidence(step),
  ],
  against: [{ text: 'There may be nothing to export: a file without rows can be meant to be empty.' }],
  next: [
    'Ask what the file should hold, and whether another selection gives a full one.',
    'Pass it on to engineering with the address and the time.',
  ],
})

function isEmptyFile({ status, method, responseHeaders, responseBody }: RequestEvent): boolean {
  if (status !== 200 || method.toUpperCase() === 'HEAD') return false
  if (!/^\s*attachment\b/i.test(headerValue(responseHeaders, 'content-disposition') ?? '')) return false
  return headerValue(responseHeaders, 'content-length')?.trim() === '0' && (responseBody?.text ?? '') === ''
}
