/** An extension or the browser itself blocked a request or a script. */
import { mostLikely } from '../no-answer.ts'
import type { FailedRequest } from '../requests.ts'
import { type FailedFile, isBlocked } from '../resources.ts'
import { defineRule } from '../rule.ts'
import { headed, requestEvidence } from '../words.ts'

export const contentBlocker = defineRule({
  id: 'content-blocker',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'calls and scripts that a content blocker stops: by the code of the browser, or by addresses on block lists',
  find: (facts): Subject | undefined => {
    const file = facts.files.find((one) => one.script && isBlocked(one))
    const request = mostLikely(facts, 'blocker')
    if (request && (request.causes.blocker ?? 0) * request.weight >= (file?.weight ?? 0) * certain)
      return { weight: request.weight, request, file: undefined }
    return file && { weight: file.weight, request: undefined, file }
  },
  confidence: ({ request }) => request?.causes.blocker ?? certain,
  agent: ({ request, file }) =>
    request
      ? headed(
          `${(request.causes.blocker ?? 0) > 0.85 ? 'A' : 'Most likely a'} content blocker or tracking protection stopped a request`,
          request,
        )
      : `A content blocker or tracking protection stopped a script: ${file?.file ?? ''}.`,
  customer:
    'A blocker in your browser stopped something that the page needs. Please switch it off for this site and try again.',
  evidence: ({ request, file }) => [
    ...(request ? requestEvidence(request) : []),
    ...(file ? [{ event: file.event.id, text: `${file.file}: ${file.event.code ?? 'blocked'}` }] : []),
  ],
  against: ({ request }) =>
    (request?.causes.blocker ?? certain) > 0.85
      ? []
      : [
          {
            text: 'The browser did not tell the page the reason; an unknown host or a CORS refusal looks the same.',
          },
        ],
  next: [
    'Ask the customer to repeat it in a private window without extensions.',
    'Ask which blockers, privacy tools and security products are installed.',
    'Tell engineering if an action of the customer waits for a measuring request.',
  ],
})

/** Confidence when the browser itself says so. */
const certain = 0.93

interface Subject {
  weight: number
  request: FailedRequest | undefined
  file: FailedFile | undefined
}
