import { isObject } from '../base/is-object.ts'

/** The id of a record in a response, as text; undefined when it has none. */
export function recordId(record: unknown): string | undefined {
  const id = isObject(record) ? record.id : undefined
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}
