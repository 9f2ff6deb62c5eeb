/** A page value on one line, formatted as in DevTools. */
import { cutText } from '../cut-text.ts'
import type { Value } from './value.ts'

/** How a piece of a preview is coloured. */
export type PieceKind = 'plain' | 'key' | 'string' | 'number' | 'keyword' | 'muted'
export interface Piece {
  kind: PieceKind
  text: string
}

/** How much a preview shows. */
export interface PreviewLimits {
  /** members of an object, map or set */
  members: number
  /** items of an array */
  items: number
  /** characters, if the value itself is a string */
  text: number
}

/** Characters of a string inside a container, as in V8's inspector. */
const innerText = 100

const piece = (kind: PieceKind, text: string): Piece => ({ kind, text })

/** The text of a string value, with an ellipsis if the capture or `limit` cut it. */
export function stringText({ value, length = 0 }: Extract<Value, { type: 'string' }>, limit: number): string {
  return cutText(length > value.length ? `${value}…` : value, limit)
}

/**
 * The preview of a value as pieces for colouring: scalars in full, containers with their first members, nested
 * containers by name only.
 */
export function previewValue(value: Value, limits: PreviewLimits): Piece[] {
  return isContainer(value) ? container(value, limits) : scalar(value, limits.text)
}

type Container = Extract<Value, { type: 'array' | 'set' | 'map' | 'object' }>

const isContainer = (value: Value): value is Container =>
  value.type === 'array' || value.type === 'set' || value.type === 'map' || value.type === 'object'

function scalar(value: Exclude<Value, Container>, limit: number): Piece[] {
  switch (value.type) {
    case 'string':
      return [piece('string', quote(stringText(value, limit)))]
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
    case 'node':
      return [piece('keyword', cutText(value.description, limit))]
    case 'error': {
      const { name, message } = value.error
      return [piece('plain', cutText(message ? `${name}: ${message}` : name, limit))]
    }
  }
}

function container(value: Container, limits: PreviewLimits): Piece[] {
  const isArray = value.type === 'array'
  const most = isArray ? limits.items : limits.members
  const size = 'items' in value ? value.items.length : value.entries.length
  const shown = membersOf(value, most)
  if (size > most || (value.omitted ?? 0) > 0) shown.push([piece('muted', '…')])
  const title = titleOf(value)
  return [
    ...(title ? [piece('muted', `${title} `)] : []),
    piece('plain', isArray ? '[' : '{'),
    ...shown.flatMap((member, index) => (index === 0 ? member : [piece('plain', ', '), ...member])),
    piece('plain', isArray ? ']' : '}'),
  ]
}

function membersOf(value: Container, most: number): Piece[][] {
  switch (value.type) {
    case 'array':
    case 'set':
      return value.items.slice(0, most).map(inside)
    case 'map':
      return value.entries
        .slice(0, most)
        .map(([key, item]) => [...inside(key), piece('plain', ' => '), ...inside(item)])
    case 'object':
      return value.entries
        .slice(0, most)
        .map(([key, item]) => [piece('key', keyText(key)), piece('plain', ': '), ...inside(item)])
  }
}

function inside(value: Value): Piece[] {
  if (isContainer(value)) return [piece('muted', nameOf(value))]
  return scalar(value, innerText).map(({ kind, text }) => ({ kind, text: text.replace(/[\r\n]+/g, ' ') }))
}

/** Prefix of the members: `(3)`, `Uint8Array(3)`, `Map(2)`, a class; empty for plain objects and short arrays. */
function titleOf(value: Container): string {
  if (value.type === 'object') return classOf(value)
  if (value.type !== 'array' || value.className !== undefined) return nameOf(value)
  return value.length > 1 ? `(${value.length})` : ''
}

/** Shown in place of the members. */
function nameOf(value: Container): string {
  switch (value.type) {
    case 'array':
      return `${value.className ?? 'Array'}(${value.length})`
    case 'set':
      return `Set(${value.size})`
    case 'map':
      return `Map(${value.size})`
    case 'object':
      return classOf(value) || (value.entries.length > 0 || value.omitted ? '{…}' : '{}')
  }
}

const classOf = ({ className = '' }: Extract<Container, { type: 'object' }>) =>
  className === 'Object' ? '' : className

/** The second pattern, which takes the browser a while to prepare, says the same of names in all scripts. */
const keyText = (key: string) =>
  /^(?:[A-Za-z$_][\w$]*|\d+)$/.test(key) || /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : quote(key)

/** Quotes a text with the first kind of quote it does not contain, escaping line breaks and the like. */
function quote(text: string): string {
  const mark = [`'`, '"', '`'].find((one) => !text.includes(one))
  const escaped = text.replace(/[\\\p{Cc}\u2028\u2029]/gu, escapeOf)
  return mark ? `${mark}${escaped}${mark}` : `'${escaped.replaceAll(`'`, `\\'`)}'`
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escapeOf = (char: string) => escapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
