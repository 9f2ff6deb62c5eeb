/** Long JSON as foldable rows, tokenised without being parsed: see json-text.ts. Pure. */

import type { TreePlace } from '../../ui/index.ts'
import type { Piece } from '../value/value-preview.ts'
import { jsonToken, scalarKind } from './json-text.ts'

/** One line of the pretty-printed text. */
export interface JsonRow {
  depth: number
  /** range of its text, including its name and the comma after it */
  start: number
  end: number
  /** index of the row that closes this one; its own index if it opens nothing */
  last: number
  /** how many members it has */
  members: number
  /** index of the row that contains it, or that it closes; -1 for the first */
  parent: number
  /** position among its siblings, from 1; 0 for a closing row */
  place: number
}

/** A body with more is little but brackets, and is shown as raw text. */
const mostRows = 500_000

/** All rows of a JSON text, which may be truncated; undefined if there are too many. Never throws. */
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
        // The brackets are empty, so they share one row.
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

/** Whether a row has children that can be folded. */
export const isFoldable = (rows: readonly JsonRow[], index: number): boolean => {
  const row = rows[index]
  return row !== undefined && row.last > index
}

/** The position of a row in the tree; a closing row has that of the row it closes. */
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

/** Arrow keys as in any tree: right unfolds a row or goes to its first member; left folds it or goes to its parent. */
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

/** The visible rows, in order, if only those in `open` are unfolded. */
export function visibleRows(rows: readonly JsonRow[], open: ReadonlySet<number>): number[] {
  const seen: number[] = []
  for (let index = 0; index < rows.length; index++) {
    seen.push(index)
    if (isFoldable(rows, index) && !open.has(index)) index = rows[index]!.last
  }
  return seen
}

/** The rows to open so that the first `levels` are visible. */
export function openTo(rows: readonly JsonRow[], levels: number): Set<number> {
  const open = new Set<number>()
  for (let index = 0; index < rows.length; index++)
    if (rows[index]!.depth < levels && isFoldable(rows, index)) open.add(index)
  return open
}

/** The largest number of levels, up to four, that shows at most `most` rows. */
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

/** Maximum rows marked by a search: more would not help. */
const mostFound = 500

/** The first rows that contain one of the words. @param words in lower case */
export function rowsWith(text: string, rows: readonly JsonRow[], words: readonly string[]): number[] {
  const lower = text.toLowerCase()
  const found = new Set<number>()
  // A few letters change length in lower case, which would shift positions; then the match is case-sensitive.
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

/** The last row that begins at or before this position. */
function rowAt(rows: readonly JsonRow[], at: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (rows[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows to open so that these become visible. */
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

/** Maximum characters of a value shown in its row. */
const mostShown = 1000

/** A row with syntax colouring; a folded one with a summary of its content. */
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
