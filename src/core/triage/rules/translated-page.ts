/** For pages changed underneath the app by the browser's translation (https://github.com/facebook/react/issues/11538). */
import { findMessage, weightOf } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { cut, said } from '../words/words.ts'

export const translatedPage = defineRule({
  id: 'translated-page',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'errors of moving or removing nodes, in a page that is machine-translated',
  find: ({ messages, environment, session }) => {
    const message = findMessage(
      messages,
      /Failed to execute '(?:removeChild|insertBefore|replaceChild)'|(?:removeChild|insertBefore): |The node to be removed is not a child|object can not be found here/,
    )
    const changing = environment?.extensions?.[0]
    return message && { weight: weightOf(message, session), message, translated: environment?.translated, changing }
  },
  confidence: ({ translated, changing }) =>
    translated === true ? 0.93 : changing !== undefined ? 0.78 : translated === undefined ? 0.5 : 0.35,
  agent: ({ message, translated, changing }) =>
    `The app could not update the page, because ${translated === true ? 'the browser had translated it' : `something else had changed it, ${changing === undefined ? 'such as a translation or an extension' : `most likely an extension (${changing})`}`}: ${said(message.text)}.`,
  customer: ({ translated, changing }) =>
    translated !== true && changing !== undefined
      ? "Something in your browser changed the page, and the app couldn't continue. Please try again in a private window with extensions turned off."
      : "Your browser's translation changed the page, and the app couldn't continue. Please turn off translation for this site and reload the page.",
  evidence: ({ message, translated }) => [
    {
      event: message.event.id,
      text: `${cut(message.text, 140)}${translated === true ? '; the page is machine-translated' : ''}`,
    },
  ],
  against: ({ translated }) =>
    translated === true ? [] : [{ text: 'There is no sign of a translation on the page.' }],
  next: ({ translated, changing }) =>
    translated !== true && changing !== undefined
      ? [
          `Ask the customer to try again in a private window with extensions turned off, or with ${changing} turned off for this site.`,
          original,
        ]
      : [original, 'If it still fails, try again with extensions turned off.'],
})

const original = 'Ask the customer to show the original page and reload it.'
