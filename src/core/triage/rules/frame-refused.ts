/** A page did not let itself be shown in a frame (RFC 7034; frame-ancestors of Content Security Policy). */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const frameRefused = defineRule({
  id: 'frame-refused',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'lines in which the browser says that a page may not be shown in a frame, after a step',
  find: (facts) => toldReason(facts, 'frame'),
  confidence: 0.85,
  agent: ({ message, step }) =>
    `A part of the page stays empty${afterStep({ step })}, because what it shows does not allow to be shown in a frame: ${said(message.text)}.`,
  customer: 'Part of the page cannot be shown here because of a security setting. Your computer is not the cause.',
  evidence: toldEvidence,
  next: [
    'Look whose page it is that the message names: ours, or one that the customer has put in.',
    'For ours: ask engineering to allow this address in frame-ancestors. For another: it can only be opened in a tab of its own.',
    'Ask whether the customer has to sign in there first: sign-in pages are hardly ever allowed in frames.',
  ],
})
