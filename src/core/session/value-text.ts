/** A value of the page in one line, as DevTools prints it. */
import type { Value } from './value.ts'

/** How a piece of a preview is coloured. */
export type PieceKind = 'plain' | 'key' | 'string' | 'number' | 'keyword' | 'muted'
export interface Piece {
  kind: PieceKind
  text: string
}

/** What V8's inspector shows of an object, of an array, and of a text inside them. */
const limits = { properties: 5, items: 100, text: 100 }

const piece = (kind: PieceKind, text: string): Piece => ({ kind, text })

/** The text, ended by an ellipsis where it is longer than `limit` characters. */
export const cutText = (text: string, limit: number) =>
  text.length > limit ? `${text.slice(0, Math.max(0, limit - 1))}…` : text

/**
 * The preview of a value as coloured pieces: scalars whole (long texts cut), containers with their first members,
 * containers inside containers by name only.
 * @param textLimit most characters of one text
 */
export function previewValue(value: Value, textLimit = limits.text): Piece[] {
  return pieces(value, textLimit, false)
}

function pieces(value: Value, limit: number, inside: boolean): Piece[] {
  switch (value.type) {
    case 'string':
      return [piece('string', quote(value, limit))]
    case 'number':
    case 'bigint':
      return [piece('number', value.value)]
    case 'boolean':
    case 'symbol':
    case 'date':
    case 'regexp':
      return [piece('keyword', value.value)]
    case 'null':
    case 'undefined':
      return [piece('keyword', value.type)]
    case 'accessor':
      return [piece('muted', '(…)')]
    case 'circular':
      return [piece('muted', '[circular]')]
    case 'cut':
      return [piece('muted', '…')]
    case 'function':
      return [piece('keyword', 'ƒ '), piece('plain', `${value.name}()`)]
    case 'error': {
      const { name, message } = value.error
      return [piece('plain', cutText(message ? `${name}: ${message}` : name, limit))]
    }
    case 'node':
      return [piece('keyword', cutText(value.description, limit))]
    default:
      return container(value, limit, inside)
  }
}

type Container = Extract<Value, { type: 'array' | 'set' | 'map' | 'object' }>

function container(value: Container, limit: number, inside: boolean): Piece[] {
  const isArray = value.type === 'array'
  if (inside) return [piece('muted', shortName(value))]
  const all = membersOf(value, limit)
  const most = isArray ? limits.items : limits.properties
  const members = all.slice(0, most)
  if (all.length > most || (value.omitted ?? 0) > 0) members.push([piece('muted', '…')])
  const list = members.flatMap((member, index) => (index === 0 ? member : [piece('plain', ', '), ...member]))
  const name = longName(value)
  return [
    ...(name ? [piece('muted', `${name} `)] : []),
    piece('plain', isArray ? '[' : '{'),
    ...list,
    piece('plain', isArray ? ']' : '}'),
  ]
}

function membersOf(value: Container, limit: number): Piece[][] {
  const inner = (member: Value) => pieces(member, Math.min(limit, limits.text), true)
  switch (value.type) {
    case 'array':
    case 'set':
      return value.items.map(inner)
    case 'map':
      return value.entries.map(([key, item]) => [...inner(key), piece('plain', ' => '), ...inner(item)])
    case 'object':
      return value.entries.map(([key, item]) => [piece('key', key), piece('plain', ': '), ...inner(item)])
  }
}

/** In front of the members: `(3)`, `Uint8Array(3)`, `Map(2)`, a class; nothing for a plain object or a short array. */
function longName(value: Container): string {
  if (value.type === 'array' && value.className === undefined) return value.length > 1 ? `(${value.length})` : ''
  return value.type === 'object' ? className(value) : shortName(value)
}

/** In place of the members. */
function shortName(value: Container): string {
  switch (value.type) {
    case 'array':
      return value.length === 0 && !value.className ? '[]' : `${value.className ?? 'Array'}(${value.length})`
    case 'set':
      return `Set(${value.size})`
    case 'map':
      return `Map(${value.size})`
    case 'object':
      return className(value) || (value.entries.length === 0 && !value.omitted ? '{}' : '{…}')
  }
}

const className = (value: { className?: string | undefined }) =>
  value.className === 'Object' ? '' : (value.className ?? '')

/** A text in the quotes that need no escape, as DevTools chooses them; control characters are escaped. */
function quote(value: { value: string; length?: number | undefined }, limit: number): string {
  const text = endOf(value, limit)
  const mark = [`'`, '"', '`'].find((one) => !text.includes(one)) ?? `'`
  const escaped = text.replace(/[\\\n\r\t]/g, (char) => escapes[char]!)
  return `${mark}${mark === `'` ? escaped.replace(/'/g, "\\'") : escaped}${mark}`
}
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The text of a string value; an ellipsis where the capture or `limit` cut it. */
export function endOf({ value, length }: { value: string; length?: number | undefined }, limit: number): string {
  return cutText((length ?? 0) > value.length ? `${value}…` : value, limit)
}
