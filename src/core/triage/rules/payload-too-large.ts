/** For requests larger than the server or a proxy accepts (RFC 9110 15.5.14). */
import { requestEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'
import { isOwnLimit } from './file-too-large.ts'

export const payloadTooLarge = defineRule({
  id: 'payload-too-large',
  class: 'configuration',
  owner: 'support',
  looksAt: 'responses with 413, or pages that say the same with another status, and 431 for too large headers',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        (request.status === 413 || (request.reason === 'too-large' && !request.thirdParty) || isHeaders(request)) &&
        !request.recovered &&
        !isOwnLimit(request),
    ),
  confidence: 0.93,
  agent: (request) => {
    const size = request.event.requestBody?.size
    return failure(
      request,
      `the request is larger than the server accepts${size === undefined ? '' : ` (${megabytes(size)} were sent)`}`,
    )
  },
  customer: (request) =>
    isHeaders(request)
      ? 'The browser sent too much stored data. Please delete the cookies for this site and sign in again.'
      : 'What was sent is larger than our service accepts. Please try a smaller file, or split it.',
  evidence: requestEvidence,
  next: [
    "Ask for the file's size and type, and compare them with the limit.",
    'Check whether a company proxy has a lower limit than the product.',
  ],
})

/** nginx answers 400 for headers that are too large. */
export const isHeaders = ({ event }: FailedRequest) =>
  event.status === 431 ||
  (event.status === 400 && /Request Header Or Cookie Too Large/.test(event.responseBody?.text ?? ''))

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1e5) / 10} MB`
