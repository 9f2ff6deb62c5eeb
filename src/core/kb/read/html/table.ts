/** Converts data tables to GFM tables, and layout tables block by block. */
import { isKept } from './content.ts'
import { finishInLine } from './escape.ts'
import { type Element, elementsOf, isElement } from './tree.ts'

/** Nobody reads a table with more columns, and every row would be padded to that width. */
const maxColumns = 50
const parts = new Set(['thead', 'tbody', 'tfoot', 'colgroup'])
// Multi-line content does not fit in a cell.
const tall = /^(?:pre|table|h[1-6]|blockquote|ac:plain-text-body)$/

/** Writes the content of a cell: block by block, or on one line. */
export interface CellWriter {
  blocks(element: Element): string[]
  line(element: Element): string
}

/** The table's blocks, usually one. The first row becomes the header that GFM requires. */
export function tableOf(table: Element, write: CellWriter): string[] {
  const rows = rowsOf(table)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const captions = elementsIn(table, (name) => name === 'caption').flatMap((caption) => write.blocks(caption))
  if (columns < 2 || columns > maxColumns || rows.some((row) => row.some(isTall))) {
    return [...captions, ...rows.flat().flatMap((cell) => write.blocks(cell))]
  }
  const lines = rows.map((row) => row.map((cell) => cellOf(cell, write))).filter((cells) => cells.some(Boolean))
  const [header, ...body] = lines
  if (!header) return captions
  const filled = [...header, ...Array.from({ length: columns - header.length }, () => '')]
  const rule = filled.map(() => '---')
  return [...captions, [filled, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')]
}

const elementsIn = (element: Element, wanted: (name: string) => boolean): Element[] =>
  element.children.filter((child): child is Element => isElement(child) && isKept(child) && wanted(child.name))

function rowsOf(table: Element): Element[][] {
  return elementsIn(table, (name) => parts.has(name) || name === 'tr')
    .flatMap((child) => (child.name === 'tr' ? [child] : elementsIn(child, (name) => name === 'tr')))
    .map((row) => elementsIn(row, (name) => name === 'td' || name === 'th'))
    .filter((row) => row.length > 0)
}

function isTall(cell: Element): boolean {
  if (!cell.holdsBlock) return false
  for (const inner of elementsOf(cell)) if (tall.test(inner.name)) return true
  return false
}

/** A cell on one line. A bar is written `\|` even in code (GFM, section 4.10). */
function cellOf(cell: Element, write: CellWriter): string {
  return finishInLine(write.line(cell)).replaceAll('|', '\\|')
}
