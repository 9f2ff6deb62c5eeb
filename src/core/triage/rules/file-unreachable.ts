/** For parts of the app's program that could not be fetched for lack of a connection, though they still exist. */
import { causeOfCode } from '../../session/index.ts'
import { fileErrorEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedFile } from '../failures/resources.ts'
import { defineRule } from '../rule.ts'

export const fileUnreachable = defineRule({
  id: 'file-unreachable',
  class: 'network',
  owner: 'customer',
  looksAt: "parts of the app's own program that did not load, for which the browser names the connection",
  find: ({ files, environment }) =>
    files.find((file) => file.script && !file.thirdParty && isUnreachable(file, environment)),
  confidence: 0.92,
  agent: ({ file, event }, { environment }) =>
    `Part of the app could not be loaded: ${file}${event.code === undefined ? '' : `, ${event.code}`}${environment?.online === false ? '; the browser was offline' : ''}; later failures may be a result of this.`,
  customer: ({ event }) =>
    causeOfCode(event.code ?? '') === 'certificate'
      ? "Your browser couldn't set up a secure connection to our service. Please ask your administrator whether a proxy or antivirus program inspects your connections."
      : 'The connection to our service was interrupted. Please check your connection and reload the page.',
  evidence: (file, { errors }) => [
    {
      event: file.event.id,
      text: `${file.event.url} did not load${file.event.code === undefined ? '' : ` (${file.event.code})`}`,
    },
    ...fileErrorEvidence(file, errors),
  ],
  next: [
    'Ask the customer to reload the page once other websites open.',
    'Ask about the type of connection: company network, VPN, or mobile data.',
  ],
})

/** Whether the browser says that it could not get there, or that it was offline. */
export function isUnreachable({ event }: FailedFile, environment: Facts['environment']): boolean {
  if (event.code === undefined && !event.status) return environment?.online === false
  const cause = causeOfCode(event.code ?? '')
  return (
    cause === 'offline' || cause === 'dns' || cause === 'connection' || cause === 'timeout' || cause === 'certificate'
  )
}
