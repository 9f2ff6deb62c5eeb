/** Escapes text so that it stays text in Markdown (CommonMark 0.31.2, section 2.4; GFM's tables and strikethrough). */
import { oneLine } from './tree.ts'

/**
 * Placeholders resolved once their neighbours are known: the ends of marked text, a new line, a space in code, the end of
 * an address. They are private use characters, which `plain` removes from the text itself.
 */
export const marks = {
  ...{ strong: '\uE000', em: '\uE001', end: '\uE002' },
  ...{ newLine: '\uE003', space: '\uE004', address: '\uE005' },
} as const

// Icons of fonts, soft hyphens and characters without width, which part words that are searched for; and control characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are taken out
const invisible = /[\uE000-\uF8FF\u00AD\u200B\u2060\uFEFF\0-\x08\x0E-\x1F\x7F]/g
/** Drops invisible characters. */
export const plain = (text: string): string => text.replace(invisible, '')

const address = /((?:https?:\/\/|ftp:\/\/|www\.)[^\s<>[\]\\`*|"\uE000-\uE005]+)/i
const endedAddress = new RegExp(`${address.source}${marks.address}`, 'gi')
/** A reader would take these, and a backslash before them, for a part of the address (GFM 6.9). */
const touching = /^[\\`*[\]<>|"]/
const entity = /&(?=#?\w{1,31};)/g

/**
 * Escapes anything that could be inline markup. Addresses stay as they are, since they are read as a whole, and so do
 * underscores inside a word, because people search for error codes.
 * @param linked inside a link, where some readers drop the backslash before a bracket and read the rest again
 */
export function escapeText(text: string, linked = false): string {
  const parts = text.split(address)
  const escaped = parts.map((part, i) => {
    if (i % 2 === 0) return escapePart(part)
    const written = part.replace(entity, '&amp;')
    if (linked) return written
    const next = parts[i + 1]!
    return next === '' ? written + marks.address : touching.test(next) ? setApart(written) : written
  })
  return linked ? escaped.join('').replace(/\\([[\]])/g, (_, bracket: string) => entityOf(bracket)) : escaped.join('')
}

/** So that no reader takes what follows for a part of it. */
const setApart = (address: string): string => (/^www/i.test(address) ? address.replace('.', entityOf) : `<${address}>`)

const entityOf = (sign: string): string => `&#${sign.charCodeAt(0)};`

const escapePart = (text: string): string =>
  text
    .replace(/[\\`*[\]<~]|!$/g, '\\$&')
    .replace(entity, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')

/** Escapes what is markup only at the start of a line: headings, lists, quotes, tables, rules, underlines. */
function escapeStart(line: string): string {
  return line.replace(/^(?:[#=+>|-]|:(?=-))/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

const opens = /^[\s\uE003([{"'“‘«—–/:,;.-]?$/
const closes = /^[\s\uE003)\]}"'”’»—–/:,;.!?-]?$/

/**
 * Finishes a run of text: strong or emphasised parts get asterisks where Markdown reads them as such (6.2: not inside a
 * word), and hard breaks separate the lines. Marks are not nested.
 */
export function finish(run: string): string {
  return joined(run)
    .split(marks.newLine)
    .map((line) => escapeStart(oneLine(line)))
    .filter((line) => line !== '')
    .join('\\\n')
    .replaceAll(marks.space, ' ')
}

/** The same for a line that begins with something else: a heading, a cell. */
export const finishInLine = (run: string): string =>
  oneLine(joined(run).replaceAll(marks.newLine, ' ')).replaceAll(marks.space, ' ')

function joined(run: string): string {
  return withMarks(run).replace(endedAddress, (whole, address: string, at: number, all: string) =>
    touching.test(all.charAt(at + whole.length)) && !all.startsWith('*', at + whole.length)
      ? setApart(address)
      : address,
  )
}

function withMarks(run: string): string {
  const parts = run.split(/([\uE000-\uE002])/)
  const out: string[] = []
  let before = ''
  const add = (text: string) => {
    out.push(text)
    before = text.at(-1) ?? before
  }
  for (let i = 0; i < parts.length; i++) {
    const sign = parts[i] === marks.strong ? '**' : '*'
    if (parts[i] !== marks.strong && parts[i] !== marks.em) {
      add(parts[i]!)
      continue
    }
    const [lead, inner, trail] = edgesOf(parts[i + 1]!)
    const next = trail || parts[i + 3] || (i + 4 < parts.length ? 'x' : '')
    add(lead)
    const fits = inner !== '' && opens.test(before) && closes.test(next.charAt(0))
    add(fits ? sign + inner.replaceAll(marks.newLine, ' ') + sign : inner)
    add(trail)
    i += 2
  }
  return out.join('')
}

/**
 * The white space and new lines before the text, the text, and those after it. Written by hand because `\s*$` takes
 * quadratic time.
 */
export function edgesOf(text: string): [lead: string, inner: string, trail: string] {
  const blank = /[\s\uE003]/
  let from = 0
  while (from < text.length && blank.test(text[from]!)) from++
  let to = text.length
  while (to > from && blank.test(text[to - 1]!)) to--
  return [text.slice(0, from), text.slice(from, to), text.slice(to)]
}

/** Inline code, fenced by more backticks than it contains in a row (6.1). Empty if there is no code. */
export function codeSpan(code: string): string {
  const text = plain(code).replace(/\r\n?|\n/g, ' ')
  if (text.trim() === '') return ''
  const fence = fenceFor(text, 1)
  const padded = /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text
  return (fence + padded + fence).replaceAll(' ', marks.space)
}

/** A code block with its exact lines (4.5). @param language letters, digits and `+#.-` only */
export function codeBlock(code: string, language: string): string {
  const text = code.replace(/\r\n?/g, '\n').replace(/^\n/, '').trimEnd()
  if (text.trim() === '') return ''
  const fence = fenceFor(text, 3)
  return `${fence}${language}\n${text}\n${fence}`
}

function fenceFor(text: string, least: number): string {
  let most = least - 1
  for (const [run] of text.matchAll(/`+/g)) most = Math.max(most, run.length)
  return '`'.repeat(most + 1)
}

/** A link to a web or mail address, with text that is already Markdown; undefined for any other address. */
export function linkTo(text: string, address: string, base: string | undefined): string | undefined {
  const href = webAddress(address, base)
  if (!href && !/^mailto:[^\s<>()\\]+$/i.test(address.trim())) return undefined
  const target = (href ?? address.trim()).replace(
    /[\\()<>`*|[\]~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `[${text}](${plain(target)})`
}

/** An absolute http or https address; undefined for any other. @param base resolves relative addresses */
export function webAddress(address: string, base?: string): string | undefined {
  const text = address.trim()
  if (text === '' || text.startsWith('#')) return undefined
  try {
    const { href, protocol } = new URL(text, base)
    return protocol === 'https:' || protocol === 'http:' ? href : undefined
  } catch {
    return undefined
  }
}
