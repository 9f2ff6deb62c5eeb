/**
 * For app data in the browser that comes from a newer release than the page opening it
 * (https://w3c.github.io/IndexedDB/#open-a-database-connection).
 */
import { messageEvidence } from '../evidence.ts'
import { findMessage, weightOf } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'

export const newerDatabase = defineRule({
  id: 'newer-database',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: 'errors of the browser that a database of the page has a higher version than the page asks for',
  find: ({ messages, session }) => {
    const message = findMessage(messages, /requested version \(\d+\) is less than the existing version/)
    return message && { weight: weightOf(message, session), message }
  },
  confidence: 0.88,
  agent: ({ message }) =>
    `The page is from an older release than the data it keeps in this browser, and cannot open that data: ${said(message.text)}.`,
  customer: 'This tab shows an older version of the app. Please close all of its tabs, and then open it again.',
  evidence: ({ message }) => messageEvidence(message),
  against: [
    { text: 'After a release is rolled back, every customer who had it sees this; in that case, it is ours to fix.' },
  ],
  next: [
    'Ask the customer to close all tabs of the app and open it again and, if that does not help, to do a hard reload.',
    'Ask engineering whether a release was rolled back recently.',
    "Do not have the site's data deleted until unsent drafts are safe.",
  ],
})
