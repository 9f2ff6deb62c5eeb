/** For third-party scripts that did not load, or that threw. */
import { withoutQuery } from '../../base/url-parts.ts'
import { hostNameOf, pathOf } from '../../session/index.ts'
import { errorEvidence } from '../evidence.ts'
import type { PageError } from '../failures/errors.ts'
import { type FailedFile, isBlocked } from '../failures/resources.ts'
import { defineRule } from '../rule.ts'
import { errorTitle, place } from '../words/words.ts'

export const thirdPartyScript = defineRule({
  id: 'third-party-script',
  class: 'third-party',
  owner: 'vendor',
  looksAt: 'scripts from another site that did not load, and errors inside such scripts',
  find: ({ files, errors }): Subject | undefined => {
    const file = files.find((one) => one.script && one.thirdParty && one.weight >= 0.5 && !isBlocked(one))
    if (file) return { weight: file.weight, file, error: errors.find(({ after }) => after === file) }
    const error = errors.find(({ origin, after, weight }) => origin === 'third-party' && !after && weight >= 0.35)
    return error && { weight: 1, file: undefined, error }
  },
  confidence: ({ file, error }) => (file ? (error ? 0.92 : 0.75) : 0.6),
  agent: ({ file, error }) =>
    file
      ? `A script from ${hostNameOf(file.event.url)} did not load: ${file.file || pathOf(file.event.url)}${statusOf(file.event.status)}${error ? `; as a result, the page threw ${errorTitle(error.event.error)}${place(error)}` : ''}.`
      : `A script from ${hostNameOf(error?.frame?.url ?? '')} failed: ${error ? errorTitle(error.event.error) : 'it threw an error'}.`,
  customer: "Part of the page comes from another company and didn't load. We're asking them about it.",
  evidence: ({ file, error }) => [
    ...(file
      ? [{ event: file.event.id, text: `${withoutQuery(file.event.url)} did not load${statusOf(file.event.status)}` }]
      : []),
    ...errorEvidence(error),
  ],
  against: ({ file }) =>
    file && (file.event.status ?? 0) === 0
      ? [{ event: file.event.id, text: 'Without a status, it may also be a content blocker on this computer.' }]
      : [],
  next: [
    "Check the other company's status page, and open the script's address.",
    'Ask the customer to try again with content blockers turned off.',
    'Tell engineering if the page should work without this script.',
  ],
})

interface Subject {
  weight: number
  file: FailedFile | undefined
  error: PageError | undefined
}

const statusOf = (status: number | undefined) => ((status ?? 0) > 0 ? ` (${status})` : '')
