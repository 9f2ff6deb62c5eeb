import { withoutFormula } from '../core/bundle/exports/csv-table.ts'
import { CopyButton } from '../ui/index.ts'
import { MaskedText } from './masked-text.tsx'

/** Maximum rows rendered; the rest is still copied. */
const mostRows = 500

/** Captured text in columns under a heading; copied as tab-separated lines, which spreadsheets accept. */
export function DataTable({
  title,
  columns,
  rows,
}: {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}) {
  return (
    <section class="cf-section">
      <div class="cf-section-head">
        <h3 class="cf-section-title">{title}</h3>
        <CopyButton text={() => tabbed([columns, ...rows])} label={`Copy all: ${title}`} />
      </div>
      <table class="cf-data" aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <MaskedText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p class="cf-muted">
          Showing the first {mostRows} of {rows.length}.
        </p>
      )}
    </section>
  )
}

/** A tab or line break inside a cell would start another one. */
function tabbed(rows: readonly (readonly string[])[]): string {
  const written = (cell: string) => withoutFormula(cell.replace(/[\t\r\n]+/g, ' '))
  return rows.map((cells) => cells.map(written).join('\t')).join('\n')
}
