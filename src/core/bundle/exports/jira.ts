/**
 * Hostile text in Jira's wiki markup
 * (https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all). Every character that could begin markup,
 * an address, a mention, an issue key or an emoticon is written as its number, which the renderer shows as itself.
 */
import { clean, clip, oneLine } from '../markdown.ts'
import type { Markup } from '../markup.ts'

const escaped = (text: string) =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\s.,'"=%$`]/gu, (char) => `&#${char.codePointAt(0)};`)
    // A dot between letters may be that of an address; h1. and bq. begin a block.
    .replace(/\.(?=\S)/g, '&#46;')
    .replace(/^(h[1-6]|bq)\./, '$1&#46;')

const phrase = (text: string, limit = 300) => escaped(clip(oneLine(text), limit))

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
