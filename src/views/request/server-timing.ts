/** Parses the timings that a server reports. Pure. */
import type { Headers } from '../../core/session/index.ts'

export interface ServerMetric {
  name: string
  /** ms */
  duration?: number
  description?: string
}

/** More than this is not a measurement; the rest is ignored. */
const most = 200

/**
 * The metrics of all `Server-Timing` headers in order; the first of a duplicate parameter wins
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

/** Parses e.g. `db;dur=53.2;desc="Customer database"`. */
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

/** Splits at separators outside quoted strings; an unclosed quote ends with the text. */
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

/** Unescapes a quoted string (RFC 9110, section 5.6.4); returns any other text as it is. */
function unquoted(value: string): string {
  return value.startsWith('"') ? value.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1') : value
}
