/** For messages that a mail server refused to take from the app, with its reason (RFC 5321 4.2, RFC 3463). */

import { firstOf } from '../../base/first-of.ts'
import { parsedJson } from '../../base/json.ts'
import { endpointOf, type RequestEvent, type StepEvent } from '../../session/index.ts'
import { textsIn } from '../../session/responses/texts-in.ts'
import { stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { stepShortlyBefore } from '../failures/when.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { cut, said } from '../words/words.ts'

export const mailRefused = defineRule({
  id: 'mail-refused',
  class: 'integration',
  owner: 'support',
  looksAt: 'responses to a change in which a mail server says, by its own codes, that it did not take a message',
  find: ({ session }: Facts): Subject | undefined => {
    for (const event of session.events) {
      if (event.kind !== 'request' || !isChange.test(event.method) || event.state !== 'done') continue
      const response = responseStart(event)
      if (!reply.test(response)) continue
      const words = reportedIn(parsedJson(event.responseBody?.text)) ?? reply.exec(response)?.[0] ?? ''
      const step = stepShortlyBefore(session.events, event.at)
      // Without a step, it may be a log of earlier messages.
      if (step) return { weight: 1, request: event, step, words }
    }
    return undefined
  },
  confidence: 0.88,
  agent: ({ request, words }) =>
    `The message was not sent: ${endpointOf(request)} passes on what the mail server says: “${said(cut(words, 160))}”.`,
  customer: ({ words }) =>
    isOfSender.test(words)
      ? "The mail server doesn't let our service send on behalf of this sender. Your mail administrator can allow it."
      : isOfPlace.test(words)
        ? "The mail server doesn't know this address, or its mailbox is full. Please check the address."
        : "The mail server didn't accept the message. We're looking into it.",
  evidence: ({ request, step, words }) => [{ event: request.id, text: cut(words, 140) }, ...stepEvidence(step)],
  next: [
    'Compare the sender and the recipient with what the mail server says about them.',
    'Ask the mail administrator which senders our service is allowed to use (send as, SPF, DKIM).',
    'If the code starts with 4, ask the customer to send it again later.',
  ],
})

interface Subject {
  weight: number
  request: RequestEvent
  step: StepEvent
  words: string
}

const isChange = /^(?:POST|PUT|PATCH)$/i
/** `550 5.7.60 ...`, `452-4.2.2 ...`: the SMTP code and the enhanced code, both of the same class. */
const reply = /(?<![\d.])(?:4\d\d[ -]4|5\d\d[ -]5)\.\d{1,3}\.\d{1,3}(?![\d.])[^"\n<]{0,200}/
/** Sender policies (X.7); mailboxes and addresses (X.1, X.2). */
const isOfSender = /^5\d\d[ -]5\.7\./
const isOfPlace = /^[45]\d\d[ -][45]\.[12]\./

const everywhere = { most: Number.POSITIVE_INFINITY, deepest: 4 }

/** The text that begins with the code, wherever it is in the response. */
const reportedIn = (response: unknown) => firstOf(textsIn(response, everywhere), (text) => reply.exec(text)?.[0])
