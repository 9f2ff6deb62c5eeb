/** Reads tables as spreadsheets and helpdesks write them. */

const delimiters = [',', ';', '\t'] as const

/**
 * The rows of a CSV text (RFC 4180), without a byte order mark and without empty rows. Semicolons or tabs instead of commas
 * are recognized by the first line: programs in countries with a decimal comma write those. Never throws: a quote that is
 * never closed reaches to the end.
 */
export function csvRows(text: string): string[][] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const delimiter = delimiterOf(body)
  const rows: string[][] = []
  let row: string[] = []
  const endRow = () => {
    if (row.some((cell) => cell.trim() !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at <= body.length; ) {
    const cell = cellAt(body, at, delimiter)
    row.push(cell.text)
    at = cell.end
    if (body[at] === delimiter) {
      at++
      continue
    }
    endRow()
    at += body.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

/** The one that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [head = ''] = /^[^\r\n]*/.exec(text) ?? []
  const count = (mark: string) => head.split(mark).length
  return delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** The cell that starts at this place, and where it ends: at a delimiter, a line break or the end of the text. */
function cellAt(text: string, start: number, delimiter: string): { text: string; end: number } {
  let end = start
  let quoted = ''
  if (text[start] === '"') {
    for (end = start + 1; ; ) {
      const quote = text.indexOf('"', end)
      quoted += text.slice(end, quote < 0 ? text.length : quote)
      end = quote < 0 ? text.length : quote + 1
      // Two quotes stand for one.
      if (text[end] !== '"' || quote < 0) break
      quoted += '"'
      end++
    }
  }
  const rest = end
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { text: quoted + text.slice(rest, end), end }
}
