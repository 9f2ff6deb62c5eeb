/** Secrets in HTML and XML: hidden fields, meta elements, and elements with a sensitive name. */
import { maskField } from './credentials.ts'
import type { FieldRule } from './field-rule.ts'
import { maskFields } from './fields.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isPlausible, isRandom } from './names.ts'
import { isUuid } from './tokens/uuid.ts'

/** Up to the last bracket before the next element: there may be brackets in attributes. */
const fields = /<[a-z][\w:.-]{0,40}\s[^<]{1,4000}>/gi
const nameAttributes =
  /\s(?:name|id|key|property|type|autocomplete)\s*=\s*(?:"([^"]{1,80})"|'([^']{1,80})'|([^\s"'>]{1,80}))/gi
const valueAttribute = /(\s(?:value|content)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i
/** `{&quot;apiKey&quot;:&quot;x&quot;}` in an attribute, the lists of error pages, XML in XML: up to what ends it */
const escaped = /&(?:quot|apos|lt|#(?:34|0?39|60|x2[27]|x3c));[^<>"]+/gi
/** how often it is unescaped */
const mostEscapes = 3
const hidden = /\stype\s*=\s*["']?hidden\b/i
/**
 * `<key>password</key><string>x</string>`, `<name>password</name><value><string>x</string></value>`, and the tables in
 * which frameworks' error pages show the environment: `<td>DB_PASSWORD</td><td><pre>x</pre></td>`.
 */
const named =
  /<(key|name|t[dh]|dt)(?:\s[^<>]{0,200})?>([^<>]{2,80})<\/\1>\s{0,40}<(?:string|value|td|dd)(?:\s[^<>]{0,200})?>(?:\s{0,40}"?<[a-z]{1,10}(?:\s[^<>]{0,200})?>){0,3}\s{0,40}([^<>]{1,8000})(?=<\/)/gi
const elements = /<([\w:-]{2,80})((?:\s[^<>]{0,2000})?)>(<!\[CDATA\[)?([^<>]{1,20000}?)(?=(?:\]\]>)?<\/)/g

/** Masks `<input name="csrf" value="x">`, `<meta name="csrf-token" content="x">`, `<wsse:Password>x</wsse:Password>`. */
export function maskMarkup(text: string, label: Labeler, depth = 0): string {
  const out = maskEscaped(text, label, depth).replace(fields, (tag) => maskTag(tag, label))
  if (!out.includes('</')) return out
  const paired = out.replace(named, (whole, tag: string, text: string, content: string) => {
    // $_ENV['DB_PASSWORD']
    const name = decodeEntities(text).replace(/^.*\[['"]?|['"\]\s]+$/g, '')
    const rule = label.names.field(name)
    const value = content.trim()
    // Ordinary tables of an app have such words in cells too, so there only codes and random values are masked.
    const isPlain = !/[_.]|^[A-Z]+$/.test(name)
    if (!rule || (/^[td]/i.test(tag) && !(isPlain && rule.kind !== 'otp' ? isRandom(value) : isPlausible(value))))
      return whole
    return whole.slice(0, -content.length) + content.replace(value, () => maskEncoded(rule, value, label))
  })
  return paired.replace(
    elements,
    (whole, name: string, attributes: string, open: string | undefined, content: string) => {
      const rule = label.names.field(name.replace(/^.*:/, '')) ?? namedRule(attributes, content, label)
      return rule ? `<${name}${attributes}>${open ?? ''}${maskEncoded(rule, content, label)}` : whole
    },
  )
}

/** `<string name="api_key">x</string>`; content with spaces is text about a value, not a value. */
function namedRule(attributes: string, content: string, label: Labeler): FieldRule | undefined {
  const name = /\s(?:name|key)\s*=\s*["']([^"']{1,80})["']/i.exec(attributes)?.[1]
  const rule = name === undefined ? undefined : label.names.field(name)
  return rule && isPlausible(content) ? rule : undefined
}

function maskEscaped(text: string, label: Labeler, depth: number): string {
  if (depth === mostEscapes || !text.includes('&')) return text
  return text.replace(escaped, (whole) => {
    const written: Record<string, string> = {}
    const plain = decodeEntities(whole, written)
    const masked = maskMarkup(maskFields(plain, label), label, depth + 1)
    return masked === plain ? whole : masked.replace(/&(?!\w{2,8};)|[<>"']/g, (sign) => written[sign] ?? sign)
  })
}

/** A value written with entities gets the same label as without. */
function maskEncoded(rule: FieldRule, value: string, label: Labeler): string {
  const plain = decodeEntities(value)
  const masked = maskField(rule, plain, label)
  return masked === plain ? value : masked
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @param written receives the first form of each character */
function decodeEntities(text: string, written: Record<string, string> = {}): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, code, name) => {
    const point = Number.parseInt(hex ?? code, hex ? 16 : 10)
    const plain = name
      ? entities[(name as string).toLowerCase()]!
      : point <= 0x10ffff
        ? String.fromCodePoint(point)
        : whole
    written[plain] ??= whole
    return plain
  })
}

function maskTag(tag: string, label: Labeler): string {
  for (const [, double, single, bare] of tag.matchAll(nameAttributes)) {
    const rule = label.names.field((double ?? single ?? bare ?? '').replace(/^cc-/, 'card-'))
    if (!rule) continue
    return tag.replace(valueAttribute, (_, start: string, inDouble?: string, inSingle?: string, plain?: string) => {
      const quote = inDouble !== undefined ? '"' : inSingle !== undefined ? "'" : ''
      return start + quote + maskEncoded(rule, inDouble ?? inSingle ?? plain ?? '', label) + quote
    })
  }
  // A random value in a hidden field belongs to this visitor; ids and words stay.
  if (!hidden.test(tag)) return tag
  return tag.replace(valueAttribute, (whole, _start: string, ...values: (string | undefined)[]) => {
    const value = values.slice(0, 3).find((one) => one !== undefined) ?? ''
    if (!isRandom(value) || value.length < 20 || isUuid(value) || isLabel(value)) return whole
    return whole.replace(value, () => label('hidden', value))
  })
}
