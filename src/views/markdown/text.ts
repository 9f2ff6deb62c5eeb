/** What text in Markdown means: entities, raw HTML, links. Pure. */

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

/** Decodes character references (HTML Living Standard 13.5): all numeric ones, and the names that articles use. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named.get(name) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** The text of raw HTML, without tags, comments, scripts and styles. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
  return decodeEntities(text).trim()
}

/** A link target that is safe to open from an article: an absolute http, https or mailto URL. Otherwise undefined. */
export function safeHref(href: string): string | undefined {
  // The URL parser drops what browsers drop (tabs, newlines, leading blanks), so `java\nscript:` is recognised.
  if (!URL.canParse(href)) return undefined
  const { protocol, href: parsed } = new URL(href)
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? parsed : undefined
}
