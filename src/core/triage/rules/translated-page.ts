/** The browser's translation changed the page under the app (https://github.com/facebook/react/issues/11538). */
import { findMessage } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { cut, said } from '../words/words.ts'

export const translatedPage = defineRule({
  id: 'translated-page',
  class: 'browser-interference',
  owner: 'customer',
  looksAt: 'errors of moving or removing nodes, in a page that is machine-translated',
  find: ({ messages, environment }) => {
    const message = findMessage(
      messages,
      /Failed to execute '(?:removeChild|insertBefore|replaceChild)'|(?:removeChild|insertBefore): |The node to be removed is not a child|object can not be found here/,
    )
    const changing = environment?.extensions?.[0]
    return message && { weight: 1, message, translated: environment?.translated, changing }
  },
  confidence: ({ translated, changing }) =>
    translated === true ? 0.93 : changing !== undefined ? 0.78 : translated === undefined ? 0.5 : 0.35,
  agent: ({ message, translated, changing }) =>
    `The app could not change its own page, because ${translated === true ? 'the browser had translated it' : `something else had changed it, ${changing === undefined ? 'such as a translation or an extension' : `most likely an extension (${changing})`}`}: ${said(message.text)}.`,
  customer: ({ translated, changing }) =>
    translated !== true && changing !== undefined
      ? 'Something in your browser changed the page, and the app could not go on. Please try it in a private window without extensions.'
      : 'The translation of the browser changed the page, and the app could not go on. Please switch the translation off for this site and reload.',
  evidence: ({ message, translated }) => [
    {
      event: message.event.id,
      text: `${cut(message.text, 140)}${translated === true ? '; the page is machine-translated' : ''}`,
    },
  ],
  against: ({ translated }) =>
    translated === true ? [] : [{ text: 'No sign of a translation was found in the page.' }],
  next: ({ translated, changing }) =>
    translated !== true && changing !== undefined
      ? [
          `Ask the customer to repeat it in a private window without extensions, or with ${changing} switched off for this site.`,
          original,
        ]
      : [original, 'If it fails there too: repeat it without extensions.'],
})

const original = 'Ask the customer to show the original page and to reload.'
