/** Checks of stored values: another version may have written them, or the app that carries Casefile. */

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isNumber = (value: unknown): value is number => Number.isFinite(value)

/** The entries of a stored table that can be read; none when it is no table. */
export function entriesOf<T>(table: unknown, is: (value: unknown) => value is T): Record<string, T> {
  if (!isRecordOf(table)) return {}
  return Object.fromEntries(Object.entries(table).filter((entry): entry is [string, T] => is(entry[1])))
}

/** Whether a value is an object whose values all pass a check. */
export function isRecordOf<T = unknown>(
  value: unknown,
  is: (value: unknown) => value is T = (_any): _any is T => true,
): value is Record<string, T> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(is)
}
