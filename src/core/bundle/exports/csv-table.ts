/** Tables for spreadsheets: CSV (RFC 4180) in UTF-8, with a byte order mark so that Excel recognises it. */

export type Cell = string | number | undefined

/** Rows of cells as a file; the first row is the header. */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

/** RFC 4180, section 2. */
function csvCell(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = withoutFormula(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Text of a cell; what a spreadsheet would take for a formula gets a leading apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection, which also lists the full-width forms).
 */
export function withoutFormula(text: string): string {
  return /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}
