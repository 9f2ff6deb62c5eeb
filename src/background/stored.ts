/** What stands in a state area may be of another version, or of the app that carries Casefile: a look at its form. */

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isNumber = (value: unknown): value is number => Number.isFinite(value)

/** Whether it is an object, each value of which is one of these. */
export function isRecordOf<T = unknown>(
  value: unknown,
  is: (value: unknown) => value is T = (_any): _any is T => true,
): value is Record<string, T> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(is)
}
