/** A value in one line, as pieces that can be coloured. */
import type { Value } from '../core/session/index.ts'

export type PieceKind = 'plain' | 'key' | 'string' | 'number' | 'keyword' | 'muted'
export interface Piece {
  kind: PieceKind
  text: string
}

/** Most members of one object or array, and how deep it looks into them. */
const limits = { members: 5, depth: 0, text: 120 }
const piece = (kind: PieceKind, text: string): Piece => ({ kind, text })
const cut = (text: string, limit = limits.text) => (text.length > limit ? `${text.slice(0, limit - 1)}…` : text)

/** The type in front of the members: `Array(3)`, `Map(2)`, a class name; empty for plain objects. */
export function valueTitle(value: Value): string {
  switch (value.type) {
    case 'array':
      return `${value.className ?? 'Array'}(${value.length})`
    case 'set':
      return `Set(${value.size})`
    case 'map':
      return `Map(${value.size})`
    case 'object':
      return value.className && value.className !== 'Object' ? value.className : ''
    default:
      return ''
  }
}

/** The preview of a value: scalars in full (long text cut), composites with their first members. */
export function previewValue(value: Value, depth = 0): Piece[] {
  switch (value.type) {
    case 'string':
      return [piece('string', JSON.stringify(cut(value.value)))]
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
      return [piece('muted', '(getter)')]
    case 'circular':
      return [piece('muted', '[circular]')]
    case 'cut':
      return [piece('muted', '…')]
    case 'function':
      return [piece('keyword', 'ƒ '), piece('plain', `${value.name || 'anonymous'}()`)]
    case 'error':
      return [piece('plain', cut(`${value.error.name}: ${value.error.message}`))]
    case 'node':
      return [piece('keyword', cut(value.description))]
    default:
      return composite(value, depth)
  }
}

type Composite = Extract<Value, { type: 'array' | 'set' | 'map' | 'object' }>

function composite(value: Composite, depth: number): Piece[] {
  const title = valueTitle(value)
  const brackets = value.type === 'array' ? (['[', ']'] as const) : (['{', '}'] as const)
  const head = title ? [piece('muted', `${title} `)] : []
  const members = membersOf(value)
  if (depth > limits.depth) return title ? [piece('muted', title)] : [piece('plain', `${brackets[0]}…${brackets[1]}`)]
  const shown = members
    .slice(0, limits.members)
    .map((member) => [...member.label, ...previewValue(member.value, depth + 1)])
  const more = members.length > limits.members || (value.omitted ?? 0) > 0 ? [[piece('muted', '…')]] : []
  const inside = [...shown, ...more].flatMap((pieces, index) =>
    index === 0 ? pieces : [piece('plain', ', '), ...pieces],
  )
  return [...head, piece('plain', brackets[0]), ...inside, piece('plain', brackets[1])]
}

function membersOf(value: Composite): { label: Piece[]; value: Value }[] {
  if (value.type === 'array' || value.type === 'set') return value.items.map((item) => ({ label: [], value: item }))
  if (value.type === 'map')
    return value.entries.map(([key, item]) => ({
      label: [...previewValue(key, limits.depth + 1), piece('plain', ' => ')],
      value: item,
    }))
  return value.entries.map(([key, item]) => ({ label: [piece('key', key), piece('plain', ': ')], value: item }))
}
