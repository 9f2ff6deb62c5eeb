/**
 * What of a recorded page may be rebuilt. The file is untrusted: whatever it contains, nothing may run, load or link
 * anywhere. The frame that shows it allows no scripts, and this page's policy no URLs; this is the first line of defence, in
 * front of both. Pure.
 */

/** Elements that load or run something, show another page, or affect their surroundings. */
const refused = new Set([
  ...['script', 'noscript', 'template', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal'],
  ...['fencedframe', 'link', 'meta', 'base', 'style', 'title', 'param', 'source', 'track', 'video', 'audio', 'canvas'],
  // Nested uses are expanded when drawn: a few lines can produce millions of elements.
  'use',
  // They change attributes of other elements, such as a link's URL.
  ...['animate', 'set', 'animatemotion', 'animatetransform', 'animatecolor', 'discard', 'handler', 'listener'],
])
const tagName = /^[a-z][a-z0-9._-]{0,60}$/i

/** The element name to build; a neutral box for forbidden ones. */
export function safeTag(name: unknown): string {
  if (typeof name !== 'string' || !tagName.test(name) || refused.has(name.toLowerCase())) return 'div'
  return name
}

/** Attributes that contain a URL, markup or a script, or become a named property of the document. */
const refusedAttributes = new Set([
  ...['src', 'srcset', 'srcdoc', 'imagesrcset', 'action', 'formaction', 'ping', 'poster', 'background', 'data', 'code'],
  ...['codebase', 'classid', 'archive', 'longdesc', 'manifest', 'profile', 'cite', 'usemap', 'http-equiv', 'nonce'],
  ...['integrity', 'autofocus', 'autoplay', 'target', 'download', 'name', 'is', 'from', 'to', 'by', 'values'],
  ...['attributename', 'begin', 'popover', 'popovertarget', 'commandfor', 'accesskey', 'contenteditable', 'style'],
])
const attributeName = /^[a-z_][\w.:-]{0,100}$/i

/** The value an attribute may be set to; undefined if it may not be set. For `style` see `safeCss`. */
export function safeAttribute(name: string, value: unknown, tag = ''): string | undefined {
  if (!attributeName.test(name) || /^(?:on|xmlns|_|rr_)/i.test(name)) return undefined
  if (refusedAttributes.has(name.toLowerCase())) return undefined
  const text = value === true ? '' : typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  if (text === undefined) return undefined
  if (/^(?:href|xlink:href)$/i.test(name)) return safeTarget(text, tag)
  return styling.test(name) ? safeCss(text) : withoutAddresses(text)
}

/** Parsed like CSS, including escapes (https://svgwg.org/svg2-draft/styling.html#PresentationAttributes). */
const styling = /^(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-\w+)?)$/i

/** Links look like links but lead nowhere; SVG may refer to its own parts; images would be loaded, so they are refused. */
function safeTarget(address: string, tag: string): string | undefined {
  if (/^(?:a|area)$/i.test(tag)) return '#'
  return /^(?:image|feimage)$/i.test(tag) || !/^#[\w.:-]+$/.test(address) ? undefined : address
}

/** Also matches escapes that could hide a URL: `u\72l(` is the same to a browser. */
const address = /(?:url|image|image-set|src)\s*\(|@import|\\[0-9a-z]/i

/** CSS rules or declarations that load nothing. Drops everything unless it is certain to be harmless. */
export function safeCss(css: unknown): string {
  if (typeof css !== 'string') return ''
  if (!address.test(css)) return css
  // Nothing is simply deleted, so that no new token can form from what is left, and strings end where they did.
  const safe = withoutAddresses(unescaped(withoutComments(css)).replace(/@import/gi, '@none'))
  // Unescaping may have produced another escape.
  return unescaped(safe) === safe ? safe : ''
}

/**
 * Matches strings (which end at a line break: https://drafts.csswg.org/css-syntax/#consume-string-token), escapes and
 * comments.
 */
const tokens = /"(?:[^"\\\n\r\f]|\\[\s\S])*"|'(?:[^'\\\n\r\f]|\\[\s\S])*'|\\[\s\S]|\/\*[\s\S]*?(?:\*\/|$)/g

/** Done first because a quote inside a comment does not start a string. Leaves a space so that no new token can form. */
function withoutComments(css: string): string {
  return css.replace(tokens, (token) => (token.startsWith('/*') ? ' ' : token))
}

/** Replaces escaped letters by the letters. Escapes for icons, such as `content: "\f101"`, stay. */
function unescaped(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|([g-z])|[\s\S])/gi, (whole, code?: string, letter?: string) => {
    if (letter !== undefined) return letter
    const spelt = code === undefined ? '' : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
    return /^[a-z]$/i.test(spelt) ? spelt : whole
  })
}

/** No two parts can match the same blanks: otherwise a style with a thousand of them would take a billion steps. */
const urls = /(?:url|src)\((?:\s*"([^"]*)"\s*|\s*'([^']*)'\s*|((?:[^()"'\\]|\\[\s\S])*))\)/gi
const nothing = 'url("data:,")'

/**
 * Ignores the context: what looks like a string may not be one to a browser. Any URL that is not known to be harmless
 * invalidates everything.
 */
function withoutAddresses(text: string): string {
  if (!loading.test(text)) return text
  const safe = text
    .replace(urls, (whole, double?: string, single?: string, bare?: string) =>
      isHarmless(double ?? single ?? bare ?? '') ? whole : nothing,
    )
    .replace(/image(?:-set)?\(/gi, 'none(')
  const rest = safe.replace(urls, (whole, double?: string, single?: string, bare?: string) =>
    whole === nothing || isHarmless(double ?? single ?? bare ?? '') ? ' ' : whole,
  )
  return loading.test(rest) ? '' : safe
}

const loading = /(?:url|src|image|image-set)\(/i
/** Finds external URLs in an SVG that is itself a data URL. */
const elsewhere = /(?:url|src|image|image-set)\((?!['"]?(?:#|%23))/i

/** A part of the page, or an image in a data URL. */
function isHarmless(target: string): boolean {
  const isKnown = /^(?:#[\w.:-]+|data:image\/(?:png|gif|jpeg|webp|svg\+xml)[;,][^\n\r\f]*)$/i.test(target.trim())
  return isKnown && !elsewhere.test(target)
}

/** An integer within bounds; 0 if it is not a number. */
export function safeNumber(value: unknown, most = 1e6): number {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? Math.min(Math.max(number, -most), most) : 0
}
