/** A date, number or time zone is not in the form that the app expects. */
import { findMessage } from '../messages.ts'
import { defineRule } from '../rule.ts'
import { cut, said } from '../words.ts'

export const locale = defineRule({
  id: 'locale',
  class: 'clock-locale',
  owner: 'engineering',
  looksAt: 'errors about dates, time zones and locales',
  find: ({ messages }) => {
    const message = findMessage(
      messages,
      /Invalid time (?:value|zone)|Invalid time zone specified|Incorrect locale information|date value is not finite|Invalid language tag|Invalid Date\b/,
    )
    return message && { weight: 1, message }
  },
  confidence: 0.8,
  agent: ({ message }, { environment }) =>
    `The app could not work with a date or locale: ${said(message.text)}${environment ? `; this browser uses ${environment.language} and ${environment.timeZone}` : ''}.`,
  customer: 'The page could not read a date or a language setting. We are looking into it.',
  evidence: ({ message }) => [{ event: message.event.id, text: cut(message.text, 140) }],
  next: [
    'Ask the customer to try it with English as the language of the browser.',
    'Pass it on to engineering with language and time zone.',
  ],
})
