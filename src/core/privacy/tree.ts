/** Maps all strings in plain data. */

/** A copy of plain data with every string mapped, except keys; unchanged parts are not copied. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  return map(data, change) as T
}

function map(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) {
    const copy = data.map((item) => map(item, change))
    return copy.some((item, index) => item !== data[index]) ? copy : data
  }
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data)
  const changed = entries.map(([key, value]) => [key, map(value, change)] as const)
  return changed.some(([, value], index) => value !== entries[index]![1]) ? Object.fromEntries(changed) : data
}
