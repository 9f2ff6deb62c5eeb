/** Every text of a replay, changed: for what a person masks later, when the records are masked by the rules already. */

/** Objects that are nodes: the name of an element is part of the format there, and not a text of the page. */
const holdNodes = /^(?:node|childNodes)$/

/** The records with every text of the page changed, also under keys that are names in other events: an `id` of the page. */
export function mapReplay<T>(data: T, change: (text: string) => string): T {
  return map(data, '', change) as T
}

/** @param within the key that the data stands under, or `attributes` within those */
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
