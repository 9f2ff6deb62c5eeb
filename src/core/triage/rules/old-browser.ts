/** The browser lacks something that the app uses. */
import { findMessage } from '../messages.ts'
import { defineRule } from '../rule.ts'
import { cut, said } from '../words.ts'

export const oldBrowser = defineRule({
  id: 'old-browser',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: 'errors that name functions which only newer browsers have',
  find: ({ messages }) => {
    const message = findMessage(messages, words)
    return message && { weight: 1, message }
  },
  confidence: 0.85,
  agent: ({ message }, { environment }) =>
    `The browser lacks something that the app uses: ${said(message.text)}${environment?.browser ? `; it is ${environment.browser}` : ''}.`,
  customer: 'Your browser is too old for this page. Please update it, or use another one.',
  evidence: ({ message }) => [{ event: message.event.id, text: cut(message.text, 140) }],
  next: [
    'Compare the version of the browser with the versions that the product supports.',
    'Ask whether the company keeps an old browser by policy.',
  ],
})

/** Built-ins of the last years, as an error names them when they are missing. */
const words =
  /(?:structuredClone|Promise\.(?:withResolvers|try|any)|Array\.fromAsync|(?:Object|Map)\.groupBy|Object\.hasOwn|URL\.(?:canParse|parse)|\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex|replaceAll|isWellFormed|isSubsetOf|union|intersection)|crypto\.randomUUID) is not (?:a function|defined)|Invalid regular expression: .{0,200}[Ii]nvalid group/
