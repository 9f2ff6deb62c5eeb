/** For pages that have used up the memory the browser allows them. */
import { messageEvidence } from '../evidence.ts'
import { findMessage, weightOf } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'

export const pageMemory = defineRule({
  id: 'page-memory',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'errors in which the browser says that the page gets no more memory',
  find: ({ messages, session }) => {
    const message = findMessage(messages, words)
    return message && { weight: weightOf(message, session), message }
  },
  confidence: 0.88,
  agent: ({ message }, { environment }) =>
    `The page ran out of memory: ${said(message.text)}${environment?.memory === undefined ? '' : `; the computer has about ${environment.memory} GB`}.`,
  customer: "What you opened is too large for this page's memory. Please close other tabs and try again.",
  evidence: ({ message }) => messageEvidence(message),
  against: [{ text: 'A memory leak in the app ends the same way.' }],
  next: [
    'Ask how large the document or list is, and whether a smaller one opens.',
    'Ask how long the page had been open: if reloading helps for a while, the app may be leaking memory.',
    'Ask whether the browser is the 64-bit version, and how much memory the computer has.',
  ],
})

/** V8, SpiderMonkey and JavaScriptCore, and programs compiled to WebAssembly. */
const words =
  /Maximum memory size exceeded|Array buffer allocation failed|allocation size overflow|^(?:\w*Error: )?out of memory\b|could not allocate memory|\babort\(OOM\)/i
