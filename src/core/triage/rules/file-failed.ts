/** For parts of the app's program that still exist, but that a server failed to deliver (RFC 9110 15.6). */
import { fileErrorEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedFile } from '../failures/resources.ts'
import { defineRule } from '../rule.ts'

export const fileFailed = defineRule({
  id: 'file-failed',
  class: 'capacity',
  owner: 'engineering',
  looksAt: "parts of the app's own program that were answered with 5xx",
  find: ({ files }: Facts) => files.find((one) => one.script && !one.thirdParty && isServerFailure(one)),
  confidence: 0.9,
  agent: ({ file, event }) =>
    `Part of the app could not be delivered: ${file} returned ${event.status}; later failures may be a result of this.`,
  customer:
    "Part of our app couldn't be loaded because our service was unavailable. Please try again in a few minutes.",
  evidence: (file, { errors }) => [
    { event: file.event.id, text: `${file.event.url} returned ${file.event.status}` },
    ...fileErrorEvidence(file, errors),
  ],
  next: [
    'Check the status page and any deployments in progress, including those of the host that serves this file.',
    'Ask the customer to try again in a few minutes.',
    "If it continues, escalate to engineering with the file's address.",
  ],
})

/** The file exists, but is unavailable right now. */
export const isServerFailure = ({ event }: FailedFile) => (event.status ?? 0) >= 500
