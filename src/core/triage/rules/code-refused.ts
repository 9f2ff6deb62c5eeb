/**
 * For pages whose own policy forbids code built from text, or WebAssembly
 * (https://w3c.github.io/webappsec-csp/#can-compile-strings).
 */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const codeRefused = defineRule({
  id: 'code-refused',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'errors that say that a policy does not allow eval, WebAssembly or HTML as text',
  find: (facts) => reportedReason(facts, 'policy'),
  confidence: 0.88,
  agent: ({ message, step }) =>
    `The page's own Content Security Policy blocked code that the page needs${afterStep({ step })}: ${said(message.text)}.`,
  customer: "A security setting on our end blocked part of the page. Your computer isn't the cause.",
  evidence: reportedEvidence,
  against: [{ text: "A proxy or an extension can add a stricter policy than the app's own." }],
  next: [
    "Ask engineering whether the policy allows what the message names, such as 'wasm-unsafe-eval'.",
    "Ask whether the policy changed with the last release, or whether the app runs behind the customer's own proxy.",
  ],
})
