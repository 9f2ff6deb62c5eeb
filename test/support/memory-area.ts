/** A storage of the extension that is only in memory. */
import type { StateArea } from '../../src/background/state-area.ts'

/** @param values what is stored already; values are kept as JSON, as the browser does */
export function memoryArea(values: Record<string, unknown> = {}): StateArea {
  const kept = new Map(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]))
  return {
    get: async (key) => JSON.parse(kept.get(key) ?? 'null') ?? undefined,
    set: async (key, value) => {
      kept.set(key, JSON.stringify(value))
    },
  }
}
