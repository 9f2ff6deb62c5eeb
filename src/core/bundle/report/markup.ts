/**
 * The markup dialects of trackers. In each, captured text stays text: it never becomes a link, an image, HTML, a
 * mention of a person or another issue, or the end of its own code block.
 */
import { codeBlock, codeSpan, phrase, quote } from './markdown.ts'

export interface Markup {
  /** level 1 is the title */
  heading(text: string, level: 1 | 2): string
  bold(text: string): string
  /** one line of words, at most `limit` characters */
  phrase(text: string, limit?: number): string
  /** one line as code */
  codeSpan(text: string, limit?: number): string
  /** lines as code */
  codeBlock(text: string, language: string, limit: number): string
  /** a person's own words */
  quote(text: string, limit: number): string
  bullet(text: string): string
  /** one item of a numbered list that starts at 1 */
  numbered(text: string, number: number): string
}

function markdown(risky?: RegExp): Markup {
  return {
    heading: (text, level) => `${'#'.repeat(level)} ${text}`,
    bold: (text) => `**${text}**`,
    phrase: (text, limit) => phrase(text, limit, risky),
    codeSpan,
    codeBlock,
    quote: (text, limit) => quote(text, limit, risky),
    bullet: (text) => `- ${text}`,
    numbered: (text, number) => `${number}. ${text}`,
  }
}

/** Markdown of the report: CommonMark with GitHub's extensions. */
export const plainMarkdown = markdown()

/**
 * GitHub: on top of plain Markdown, commit hashes, issue keys and `:emoji:`
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 */
export const github = markdown(/\b[0-9a-f]{7,40}\b|[a-z][\w]*-\d|:[\w+-]+:/i)

/** Linear: issue keys, and host names without a scheme (https://linear.app/docs/editor). */
export const linear = markdown(/[a-z][\w]*-\d|:[\w+-]+:|\w\.[a-z]{2,}/i)
