/** For frameworks that report part or all of the page as dead; the error itself stays on the server or in the runtime. */
import type { StepEvent } from '../../session/index.ts'
import { messageEvidence, stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage, type Message } from '../failures/messages.ts'
import { stepShortlyBefore } from '../failures/when.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const frameworkCrash = defineRule({
  id: 'framework-crash',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'lines in which a framework says that an error of the program has ended the page or a part of it',
  find: ({ messages, session }: Facts): Subject | undefined => {
    const message = findMessage(messages, words)
    if (!message) return undefined
    const step = stepShortlyBefore(session.events, message.event.at)
    return { weight: step ? 1 : 0.8, message, step }
  },
  confidence: 0.75,
  agent: ({ message, step }) =>
    `The app stopped because of an internal error${afterStep({ step })}: ${said(message.text.split('\n', 1)[0] ?? '')}.`,
  customer: 'The page stopped because of a problem on our end. Reloading it may help for a while.',
  evidence: ({ message, step }) => [...messageEvidence(message), ...stepEvidence(step)],
  next: [
    'Escalate to engineering with this recording and the time: the server logs contain the error itself.',
    'Ask whether it happens every time.',
  ],
})

interface Subject {
  weight: number
  message: Message
  step: StepEvent | undefined
}

/** Blazor (on the server and in the browser), Phoenix LiveView, Flutter, Unity, Go and Rust in the browser. */
const words =
  /unhandled exception on the current circuit|Unhandled exception rendering component|^error: view crashed|EXCEPTION CAUGHT BY [A-Z ]{3,40} LIBRARY|^Invoking error handler due to\b|^panic: runtime error|^panicked at /
