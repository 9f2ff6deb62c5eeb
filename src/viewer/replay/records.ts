/** Reading the data of a record, which may be anyone's: any part may be missing, or of another form. */

export type Told = { [name: string]: unknown }

/** The objects of a list; none where it is no list. `T` says what they would be, and their parts are as uncertain. */
export function listOf<T = Told>(value: unknown): T[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
}

/** An object; one without anything where it is none. */
export function toldBy(value: unknown): Told {
  return typeof value === 'object' && value !== null ? (value as Told) : {}
}
