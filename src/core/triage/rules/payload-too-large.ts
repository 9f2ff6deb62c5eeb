/** What was sent is larger than the server or a proxy accepts (RFC 9110 15.5.14). */

import { defineRule } from '../rule.ts'
import { failure, requestEvidence } from '../words.ts'

export const payloadTooLarge = defineRule({
  id: 'payload-too-large',
  class: 'configuration',
  owner: 'support',
  looksAt: 'answers with 413, and 431 for too large headers',
  find: ({ requests }) =>
    requests.find(({ event, recovered }) => (event.status === 413 || event.status === 431) && !recovered),
  confidence: 0.93,
  agent: (request) => {
    const size = request.event.requestBody?.size
    return failure(request, `more than the server accepts${size === undefined ? '' : `, ${megabytes(size)} were sent`}`)
  },
  customer: ({ event }) =>
    event.status === 431
      ? 'The browser sent too much stored data. Please delete the cookies of this site and sign in again.'
      : 'What was sent is larger than our service accepts. Please try a smaller file, or split it.',
  evidence: requestEvidence,
  next: [
    'Ask for the size and type of the file and compare it with the limit.',
    'Look whether a proxy of the company has a lower limit than the product.',
  ],
})

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1e5) / 10} MB`
