/** Secrets in HTML and XML: hidden fields, meta elements, and elements with a sensitive name. */
import { maskField } from './credentials.ts'
import type { Labeler } from './labels.ts'

const fields = /<(?:input|meta|textarea|button)\b[^<>]{1,4000}>/gi
const nameAttributes =
  /\s(?:name|id|property|type|autocomplete)\s*=\s*(?:"([^"]{1,80})"|'([^']{1,80})'|([^\s"'>]{1,80}))/gi
const valueAttribute = /(\s(?:value|content)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i
const elements = /<([\w:-]{2,80})((?:\s[^<>]{0,2000})?)>([^<>]{1,20000})(?=<\/)/g

/** Masks `<input name="csrf" value="x">`, `<meta name="csrf-token" content="x">`, `<wsse:Password>x</wsse:Password>`. */
export function maskMarkup(text: string, label: Labeler): string {
  const out = text.replace(fields, (tag) => maskTag(tag, label))
  if (!out.includes('</')) return out
  return out.replace(elements, (whole, name: string, attributes: string, content: string) => {
    const rule = label.names.field(name.replace(/^.*:/, ''))
    return rule ? `<${name}${attributes}>${maskField(rule, content, label)}` : whole
  })
}

function maskTag(tag: string, label: Labeler): string {
  for (const [, double, single, bare] of tag.matchAll(nameAttributes)) {
    const rule = label.names.field((double ?? single ?? bare ?? '').replace(/^cc-/, 'card-'))
    if (!rule) continue
    return tag.replace(valueAttribute, (_, start: string, inDouble?: string, inSingle?: string, plain?: string) => {
      const quote = inDouble !== undefined ? '"' : inSingle !== undefined ? "'" : ''
      return start + quote + maskField(rule, inDouble ?? inSingle ?? plain ?? '', label) + quote
    })
  }
  return tag
}
