/** Converts data tables to GFM tables, and layout tables block by block. */
import { isKept } from './content.ts'
import { finishInLine } from './escape.ts'
import { attribute, type Element, elementsOf, isElement } from './tree.ts'

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
  const grid = gridOf(rows)
  const cells = widest(rows)
  const columns = widest(grid)
  const captions = elementsIn(table, (name) => name === 'caption').flatMap((caption) => write.blocks(caption))
  if (cells < 2 || columns > maxColumns || rows.some((row) => row.some(isTall))) {
    return [...captions, ...rows.flat().flatMap((cell) => write.blocks(cell))]
  }
  const lines = grid
    .map((row) => row.map((cell) => (cell ? cellOf(cell, write) : '')))
    .filter((line) => line.some(Boolean))
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

const widest = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0)

/** Cells of a table that are repeated because they span rows; a person's table has fewer. */
const mostRepeated = 1_000

/**
 * The cells by column, which a row alone does not tell: those to its left may span columns, those above it rows (HTML
 * Standard, 4.9.12.1). GFM has no spans: a cell is repeated in the rows it spans, and followed by empty ones in the columns.
 */
function gridOf(rows: readonly Element[][]): (Element | undefined)[][] {
  /** by column: the cell above that reaches down, and for how many more rows */
  const above = new Map<number, { cell: Element | undefined; rows: number }>()
  let repeated = 0
  return rows.map((row, index) => {
    const line: (Element | undefined)[] = []
    const takeAbove = () => {
      for (let from = above.get(line.length); from; from = above.get(line.length)) {
        if (--from.rows === 0) above.delete(line.length)
        line.push(from.cell && ++repeated <= mostRepeated ? from.cell : undefined)
      }
    }
    for (const cell of row) {
      takeAbove()
      // Too wide to be written as a table.
      if (line.length > maxColumns) break
      // Zero means down to the end.
      const down = spanOf(cell, 'rowspan', rows.length - index) || rows.length - index
      for (let i = 0; i < (spanOf(cell, 'colspan', maxColumns) || 1); i++) {
        const own = i === 0 ? cell : undefined
        if (down > 1) above.set(line.length, { cell: own, rows: down - 1 })
        line.push(own)
      }
    }
    takeAbove()
    return line
  })
}

/** @returns 1 if the attribute is missing or no number */
function spanOf(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  const span = Number.parseInt(attribute(cell, name) || '1', 10)
  return Number.isNaN(span) ? 1 : Math.max(0, Math.min(span, most))
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
