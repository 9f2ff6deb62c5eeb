/** For scripts missing from the very release whose page was just loaded (RFC 9110 15.5.5). */
import type { Session } from '../../session/index.ts'
import { errorEvidence } from '../evidence.ts'
import type { PageError } from '../failures/errors.ts'
import type { FailedFile } from '../failures/resources.ts'
import { defineRule } from '../rule.ts'
import { afterStep, errorTitle } from '../words/words.ts'
import { isBuilt } from './stale-chunk.ts'

export const missingScript = defineRule({
  id: 'missing-script',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'scripts of the app, of a name that all releases share, that a page just loaded does not get, and the error of that',
  find: ({ files, errors, session }): Subject | undefined => {
    for (const file of files) {
      const { event, script, thirdParty, weight } = file
      const isGone = event.status === 404 || event.status === 410
      if (!isGone || !script || thirdParty || isBuilt(event.url) || !isAtLoad(file, session)) continue
      const error = errors.find(({ after }) => after === file)
      if (error) return { weight, file, error }
    }
    return undefined
  },
  confidence: 0.88,
  agent: ({ file, error }) =>
    `One of the app's scripts is missing from the server: ${file.file} (${file.event.status}); as a result, the page threw ${errorTitle(error.event.error)}${afterStep(error)}.`,
  customer: "Part of our app is missing on our end. We're putting it back.",
  evidence: ({ file, error }) => [
    { event: file.event.id, text: `${file.event.url} returned ${file.event.status}` },
    ...errorEvidence(error),
  ],
  against: [{ text: 'A cached copy of the page may ask for a file from an earlier release.' }],
  next: [
    "Open the file's address: if it is missing for everyone, the release or its upload to the server is incomplete.",
    'Ask the customer to try one hard reload.',
    "Escalate to engineering with the file's address and the release.",
  ],
})

interface Subject {
  weight: number
  file: FailedFile
  error: PageError
}

/** ms in which a page requests the scripts it is built from */
const loading = 30_000

/** The document had just arrived, so the page belongs to the server's current release. */
const isAtLoad = ({ event }: FailedFile, { events }: Session) =>
  events.some(
    (opened) =>
      opened.kind === 'navigation' &&
      opened.how === 'load' &&
      opened.frame === event.frame &&
      opened.at <= event.at &&
      event.at - opened.at <= loading,
  )
