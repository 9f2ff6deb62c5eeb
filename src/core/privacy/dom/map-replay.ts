/** Changes every text of a replay: for values a person masks later, after the rules have masked the records. */

/** Keys whose objects are nodes: there the element name is part of the format, not a text of the page. */
const holdNodes = /^(?:node|childNodes)$/

/**
 * The records with every page text changed, even under keys that are identifiers in other events: here an `id` is the
 * page's.
 */
export function mapReplay<T>(data: T, change: (text: string) => string): T {
  return map(data, '', change) as T
}

/** @param within the key the data is under, or `attributes` inside those */
function map(data: unknown, within: string, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) {
    const copy = data.map((item) => map(item, within, change))
    return copy.some((item, index) => item !== data[index]) ? copy : data
  }
  const entries = Object.entries(data)
  const changed = entries.map(([name, value]) => {
    if (name === 'tagName' && holdNodes.test(within)) return [name, value] as const
    return [name, map(value, within === 'attributes' ? within : name, change)] as const
  })
  return changed.some(([, value], index) => value !== entries[index]![1]) ? Object.fromEntries(changed) : data
}
