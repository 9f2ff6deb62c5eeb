/** Compares a capture with what the browser saw: item by item, each counted once. */

export type Domain = 'request' | 'console' | 'error'

/** One thing that the browser saw or that the capture holds. */
export interface Item {
  domain: Domain
  /** the table row that counts it */
  row: string
  /** the same on both sides if they describe the same thing */
  key: string
  /** pairs what is left over if the two sides word the same thing differently */
  loose?: string
  /** why it needs no counterpart on the other side; it still takes one if there is one */
  excuse?: string
}

export interface Row {
  row: string
  /** seen by the browser: in total, found in the capture, and excused */
  seen: number
  held: number
  excused: Map<string, number>
  missed: Item[]
  /** in the capture without a counterpart, by reason, or without one */
  alone: Map<string, number>
  extra: Item[]
}

/**
 * Pairs the two sides. Items with an excuse are paired last, so that they never take the counterpart of one without.
 * @param rows the table's rows, in order; an item of any other row is the caller's mistake
 */
export function compare(seen: readonly Item[], held: readonly Item[], rows: readonly string[]): Row[] {
  const table = new Map(
    rows.map((row): [string, Row] => [
      row,
      { row, seen: 0, held: 0, excused: new Map(), missed: [], alone: new Map(), extra: [] },
    ]),
  )
  const line = ({ row, key }: Item): Row => {
    const found = table.get(row)
    if (!found) throw new Error(`There is no line "${row}" for ${key}`)
    return found
  }
  const free = new Set(held)
  const pairs = new Map<Item, Item>()
  for (const keyOf of [exact, ({ domain, loose }: Item) => loose && `${domain} ${loose}`]) {
    const waiting = new Map<string, Item[]>()
    for (const item of byExcuse([...free])) {
      const key = keyOf(item)
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), item])
    }
    for (const item of byExcuse(seen)) {
      const key = keyOf(item)
      if (pairs.has(item) || key === undefined) continue
      const twins = waiting.get(key) ?? []
      const same = twins.findIndex(({ row }) => row === item.row)
      const [twin] = twins.splice(Math.max(0, same), 1)
      if (!twin) continue
      pairs.set(item, twin)
      free.delete(twin)
    }
  }
  for (const item of seen) {
    const row = line(item)
    if (pairs.has(item)) row.held++
    else if (item.excuse !== undefined) add(row.excused, item.excuse)
    else row.missed.push(item)
    row.seen++
  }
  for (const item of free) {
    const row = line(item)
    if (item.excuse !== undefined) add(row.alone, item.excuse)
    else row.extra.push(item)
  }
  return [...table.values()]
}

const exact = ({ domain, key }: Item) => `${domain} ${key}`

const byExcuse = (items: readonly Item[]) =>
  [...items].sort((a, b) => Number(a.excuse !== undefined) - Number(b.excuse !== undefined))

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** The share of required items that the capture holds; 1 if there are none. */
export function recall(rows: readonly Row[]): number {
  const held = rows.reduce((sum, row) => sum + row.held, 0)
  const missed = rows.reduce((sum, row) => sum + row.missed.length, 0)
  return held + missed === 0 ? 1 : held / (held + missed)
}
