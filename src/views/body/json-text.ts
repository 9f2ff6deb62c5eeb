/**
 * Pretty-prints and tokenises JSON without parsing it: numbers beyond 2^53, duplicate keys and a truncated end stay exactly
 * as they were sent, which `JSON.parse` would not preserve.
 */
import type { Piece, PieceKind } from '../value/value-preview.ts'

/**
 * Maximum indented levels: deeper ones would be more white space than text, and a body of only brackets would become a
 * gigabyte.
 */
const deepest = 40

export const jsonToken = /"(?:[^"\\]|\\.)*"?|[[\]{}:,]|[^\s"[\]{}:,]+/gs

/** Whether text looks like a JSON object or array, complete or truncated. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(\{\s*("|\}|$)|\[)/.test(text)
}

/** The tokens of JSON text with line breaks and two spaces of indent per level. Never throws. */
export function layoutJson(text: string): Piece[] {
  const pieces: Piece[] = []
  const add = (kind: PieceKind, value: string) => pieces.push({ kind, text: value })
  const tokens = text.match(jsonToken) ?? []
  let depth = 0
  const line = () => add('plain', `\n${'  '.repeat(Math.min(depth, deepest))}`)
  tokens.forEach((value, index) => {
    const next = tokens[index + 1]
    switch (value) {
      case '{':
      case '[':
        add('plain', value)
        if (next === (value === '{' ? '}' : ']')) return
        depth++
        line()
        return
      case '}':
      case ']':
        if (tokens[index - 1] !== (value === '}' ? '{' : '[')) {
          depth = Math.max(0, depth - 1)
          line()
        }
        add('plain', value)
        return
      case ',':
        add('plain', value)
        line()
        return
      case ':':
        add('plain', ': ')
        return
      default:
        add(scalarKind(value, next), value)
    }
  })
  return pieces
}

/** Maximum characters tokenised: as much of a body as is kept. */
const longest = 2_000_000
export function scalarKind(value: string, next: string | undefined): PieceKind {
  if (value.startsWith('"')) return next === ':' ? 'key' : 'string'
  return /^-?\d/.test(value) ? 'number' : 'keyword'
}

/**
 * The members of a JSON object, each value as it was written, so that a number beyond 2^53 is preserved. The last of
 * duplicate names wins, as in `JSON.parse`. Undefined if the text is not a complete object.
 */
export function jsonMembers(text: string): Map<string, string> | undefined {
  if (!isWhole(text, '{')) return undefined
  const members = new Map<string, string>()
  for (const part of partsOf(text)) {
    const [, name, value = ''] = /^("(?:[^"\\]|\\.)*")\s*:\s*(.*)$/s.exec(part) ?? []
    if (name !== undefined) members.set(String(JSON.parse(name)), value)
  }
  return members
}

/** The items of a JSON array, as they were written; undefined if the text is not a complete array. */
export function jsonItems(text: string): string[] | undefined {
  return isWhole(text, '[') ? partsOf(text) : undefined
}

function isWhole(text: string, opening: string): boolean {
  if (text.length > longest || !text.trimStart().startsWith(opening)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The content of the outermost brackets of complete JSON, split at its commas. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: value, index } of text.matchAll(jsonToken)) {
    const closes = value === '}' || value === ']'
    if (value === '{' || value === '[') depth++
    if (depth === 1 && (value === '{' || value === '[')) start = index + 1
    if (depth === 1 && (value === ',' || closes)) {
      const part = text.slice(start, index).trim()
      if (part !== '') parts.push(part)
      start = index + 1
    }
    if (closes) depth--
  }
  return parts
}
