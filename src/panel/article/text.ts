/** Text rules of an article: entities, raw HTML, links, and the words to mark. Pure. */
import { literalPattern } from '../../ui/literal-pattern.ts'

const named = new Map<string, string>([
  ['amp', '&'],
  ['apos', "'"],
  ['bull', '•'],
  ['copy', '©'],
  ['gt', '>'],
  ['hellip', '…'],
  ['larr', '←'],
  ['laquo', '«'],
  ['ldquo', '“'],
  ['lsquo', '‘'],
  ['lt', '<'],
  ['mdash', '—'],
  ['middot', '·'],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['quot', '"'],
  ['raquo', '»'],
  ['rarr', '→'],
  ['rdquo', '”'],
  ['reg', '®'],
  ['rsquo', '’'],
  ['times', '×'],
  ['trade', '™'],
])

/** Character references as text (HTML Living Standard 13.5): all numeric ones and the names that articles use. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named.get(name) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** What is left of raw HTML when its tags, comments, scripts and styles are taken out. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
  return decodeEntities(text).trim()
}

/** The address of a link that may be opened from an article: http, https or mailto, and absolute. Else undefined. */
export function safeHref(href: string): string | undefined {
  // The URL parser drops what browsers drop (tabs, newlines, leading blanks), so `java\nscript:` is seen as it is.
  if (!URL.canParse(href)) return undefined
  const { protocol, href: parsed } = new URL(href)
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? parsed : undefined
}

/** A run of text, and whether it is one of the words that matched. */
export interface Run {
  text: string
  marked: boolean
}

/**
 * Splits a text at the quotes and words that matched. Words match by their beginning, because the index knows stems:
 * `invoic` marks `invoices`. Words of fewer than three letters are not marked.
 */
export function markRuns(text: string, quotes: readonly string[], terms: readonly string[]): Run[] {
  const pattern = markPattern(quotes, terms)
  if (!pattern) return [{ text, marked: false }]
  const runs: Run[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), marked: false })
    runs.push({ text: match[0], marked: true })
    at = match.index + match[0].length
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), marked: false })
  return runs
}

function markPattern(quotes: readonly string[], terms: readonly string[]): RegExp | undefined {
  const phrases = quotes
    .map((quote) => quote.trim())
    .filter((quote) => quote.length > 2)
    .map((quote) => quote.split(/\s+/).map(literalPattern).join('\\s+'))
  const words = terms
    .filter((term) => term.length > 2)
    .map((term) => `(?<![\\p{L}\\p{N}])${literalPattern(term)}[\\p{L}\\p{N}]*`)
  const all = [...phrases, ...words.sort((a, b) => b.length - a.length)]
  return all.length > 0 ? new RegExp(all.join('|'), 'giu') : undefined
}
