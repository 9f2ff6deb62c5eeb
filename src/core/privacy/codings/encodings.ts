/** The forms one value can take in text: verbatim, in URLs, in JSON, in HTML, and inside base64. */
import { hexOf } from '../../base/hex.ts'
import { percentEncoded } from '../../base/percent-decoded.ts'

/** How to find a value in one of its forms. */
export interface Form {
  text: string
  /**
   * the whole surrounding run of base64 is replaced, because its ends encode part of the value together with other
   * bytes
   */
  base64: boolean
}

const encoder = new TextEncoder()

/**
 * Every form of a value that is searched for; the value itself comes first.
 *
 * URLs: `encodeURIComponent` and forms (`application/x-www-form-urlencoded`), each also encoded twice and with
 * lower-case hex digits. JSON: escaped once and twice, also with all non-ASCII as `\uXXXX`. HTML: the five characters
 * that must be escaped. Hex: the bytes of short values. Base64: the invariant part of the value at each of the three
 * alignments (RFC 4648 4 and 5).
 */
export function formsOf(value: string): Form[] {
  const texts = new Set([value])
  const json = JSON.stringify(value).slice(1, -1)
  for (const text of [json, JSON.stringify(json).slice(1, -1), ascii(json)]) texts.add(text)
  if (!/^[\w.~-]+$/.test(value)) {
    const html = value.replace(/[&<>"']/g, (char) => entities[char] ?? char)
    texts.add(html)
    // Encoders escape more than they must: the plus and what could end an element in .NET, slashes in PHP.
    texts.add(html.replaceAll('+', '&#x2B;'))
    texts.add(json.replace(/[^ -~]|[&'+<>]/g, (char) => unicode(char).toUpperCase().replace('U', 'u')))
    texts.add(json.replaceAll('/', '\\/'))
    const component = percentEncoded(value)
    for (const text of [component, component.replace(/[!'()*~]/g, percent).replace(/%20/g, '+')]) {
      for (const url of [text, text.replaceAll('%', '%25')]) {
        texts.add(url)
        texts.add(url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))
      }
    }
  }
  for (const text of hexForms(value)) texts.add(text)
  const forms = [...texts].map((text) => ({ text, base64: false }))
  for (const core of base64Cores(value)) {
    forms.push({ text: core, base64: true })
    if (/[+/]/.test(core)) forms.push({ text: core.replace(/\+/g, '-').replace(/\//g, '_'), base64: true })
  }
  return forms
}

/**
 * The bytes in hex; for a value that is hex itself, also the other case, since one program's id is another's number.
 */
function hexForms(value: string): string[] {
  if (/^[\da-f-]{16,}$/i.test(value)) return [value.toLowerCase(), value.toUpperCase()]
  const bytes = encoder.encode(value)
  if (bytes.length < 16 || bytes.length > mostInHex) return []
  const hex = hexOf(bytes)
  return [hex, hex.toUpperCase()]
}

const percent = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`

const ascii = (text: string) => text.replace(/[^\x20-\x7e]/g, unicode)

const unicode = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A shorter value has too few invariant base64 characters, so it would match by chance. */
const leastBytes = 6
const mostBytes = 8_192
/** bytes up to which a value is also searched for in hex */
const mostInHex = 256

/**
 * The characters that must occur in base64 (RFC 4648 4) of any text containing this value: one string per alignment
 * within a 3-byte group. The first and last characters are left out, as they depend on the neighbouring bytes. Empty
 * for values of fewer than 6 bytes or more than 8,192.
 */
export function base64Cores(value: string): string[] {
  const bytes = encoder.encode(value)
  if (bytes.length < leastBytes || bytes.length > mostBytes) return []
  return [0, 1, 2].map((before) => {
    const binary = '\0'.repeat(before) + String.fromCharCode(...bytes)
    // An incomplete last group is not invariant, nor are characters that include the zero padding.
    const certain = Math.floor((binary.length * 8) / 6)
    return btoa(binary).slice(Math.ceil((before * 8) / 6), certain)
  })
}
