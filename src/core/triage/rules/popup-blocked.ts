/** For windows that the app asked for and the browser did not open. */
import type { Facts } from '../failures/facts.ts'
import { findMessage } from '../failures/messages.ts'
import { stepShortlyBefore } from '../failures/when.ts'
import { type ReportedReason, reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const popupBlocked = defineRule({
  id: 'popup-blocked',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'errors of sign-in libraries, and lines of the page after a step, that say that a pop-up window was blocked',
  find: (facts) => reportedReason(facts, 'popup') ?? printedAfterStep(facts),
  confidence: 0.9,
  agent: ({ message, step }) =>
    `The browser blocked a window that the app tried to open${afterStep({ step })}: ${said(message.text)}.`,
  customer: 'Your browser blocked a window that the page needs. Please allow pop-ups for this site and try again.',
  evidence: reportedEvidence,
  next: [
    'Ask the customer to allow pop-ups for this site: an icon in the address bar shows that one was blocked.',
    'Ask whether a company policy or a privacy tool is involved.',
  ],
})

/** The page itself noticed that no window opened (https://html.spec.whatwg.org/#dom-open returns null) and printed that. */
function printedAfterStep({ messages, session }: Facts): ReportedReason | undefined {
  const message = findMessage(messages, words)
  const step = message && stepShortlyBefore(session.events, message.event.at)
  return step && { weight: 1, message, step }
}

const words =
  /\bblock(?:ed|s) (?:an? |the |this )?pop-?ups?\b|\bpop-?up(?: window)?s? (?:was |were |is |are |has been )?blocked\b|\b(?:allow|enable) pop-?ups\b/i
