/** An export of tickets as a table, whichever program wrote it. */
import { csvRows } from '../../base/csv-rows.ts'
import { isObject } from '../../base/is-object.ts'

export interface Table {
  /** names of the columns, in lower case and without anything but letters and digits: `createdat` */
  columns: string[]
  rows: string[][]
}

/** CSV, a JSON list of objects (also within an object, such as `tickets`), or JSON Lines; undefined for anything else. */
export function tableOf(text: string): Table | undefined {
  const objects = objectsOf(text.trimStart())
  if (objects) return fromObjects(objects)
  const [head, ...rows] = csvRows(text)
  if (!head || head.length < 2 || rows.length === 0) return undefined
  return { columns: head.map(columnName), rows }
}

const columnName = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function objectsOf(text: string): Record<string, unknown>[] | undefined {
  if (!/^[[{]/.test(text)) return undefined
  const whole = parsed(text)
  if (whole === undefined) return text.split('\n').map(parsed).filter(isObject)
  if (Array.isArray(whole)) return whole.filter(isObject)
  // One ticket, whose own lists are no tickets; otherwise the list is all that an object around it is for.
  if (!isObject(whole) || 'id' in whole || 'key' in whole) return [whole].filter(isObject)
  return Object.values(whole).find(Array.isArray)?.filter(isObject) ?? []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fromObjects(objects: readonly Record<string, unknown>[]): Table {
  const columns = new Map<string, number>()
  const rows = objects.map((object) => {
    const row: string[] = []
    // Jira has what people see in `fields`.
    for (const [name, value] of Object.entries(isObject(object.fields) ? { ...object, ...object.fields } : object)) {
      const column = columnName(name)
      if (!columns.has(column)) columns.set(column, columns.size)
      row[columns.get(column)!] = cellOf(value)
    }
    return Array.from(row, (cell) => cell ?? '')
  })
  return { columns: [...columns.keys()], rows }
}

/** A value as the text that stands for it: a list is its entries, an object its name. */
function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join(' ')
  if (isObject(value)) return cellOf(value.name ?? value.value ?? '')
  return value === null || value === undefined ? '' : String(value)
}
