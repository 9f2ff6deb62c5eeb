/** Prints the result for people, and says which thresholds were missed. */
import { type Item, type Row, recall } from './compare.ts'
import { bars, ofBrowser, ofPages } from './rows.ts'

const columns = ['seen', 'held', 'excused', 'missed', 'recall', 'alone', 'extra']

/** @param unseeable how much workers printed and threw */
export function printTable(rows: readonly Row[], unseeable: number): string {
  const lines = [
    line('', columns),
    ...part(rows, ofPages).map(rowLine),
    total('of pages', part(rows, ofPages)),
    ...part(rows, ofBrowser).map(rowLine),
    total('of the browser and of workers', part(rows, ofBrowser)),
    line('console and errors in workers', [unseeable, '', '', '', 'not covered']),
    '',
    'excused: seen by the browser, and not to be held',
    ...reasons(rows.map(({ excused }) => excused)),
    'alone: in the capture without a request, call or error of the browser beside it',
    ...reasons(rows.map(({ alone }) => alone)),
  ]
  return lines.join('\n')
}

/** One sentence for each missed threshold, with what was missed. */
export function missedBars(rows: readonly Row[]): string[] {
  const sentences: string[] = []
  for (const row of part(rows, ofPages))
    if (recall([row]) < bars.ofPages) sentences.push(`${row.row}: ${percent([row])} held; missed:${list(row.missed)}`)
  const browser = part(rows, ofBrowser)
  if (recall(browser) < bars.ofBrowser)
    sentences.push(
      `files and workers: ${percent(browser)} held; missed:${list(browser.flatMap(({ missed }) => missed))}`,
    )
  for (const row of browser)
    if (recall([row]) < bars.ofEachKind)
      sentences.push(`${row.row}: ${percent([row])} held; missed:${list(row.missed)}`)
  for (const row of rows) if (row.extra.length > 0) sentences.push(`${row.row}: never happened:${list(row.extra)}`)
  return sentences
}

const part = (rows: readonly Row[], names: readonly string[]) => rows.filter(({ row }) => names.includes(row))

function rowLine(row: Row): string {
  const { excused, alone, missed, extra } = row
  return line(row.row, [row.seen, row.held, sum(excused), missed.length, percent([row]), sum(alone), extra.length])
}

function total(name: string, rows: readonly Row[]): string {
  const add = (count: (row: Row) => number) => rows.reduce((all, row) => all + count(row), 0)
  return line(`= ${name}`, [
    ...[add(({ seen }) => seen), add(({ held }) => held), add(({ excused }) => sum(excused))],
    ...[add(({ missed }) => missed.length), percent(rows)],
    ...[add(({ alone }) => sum(alone)), add(({ extra }) => extra.length)],
  ])
}

const line = (name: string, cells: readonly (string | number)[]) =>
  `${name.padEnd(32)}${cells.map((cell) => String(cell).padStart(9)).join('')}`.trimEnd()

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0)

/** Truncated, not rounded: 99.96 % is not everything. */
const percent = (rows: readonly Row[]) => `${(Math.floor(recall(rows) * 1000) / 10).toFixed(1)} %`

function reasons(counts: readonly ReadonlyMap<string, number>[]): string[] {
  const all = new Map<string, number>()
  for (const one of counts) for (const [name, count] of one) all.set(name, (all.get(name) ?? 0) + count)
  return [...all].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${String(count).padStart(6)}  ${name}`)
}

const list = (items: readonly Item[]) => items.map(({ row, key }) => `\n  ${row}: ${key}`).join('')
