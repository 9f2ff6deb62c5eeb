/** A part of the app's program is not gone: the server or what stands in front of it failed to deliver it (RFC 9110 15.6). */
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
    `A part of the app could not be delivered: ${file} was answered ${event.status}; what fails afterwards may follow from it.`,
  customer:
    'A part of our app could not be loaded, because our service was not available. Please try again in a few minutes.',
  evidence: (file, { errors }) => [
    { event: file.event.id, text: `${file.event.url} was answered ${file.event.status}` },
    ...fileErrorEvidence(file, errors),
  ],
  next: [
    'Look at the status page and at running deployments, also of the host that serves this file.',
    'Ask the customer to try again in a few minutes.',
    'If it goes on, pass it on to engineering with the address of the file.',
  ],
})

/** It is there, and cannot be had now. */
export const isServerFailure = ({ event }: FailedFile) => (event.status ?? 0) >= 500
