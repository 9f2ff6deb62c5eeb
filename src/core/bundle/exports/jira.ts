/**
 * Untrusted text in Jira's wiki markup (https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all). A
 * backslash escapes most characters. Colons and backslashes cannot be escaped, so a space is inserted: `https: //`.
 */
import { clip } from '../../base/clip.ts'
import { clean, oneLine } from '../report/markdown.ts'
import type { Markup } from '../report/markup.ts'

const phrase = (text: string, limit = 300) =>
  clip(oneLine(text), limit)
    // Two backslashes are a line break, and one before a special character would escape it.
    .replace(/\\(?![\p{L}\p{N}\s])/gu, '\\ ')
    .replace(/[{}[\]()!|*_\-+^~?#@]/g, '\\$&')
    // In lists, some renderers treat even an escaped {code} as the start of a block.
    .replace(/\{(?=[a-z])/gi, '{ ')
    // URLs (https://, mailto:x) and emoticons (:D).
    .replace(/:(?=[^\s\d])/g, ': ')
    .replace(/^(h[1-6]|bq)\./, '$1 .')

export const jira: Markup = {
  heading: (text, level) => `h${level}. ${text}`,
  bold: (text) => `*${text}*`,
  phrase,
  codeSpan: (text, limit) => `{{${phrase(text, limit) || 'empty'}}}`,
  // Only the end marker is special inside a code block, and a space breaks it.
  codeBlock: (text, _, limit) =>
    `{noformat}\n${clip(clean(text), limit).replace(/\{(?=noformat)/gi, '{ ')}\n{noformat}`,
  quote: (text, limit) =>
    `{quote}\n${clip(text, limit)
      .split(/\r\n?|\n/)
      .map((line) => phrase(line, limit))
      .join('\n')}\n{quote}`,
  bullet: (text) => `* ${text}`,
  numbered: (text) => `# ${text}`,
}
