/** For pages that refuse to be shown in a frame (RFC 7034; frame-ancestors of Content Security Policy). */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const frameRefused = defineRule({
  id: 'frame-refused',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'lines in which the browser says that a page may not be shown in a frame, after a step',
  find: (facts) => reportedReason(facts, 'frame'),
  confidence: 0.85,
  agent: ({ message, step }) =>
    `Part of the page stays empty${afterStep({ step })}, because its content may not be shown in a frame: ${said(message.text)}.`,
  customer: "Part of the page can't be shown here because of a security setting. Your computer isn't the cause.",
  evidence: reportedEvidence,
  next: [
    'Check whose page the message names: ours, or one the customer embedded.',
    'If it is ours, ask engineering to allow this address in frame-ancestors. If it is not, it can only be opened in its own tab.',
    'Ask whether the customer has to sign in there first: sign-in pages are rarely allowed in frames.',
  ],
})
