/** Reading what a server says of its own time. Pure. */
import type { Headers } from '../../core/session/index.ts'

export interface ServerMetric {
  name: string
  /** ms */
  duration?: number
  description?: string
}

/** More would be no measurement: the rest is left out. */
const most = 200

/**
 * The metrics of all `Server-Timing` headers in their order; of a parameter that stands twice the first counts
 * (https://www.w3.org/TR/server-timing/#the-server-timing-header-field). Never throws.
 */
export function serverMetrics(headers: Headers | undefined): ServerMetric[] {
  return (headers ?? [])
    .filter(([name]) => name.toLowerCase() === 'server-timing')
    .flatMap(([, value]) => splitUnquoted(value, ','))
    .map(metricOf)
    .filter(({ name }) => name !== '')
    .slice(0, most)
}

/** `db;dur=53.2;desc="Customer database"` */
function metricOf(text: string): ServerMetric {
  const [name = '', ...parameters] = splitUnquoted(text, ';')
  const found = new Map<string, string>()
  for (const parameter of parameters) {
    const [key = '', value = ''] = splitUnquoted(parameter, '=')
    const known = key.trim().toLowerCase()
    if (!found.has(known)) found.set(known, unquoted(value.trim()))
  }
  const duration = Number.parseFloat(found.get('dur') ?? '')
  const description = found.get('desc')
  return {
    name: name.trim(),
    ...(Number.isFinite(duration) && { duration }),
    ...(description && { description }),
  }
}

/** The parts between separators that stand outside of quoted strings; a quote that is never closed ends with the text. */
function splitUnquoted(text: string, separator: string): string[] {
  const parts = ['']
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (!quoted && character === separator) {
      parts.push('')
      continue
    }
    if (character === '"') quoted = !quoted
    parts[parts.length - 1] += character
    if (quoted && character === '\\') parts[parts.length - 1] += text[++at] ?? ''
  }
  return parts
}

/** A quoted string as it is meant (RFC 9110, section 5.6.4); any other text as it is. */
function unquoted(value: string): string {
  return value.startsWith('"') ? value.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1') : value
}
