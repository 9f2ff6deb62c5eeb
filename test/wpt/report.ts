/** The outcome in words. */
import { type Counts, countsOf, type Regression } from './compare.ts'
import { type Outcome, type Pair, silent, unrecorded, wronglyHooked } from './outcome.ts'

/** A table with a row for each folder, what failed with the hooks only, and a last line that says how it went. */
export function outcomeText(outcome: Outcome): string {
  const { pairs, regressions, unsteady } = outcome
  return [
    ...tableOf(pairs),
    `recorded: ${recordedText(pairs)}`,
    ...listOf('gave no result without the hooks', silent(outcome)),
    ...listOf('not hooked as they should be', wronglyHooked(outcome)),
    ...listOf('not recorded', unrecorded(outcome)),
    ...listOf('failed once with the hooks and then passed', unsteady.map(sentence)),
    ...regressions.map(sentence),
    regressions.length === 1 ? '1 regression' : `${regressions.length} regressions`,
  ].join('\n')
}

function recordedText(pairs: readonly Pair[]): string {
  const sums = new Map<string, number>()
  for (const { hooked } of pairs)
    for (const [kind, count] of Object.entries(hooked.recorded ?? {})) sums.set(kind, (sums.get(kind) ?? 0) + count)
  return [...sums].map(([kind, count]) => `${count} ${kind}`).join(', ')
}

function listOf(what: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${items.length} ${what}:`, ...items.map((item) => `  ${item}`)] : []
}

function sentence({ page, subtest, message, ...states }: Regression): string {
  const what = subtest === undefined ? 'the whole page' : `"${subtest}"`
  return `${page}: ${what} is ${states.without} without the hooks, ${states.with} with them${message ? ` (${message})` : ''}`
}

function tableOf(pairs: readonly Pair[]): string[] {
  const folderOf = ({ page }: Pair) => page.path.split('/')[1] ?? ''
  const folders = [...new Set(pairs.map(folderOf))]
  const head = ['folder', 'pages', 'harness OK', 'with hooks', 'subtests', 'passed', 'with hooks']
  const rows = [
    ...folders.map((folder) =>
      rowOf(
        folder,
        pairs.filter((pair) => folderOf(pair) === folder),
      ),
    ),
    rowOf('all', pairs),
  ]
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)))
  return [head, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  )
}

function rowOf(name: string, pairs: readonly Pair[]): string[] {
  const without: Counts = countsOf(pairs.map((pair) => pair.without))
  const hooked: Counts = countsOf(pairs.map((pair) => pair.hooked))
  const { pages, ok, subtests, passed } = without
  return [name, ...[pages, ok, hooked.ok, subtests, passed, hooked.passed].map(String)]
}
