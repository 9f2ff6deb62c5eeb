/**
 * Untrusted text in Markdown (CommonMark 0.31, GitHub Flavored Markdown): nothing a page printed may become a link, an
 * image, HTML, a mention of a person or the end of its own code block.
 */
import { clip } from '../../base/clip.ts'

/** Control, zero-width and direction characters: they hide or reorder what a reader sees. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]+/gu

/** A single line without invisible characters. */
export function oneLine(text: string): string {
  return text.replace(invisible, ' ').replace(/\s+/g, ' ').trim()
}

/** One line of text as a code span, in which nothing is markup. */
export function codeSpan(text: string, limit = 300): string {
  const line = clip(oneLine(text), limit) || '(empty)'
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Words that some Markdown dialect could take for a link, a mention or HTML. */
const risky = /[@#<>`\\]|:\/\/|www\.|&#?\w+;|^\w+:\S/i

/**
 * One line of words, escaped only where needed so that the source stays readable. Words that could become a link, a
 * mention or HTML are written as code.
 * @param alsoRisky words with a meaning in one dialect
 */
export function phrase(text: string, limit = 300, alsoRisky?: RegExp): string {
  const words = clip(oneLine(text), limit).split(' ')
  return words
    .map((word) => (risky.test(word) || alsoRisky?.test(word) ? codeSpan(word, limit) : escaped(word)))
    .join(' ')
    .replace(/^(?:[-+=]|\d{1,9}[.)])(?=[\s=-]|$)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

function escaped(word: string): string {
  return word.replace(/[*_[\]|~$]/g, '\\$&')
}

/** A fenced code block whose fence is longer than any run of backticks in the text. */
export function codeBlock(text: string, language: string, limit: number): string {
  const body = clip(clean(text), limit)
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1))
  return `${fence}${language}\n${body}\n${fence}`
}

/** Lines without invisible characters. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', '  ').replace(invisible, ' ').trimEnd())
    .join('\n')
}

/** A person's own words, as a block quote. */
export function quote(text: string, limit: number, alsoRisky?: RegExp): string {
  return clip(text, limit)
    .split(/\r\n?|\n/)
    .map((line) => `> ${phrase(line, limit, alsoRisky)}`.trimEnd())
    .join('\n')
}

/** A link if the URL is http or https; otherwise only the title. */
export function link(title: string, url: string | undefined): string {
  // Renderers disagree about brackets and backticks in link text.
  const text = phrase(title.replace(/[`[\]\\<>]/g, ' '), 120)
  let address: URL
  try {
    address = new URL(url ?? '')
  } catch {
    return text
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return text
  const href = address.href.replace(/[()<>\\`\s]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `[${text}](${href})`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length))
}
