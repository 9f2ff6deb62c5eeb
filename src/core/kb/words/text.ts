/** Turns Markdown into plain text in reading order, with headings and code told apart. */
import type { Token } from 'marked'
import { lexMarkdown } from './lex.ts'

/** `code` covers fenced blocks and inline code, which hold the exact error texts in support articles. */
export type Part = 'body' | 'heading' | 'code'

/** A run of text. `after` separates it from the next: nothing within a line, a space after a cell, or a line end. */
export interface Segment {
  part: Part
  text: string
  after: '' | ' ' | '\n'
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const blocksOfLines = ['heading', 'paragraph', 'text', 'code', 'list_item', 'blockquote', 'html']

/** Decodes the few named entities of everyday prose and all numeric ones (HTML Living Standard 13.5); others stay. */
function decodeEntities(text: string): string {
  // Most texts have none, and this runs on every text of a knowledge base.
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** A line break in Markdown is a space. */
const onOneLine = (text: string): string =>
  text
    .split(/\n\s*/)
    .map((line, index, lines) => (index < lines.length - 1 ? line.trimEnd() : line))
    .join(' ')

const withoutTags = (html: string): string => html.replace(/<!--.*?(?:-->|$)|<\/?[a-z][^<>]*>/gis, ' ')

function push(out: Segment[], part: Part, text: string): void {
  if (text) out.push({ part, text, after: '' })
}

/** Sets what follows the newest segment, if `walk` has added any since `from`. */
function close(out: Segment[], from: number, after: Segment['after']): void {
  const last = out.at(-1)
  if (last && out.length > from) last.after = after
}

function walk(tokens: readonly Token[], part: Part, out: Segment[], inline = false): void {
  for (const token of tokens) {
    const from = out.length
    add(token, part, out)
    if (!inline && blocksOfLines.includes(token.type)) close(out, from, '\n')
  }
}

function addTable(rows: readonly { tokens: Token[] }[][], part: Part, out: Segment[]): void {
  for (const row of rows) {
    const from = out.length
    for (const cell of row) {
      const cellFrom = out.length
      walk(cell.tokens, part, out, true)
      close(out, cellFrom, ' ')
    }
    close(out, from, '\n')
  }
}

function add(token: Token, part: Part, out: Segment[]): void {
  switch (token.type) {
    case 'heading':
      walk(token.tokens ?? [], 'heading', out, true)
      break
    case 'code':
      push(out, 'code', token.text)
      break
    case 'codespan':
      // Code in a heading stays part of the heading; otherwise it would count twice.
      push(out, part === 'heading' ? part : 'code', decodeEntities(token.text))
      break
    case 'html':
      push(out, part, decodeEntities(withoutTags(token.text)))
      break
    case 'list':
      walk(token.items, part, out)
      break
    case 'list_item':
    case 'blockquote':
      walk(token.tokens ?? [], part, out)
      break
    case 'table':
      addTable([token.header, ...token.rows], part, out)
      break
    case 'br':
      push(out, part, ' ')
      break
    case 'space':
    case 'hr':
    case 'def':
      break
    default:
      if ('tokens' in token && token.tokens) walk(token.tokens, part, out, true)
      else push(out, part, onOneLine(decodeEntities('text' in token ? token.text : token.raw)))
  }
}

/** The text of a Markdown document in reading order. Never throws: text that cannot be parsed is returned as it is. */
export function segments(markdown: string): Segment[] {
  const out: Segment[] = []
  const tokens = lexMarkdown(markdown)
  try {
    if (tokens) walk(tokens, 'body', out)
  } catch {
    // Nested too deeply for the stack.
    out.length = 0
  }
  // Text that cannot be read as Markdown still has its words.
  return tokens && out.length > 0 ? out : [{ part: 'body', text: markdown, after: '\n' }]
}

/** A Markdown document as a person reads it: one line per heading, paragraph, list item, line of code or table row. */
export function plainText(markdown: string): string {
  return segments(markdown)
    .map((segment) => segment.text + segment.after)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}
