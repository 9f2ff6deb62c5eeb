/** Long JSON as rows that can be folded, told apart by token without being parsed: see json-text.ts. Pure. */

import type { TreePlace } from '../../ui/index.ts'
import type { Piece } from '../value/value-preview.ts'
import { jsonToken, scalarKind } from './json-text.ts'

/** One line of the layout. */
export interface JsonRow {
  depth: number
  /** where its text stands, with its name and the comma after it */
  start: number
  end: number
  /** index of the row that closes what this one opens; its own where it opens nothing */
  last: number
  /** how many members that has */
  members: number
  /** index of the row that it stands in, or that it closes; -1 for the first */
  parent: number
  /** among the members there, from 1; 0 for a row that closes */
  place: number
}

/** A body of little but brackets has more, and is shown as it came. */
const mostRows = 500_000

/** Every row of the layout of a JSON text, which may be cut; undefined where they are too many. Never throws. */
export function jsonRows(text: string): JsonRow[] | undefined {
  const rows: JsonRow[] = []
  const open: number[] = []
  let current: JsonRow | undefined
  let before = ''
  const begin = (start: number) => {
    const parent = open.at(-1) ?? -1
    const place = parent === -1 ? 1 : ++rows[parent]!.members
    current = { depth: open.length, start, end: start, last: rows.length, members: 0, parent, place }
    rows.push(current)
    return current
  }
  for (const { 0: value, index } of text.matchAll(jsonToken)) {
    if (rows.length > mostRows) return undefined
    const end = index + value.length
    if (value === '{' || value === '[') {
      const row = current ?? begin(index)
      row.end = end
      open.push(rows.length - 1)
      current = undefined
    } else if (value === '}' || value === ']') {
      const parent = open.pop() ?? -1
      const row = rows[parent]
      if (row && (before === '{' || before === '[')) {
        // Nothing stands between the brackets: they are one row.
        row.end = end
        current = row
      } else {
        current = { depth: open.length, start: index, end, last: rows.length, members: 0, parent, place: 0 }
        if (row) row.last = rows.length
        rows.push(current)
      }
    } else if (value === ',') {
      if (current) current.end = end
      current = undefined
    } else {
      const row = current ?? begin(index)
      row.end = end
    }
    before = value
  }
  for (const row of open) rows[row]!.last = Math.max(0, rows.length - 1)
  return rows
}

/** Whether a row holds others that can be folded away. */
export const isFoldable = (rows: readonly JsonRow[], index: number): boolean => {
  const row = rows[index]
  return row !== undefined && row.last > index
}

/** Where a row stands in the tree; what closes another stands where that does. */
export function treePlace(rows: readonly JsonRow[], index: number, open: ReadonlySet<number>): TreePlace {
  const row = rows[index]!
  const one = row.place === 0 && row.parent !== -1 ? rows[row.parent]! : row
  return {
    level: one.depth + 1,
    expanded: isFoldable(rows, index) ? open.has(index) : undefined,
    place: Math.max(1, one.place),
    size: rows[one.parent]?.members ?? 1,
  }
}

/**
 * What the arrow to the right or the left does on a row, as in every tree: unfold it or go to its first member; fold it
 * or go to what it stands in.
 */
export function arrowKey(
  rows: readonly JsonRow[],
  index: number,
  open: ReadonlySet<number>,
  key: 'ArrowRight' | 'ArrowLeft',
): { fold: boolean } | { select: number } | undefined {
  const folds = isFoldable(rows, index)
  if (key === 'ArrowRight') return folds ? (open.has(index) ? { select: index + 1 } : { fold: false }) : undefined
  if (folds && open.has(index)) return { fold: true }
  const parent = rows[index]?.parent ?? -1
  return parent === -1 ? undefined : { select: parent }
}

/** The rows that are seen when only those of `open` are unfolded, in their order. */
export function visibleRows(rows: readonly JsonRow[], open: ReadonlySet<number>): number[] {
  const seen: number[] = []
  for (let index = 0; index < rows.length; index++) {
    seen.push(index)
    if (isFoldable(rows, index) && !open.has(index)) index = rows[index]!.last
  }
  return seen
}

/** What has to be open so that the first `levels` are seen. */
export function openTo(rows: readonly JsonRow[], levels: number): Set<number> {
  const open = new Set<number>()
  for (let index = 0; index < rows.length; index++)
    if (rows[index]!.depth < levels && isFoldable(rows, index)) open.add(index)
  return open
}

/** The most levels, up to four, of which no more rows are seen than can be looked through. */
export function firstLevels(rows: readonly JsonRow[], most = 300): number {
  const atDepth: number[] = []
  for (const { depth } of rows) atDepth[depth] = (atDepth[depth] ?? 0) + 1
  let seen = atDepth[0] ?? 0
  let levels = 0
  while (levels < 4 && seen + (atDepth[levels + 1] ?? 0) <= most) {
    levels++
    seen += atDepth[levels] ?? 0
  }
  return Math.max(1, levels)
}

/** Rows that are searched for words: marking more helps nobody. */
const mostFound = 500

/** The rows in which one of the words stands, the first of them. @param words in lower case */
export function rowsWith(text: string, rows: readonly JsonRow[], words: readonly string[]): number[] {
  const lower = text.toLowerCase()
  const found = new Set<number>()
  // The lower case of a few letters is longer, and places would differ: then letters count as they are.
  const texts = lower.length === text.length ? lower : text
  for (const word of words) {
    for (let at = texts.indexOf(word), count = 0; at !== -1 && count < mostFound; count++) {
      const row = rowAt(rows, at)
      found.add(row)
      at = texts.indexOf(word, Math.max(at + 1, rows[row]?.end ?? 0))
    }
  }
  return [...found].sort((a, b) => a - b).slice(0, mostFound)
}

/** The last row that begins at this place or before it. */
function rowAt(rows: readonly JsonRow[], at: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (rows[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows that have to be open for these to be seen. */
export function opensFor(rows: readonly JsonRow[], wanted: readonly number[]): Set<number> {
  const open = new Set<number>()
  const path: number[] = []
  let next = 0
  for (let index = 0; index < rows.length && next < wanted.length; index++) {
    while (path.length > 0 && rows[path.at(-1)!]!.last < index) path.pop()
    if (wanted[next] === index) {
      for (const parent of path) open.add(parent)
      next++
    }
    if (isFoldable(rows, index)) path.push(index)
  }
  return open
}

/** Characters of a value that are shown in its row. */
const mostShown = 1000

/** A row in the colours of code; a folded one with what it holds. */
export function rowPieces(text: string, row: JsonRow, folded: boolean): Piece[] {
  const own = text.slice(row.start, Math.min(row.end, row.start + mostShown))
  const tokens = own.match(jsonToken) ?? []
  const pieces = tokens.map((value, index): Piece => {
    if (value === ':') return { kind: 'plain', text: ': ' }
    if (/^[[\]{},]$/.test(value)) return { kind: 'plain', text: value }
    return { kind: scalarKind(value, tokens[index + 1]), text: value }
  })
  if (row.end - row.start > mostShown) pieces.push({ kind: 'muted', text: '…' })
  if (!folded) return pieces
  const isList = tokens.at(-1) === '['
  const what = isList ? (row.members === 1 ? 'item' : 'items') : row.members === 1 ? 'member' : 'members'
  return [
    ...pieces,
    { kind: 'plain', text: isList ? '…]' : '…}' },
    { kind: 'muted', text: ` ${row.members.toLocaleString('en')} ${what}` },
  ]
}
