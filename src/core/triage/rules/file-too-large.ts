/** For files that exceed a limit of the app or its storage, which says so in its own words; a proxy would send a page. */

import { refusalEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { isPage } from '../responses/pages.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported, responseSentence } from '../words/response-words.ts'

export const fileTooLarge = defineRule({
  id: 'file-too-large',
  class: 'capacity',
  owner: 'customer',
  looksAt: 'answers in which the app or its store of files says that a file is larger than it takes',
  find: ({ requests }) => requests.find((request) => isOwnLimit(request) && !request.recovered),
  confidence: 0.93,
  agent: (request) => failureAsReported(request, 'the file is larger than the product accepts'),
  customer: (request) =>
    `${customerActivity(request)} wasn't possible because the file is larger than our service accepts. Please try a smaller file, or split it.`,
  evidence: refusalEvidence,
  next: [
    "Ask for the file's size and type, and compare them with the limit named in the response.",
    'Check whether the limit comes from the plan or an account setting, and whether it can be raised.',
  ],
})

/** Reported as data, with a code or words: whatever stands in front of an app only sends pages. */
export const isOwnLimit = (request: FailedRequest) =>
  (request.status === 413 || request.reason === 'too-large') &&
  !isPage(responseStart(request.event)) &&
  !namesSetting.test(responseStart(request.event)) &&
  (request.code !== undefined || responseSentence(request) !== undefined)

/** A limit set by the server's operator, recognised by its name: PHP, nginx, IIS, ASP.NET, Spring. */
const namesSetting =
  /\b(?:upload_max_filesize|post_max_size|client_max_body_size|maxAllowedContentLength|maxRequestLength|max-(?:file|request)-size)\b/
