/**
 * What of a recorded page may be built anew. The file may be anyone's: nothing of it runs, loads or leads anywhere, whatever
 * it says. The frame that it is shown in allows no scripts and the policy of this page no address; this is the wall
 * in front of both. Pure.
 */

/** They load or run something, show another page, or change what stands around them. */
const refused = new Set([
  ...['script', 'noscript', 'template', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal'],
  ...['fencedframe', 'link', 'meta', 'base', 'style', 'title', 'param', 'source', 'track', 'video', 'audio', 'canvas'],
  // A use of uses of a part draws it each time: a few lines make millions of elements.
  'use',
  // They change attributes of others, such as the address of a link.
  ...['animate', 'set', 'animatemotion', 'animatetransform', 'animatecolor', 'discard', 'handler', 'listener'],
])
const tagName = /^[a-z][a-z0-9._-]{0,60}$/i

/** The name under which an element is built; a box that says nothing in the place of what may not be. */
export function safeTag(name: unknown): string {
  if (typeof name !== 'string' || !tagName.test(name) || refused.has(name.toLowerCase())) return 'div'
  return name
}

/** Attributes that name an address, hold markup or a script, or stand under a name in the page's document itself. */
const refusedAttributes = new Set([
  ...['src', 'srcset', 'srcdoc', 'imagesrcset', 'action', 'formaction', 'ping', 'poster', 'background', 'data', 'code'],
  ...['codebase', 'classid', 'archive', 'longdesc', 'manifest', 'profile', 'cite', 'usemap', 'http-equiv', 'nonce'],
  ...['integrity', 'autofocus', 'autoplay', 'target', 'download', 'name', 'is', 'from', 'to', 'by', 'values'],
  ...['attributename', 'begin', 'popover', 'popovertarget', 'commandfor', 'accesskey', 'contenteditable', 'style'],
])
const attributeName = /^[a-z_][\w.:-]{0,100}$/i

/** An attribute as it may be set; undefined where it may not be. `style` is none of these: see `safeCss`. */
export function safeAttribute(name: string, value: unknown, tag = ''): string | undefined {
  if (!attributeName.test(name) || /^(?:on|xmlns|_|rr_)/i.test(name)) return undefined
  if (refusedAttributes.has(name.toLowerCase())) return undefined
  const text = value === true ? '' : typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  if (text === undefined) return undefined
  if (/^(?:href|xlink:href)$/i.test(name)) return safeTarget(text, tag)
  return styling.test(name) ? safeCss(text) : withoutAddresses(text)
}

/** They are read as styles are, with escapes (https://svgwg.org/svg2-draft/styling.html#PresentationAttributes). */
const styling = /^(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-\w+)?)$/i

/** A link looks like one and leads nowhere; a drawing names its own parts; an image would be loaded. */
function safeTarget(address: string, tag: string): string | undefined {
  if (/^(?:a|area)$/i.test(tag)) return '#'
  return /^(?:image|feimage)$/i.test(tag) || !/^#[\w.:-]+$/.test(address) ? undefined : address
}

/** Also what an address could hide behind: `u\72l(` is the same to a browser. */
const address = /(?:url|image|image-set|src)\s*\(|@import|\\[0-9a-z]/i

/** Rules or declarations of a style that load nothing. What is not certain to be harmless is left out as a whole. */
export function safeCss(css: unknown): string {
  if (typeof css !== 'string') return ''
  if (!address.test(css)) return css
  // Nothing is taken out, so that nothing comes together by it, and a string ends where it did.
  const safe = withoutAddresses(unescaped(withoutComments(css)).replace(/@import/gi, '@none'))
  // The letter of one escape may have become a part of the one before it.
  return unescaped(safe) === safe ? safe : ''
}

/** Strings (a line ends them: https://drafts.csswg.org/css-syntax/#consume-string-token), escapes and comments. */
const tokens = /"(?:[^"\\\n\r\f]|\\[\s\S])*"|'(?:[^'\\\n\r\f]|\\[\s\S])*'|\\[\s\S]|\/\*[\s\S]*?(?:\*\/|$)/g

/** A quote in a comment begins no string. A space is left, so that nothing comes together by it. */
function withoutComments(css: string): string {
  return css.replace(tokens, (token) => (token.startsWith('/*') ? ' ' : token))
}

/** Letters that are spelt as escapes, as letters. Icons stand there with escapes, as `content: "\f101"`: those stay. */
function unescaped(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|([g-z])|[\s\S])/gi, (whole, code?: string, letter?: string) => {
    if (letter !== undefined) return letter
    const spelt = code === undefined ? '' : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
    return /^[a-z]$/i.test(spelt) ? spelt : whole
  })
}

/** No two parts of it can take the same blanks: a style of a thousand of them would be read a thousand million times. */
const urls = /(?:url|src)\((?:\s*"([^"]*)"\s*|\s*'([^']*)'\s*|((?:[^()"'\\]|\\[\s\S])*))\)/gi
const nothing = 'url("data:,")'

/**
 * Whatever stands around it: what looks like a string may be none to a browser. An address of any other form than those
 * that are known to be harmless takes all with it.
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
/** In a drawing that is itself in the address. */
const elsewhere = /(?:url|src|image|image-set)\((?!['"]?(?:#|%23))/i

/** A part of the page, or an image that is in the address itself. */
function isHarmless(target: string): boolean {
  const isKnown = /^(?:#[\w.:-]+|data:image\/(?:png|gif|jpeg|webp|svg\+xml)[;,][^\n\r\f]*)$/i.test(target.trim())
  return isKnown && !elsewhere.test(target)
}

/** A whole number within bounds; 0 for what is none. */
export function safeNumber(value: unknown, most = 1e6): number {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? Math.min(Math.max(number, -most), most) : 0
}
