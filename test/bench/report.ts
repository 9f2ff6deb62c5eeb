/** How every benchmark in this folder is shown and stored: a table of figures, the bars they must clear, and a JSON file. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** One figure: what was measured (`metric`) for whom (`subject`), in `unit` (µs, ms, kB, ...). */
export interface Row {
  subject: string
  metric: string
  value: number
  unit: string
}

/** A promise about a figure; the unit is part of its name. */
export interface Bar {
  name: string
  value: number
  limit: number
  holds: boolean
}

export interface Report {
  rows: Row[]
  bars: Bar[]
}

/** A bar that holds if `value` is at most `limit`; it does not hold for a figure that could not be measured (NaN). */
export function atMost(name: string, value: number, limit: number): Bar {
  return { name, value, limit, holds: value <= limit }
}

/** A bar that holds if `value` is at least `limit`; it does not hold for a figure that could not be measured (NaN). */
export function atLeast(name: string, value: number, limit: number): Bar {
  return { name, value, limit, holds: value >= limit }
}

/** A bar that holds if `value` is less than `limit`. */
export function below(name: string, value: number, limit: number): Bar {
  return { name, value, limit, holds: value < limit }
}

/** A figure with three significant digits: enough for a measurement, and easy to compare. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '?'
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3, signDisplay: 'negative' })
}

/** The rows as a text table: a line per metric, a column per subject, both in order of appearance. */
export function tableText(rows: readonly Row[]): string {
  const subjects = [...new Set(rows.map((row) => row.subject))]
  const metrics = [...new Set(rows.map((row) => `${row.metric} (${row.unit})`))]
  const cell = (metric: string, subject: string) => {
    const row = rows.find((one) => one.subject === subject && `${one.metric} (${one.unit})` === metric)
    return row ? figure(row.value) : ''
  }
  const lines = metrics.map((metric) => [metric, ...subjects.map((subject) => cell(metric, subject))])
  return columns([['', ...subjects], ...lines])
}

/** The bars as text, one line each. */
export function barsText(bars: readonly Bar[]): string {
  return columns(bars.map((bar) => [bar.name, figure(bar.value), figure(bar.limit), bar.holds ? 'holds' : 'FAILS']))
}

/** Aligned lines of cells, the first column to the left and all others to the right. */
function columns(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Whether every bar holds; a report without bars proves nothing. */
export function allHold({ bars }: Report): boolean {
  return bars.length > 0 && bars.every((bar) => bar.holds)
}

/** Writes the report as JSON, `{ rows, bars }`. */
export function saveReport(file: string, { rows, bars }: Report): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ rows, bars }, null, 2)}\n`)
}
