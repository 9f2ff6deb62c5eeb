/** For dates, numbers and time zones in a form that the app does not expect. */

import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage, type Message, weightOf } from '../failures/messages.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'
import { responseBefore } from './page-errors.ts'

export const locale = defineRule({
  id: 'locale',
  class: 'clock-locale',
  owner: 'engineering',
  looksAt: 'errors about dates, time zones and locales, other than dates that the server had left empty',
  find: (facts) => {
    const { messages, session } = facts
    const message = findMessage(
      messages,
      /Invalid time (?:value|zone)|Invalid time zone specified|Incorrect locale information|date value is not finite|Invalid language tag|Invalid Date\b/,
    )
    return message && !isOfResponse(message, facts) ? { weight: weightOf(message, session), message } : undefined
  },
  confidence: 0.8,
  agent: ({ message }, { environment }) =>
    `The app could not handle a date or locale: ${said(message.text)}${environment ? `; this browser uses ${environment.language} and ${environment.timeZone}` : ''}.`,
  customer: "The page couldn't read a date or a language setting. We're looking into it.",
  evidence: ({ message }) => messageEvidence(message),
  next: [
    "Ask the customer to try with the browser's language set to English.",
    'Escalate to engineering with the language and time zone.',
  ],
})

/** The text parsed as a date came from the server just before, and is no date in any country. */
function isOfResponse({ event, text }: Message, { session }: Facts): boolean {
  if (event.kind !== 'error' || !/Invalid (?:time value|Date)/.test(text)) return false
  const response = responseBefore(session, event)
  return response !== undefined && emptyDate.test(responseStart(response))
}

const emptyDate = /:\s*"(?:|0000-00-00[^"]{0,20}|null|undefined|n\/a)"/i
