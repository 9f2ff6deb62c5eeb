/** Reads the data of a record, which is untrusted: any part may be missing or malformed. */

/** An object whose fields are unknown. */
export type RawRecord = { [name: string]: unknown }

/** The objects in a list; empty if it is not a list. `T` is the expected type, but their parts are just as uncertain. */
export function listOf<T = RawRecord>(value: unknown): T[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
}

/** An object; empty if it is not one. */
export function objectOf(value: unknown): RawRecord {
  return typeof value === 'object' && value !== null ? (value as RawRecord) : {}
}
