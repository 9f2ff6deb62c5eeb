/**
 * Hostile text in Jira's wiki markup
 * (https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all). A backslash takes the meaning from most
 * characters. Colons and backslashes know no escape, so a space takes the meaning from them: `https: //`.
 */
import { clip } from '../../base/clip.ts'
import { clean, oneLine } from '../report/markdown.ts'
import type { Markup } from '../report/markup.ts'

const phrase = (text: string, limit = 300) =>
  clip(oneLine(text), limit)
    // Two backslashes break the line, and one before a special character would escape it.
    .replace(/\\(?![\p{L}\p{N}\s])/gu, '\\ ')
    .replace(/[{}[\]()!|*_\-+^~?#@]/g, '\\$&')
    // In lists, some readers take an escaped {code} for the beginning of a block all the same.
    .replace(/\{(?=[a-z])/gi, '{ ')
    // Addresses (https://, mailto:x) and emoticons (:D).
    .replace(/:(?=[^\s\d])/g, ': ')
    .replace(/^(h[1-6]|bq)\./, '$1 .')

export const jira: Markup = {
  heading: (text, level) => `h${level}. ${text}`,
  bold: (text) => `*${text}*`,
  phrase,
  codeSpan: (text, limit) => `{{${phrase(text, limit) || 'empty'}}}`,
  // Nothing is markup in it but its own end, which a space keeps from being one.
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
