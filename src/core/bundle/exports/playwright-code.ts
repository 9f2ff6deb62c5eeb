/** Captured text in TypeScript: always a literal or a comment, never code. */
import { clip } from '../../base/clip.ts'
import { pieces } from '../labels.ts'
import { oneLine } from '../report/markdown.ts'

/** A string literal. */
export function literal(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inner.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
}

/** A text as an expression that reads redaction labels from the environment. */
export function expression(text: string): string {
  if (text === '') return "''"
  return pieces(text)
    .map((piece) => ('variable' in piece ? `secret(${literal(piece.variable)})` : literal(piece.text)))
    .join(' + ')
}

/** A URL on the app's own origin becomes relative to BASE_URL. */
export function address(url: string, site: string): string {
  const path = url === site ? '/' : url.startsWith(`${site}/`) ? url.slice(site.length) : undefined
  return path === undefined ? expression(url) : `base + ${expression(path)}`
}

/** Text for a comment: a single line that cannot end it. */
export function remark(text: string, limit = 160): string {
  return clip(oneLine(text), limit).replaceAll('*/', '* /')
}
