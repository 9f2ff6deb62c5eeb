/**
 * Validators without a schema library, for scripts that load in every frame of a recorded app and read data that may be
 * forged. Tests compare each with the schema of the same name.
 *
 * A reader returns the very same value if it is valid, a copy without unknown fields if it has more, and undefined if
 * it is invalid. Input comes from JSON, so reading it runs no code.
 */

export type Reader<T> = (value: unknown) => T | undefined
/** A reader for an optional field. */
export interface Optional<T> {
  optional: Reader<T>
}
/** A reader for each field of an object. */
export type Fields<T> = {
  [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Reader<T[K]>
}

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined)
export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)
/** JSON has no infinity, but `1e999` parses to it. */
export const number: Reader<number> = (value) => (Number.isFinite(value) ? (value as number) : undefined)
export const optional = <T>(reader: Reader<T>): Optional<T> => ({ optional: reader })

/** One of these strings. */
export function oneOf<const T extends string>(...values: T[]): Reader<T> {
  const known: ReadonlySet<unknown> = new Set(values)
  return (value) => (known.has(value) ? (value as T) : undefined)
}

/** A list of any length. */
export function listOf<T>(reader: Reader<T>): Reader<T[]> {
  return (value) => (Array.isArray(value) ? readItems(value, () => reader) : undefined)
}

/** A tuple of exactly these. */
export function tuple<T extends readonly unknown[]>(...readers: { [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return (value) =>
    Array.isArray(value) && value.length === readers.length
      ? (readItems(value, (index) => readers[index]!) as unknown as T | undefined)
      : undefined
}

function readItems<T>(list: unknown[], readerAt: (index: number) => Reader<T>): T[] | undefined {
  let copy: T[] | undefined
  for (let index = 0; index < list.length; index++) {
    const known = readerAt(index)(list[index])
    if (known === undefined) return undefined
    if (copy) copy.push(known)
    else if (known !== list[index]) copy = [...(list.slice(0, index) as T[]), known]
  }
  return copy ?? (list as T[])
}

/** An object with these fields; unknown fields are dropped. */
export function object<T extends object>(fields: Fields<T>): Reader<T> {
  const all = Object.entries<Reader<unknown> | Optional<unknown>>(fields).map(([name, field]) =>
    typeof field === 'function'
      ? { name, read: field, isRequired: true }
      : { name, read: field.optional, isRequired: false },
  )
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const given = value as Record<string, unknown>
    // In the order of the fields: pairs with their names would be made in vain for almost every record.
    const known: unknown[] = []
    let count = 0
    let isSame = true
    for (const { name, read, isRequired } of all) {
      const field = given[name]
      const isLeftOut = field === undefined && !isRequired
      const one = isLeftOut ? undefined : read(field)
      if (one === undefined && !isLeftOut) return undefined
      if (one !== field) isSame = false
      if (!isLeftOut) count++
      known.push(one)
    }
    if (isSame && Object.keys(given).length === count) return value as T
    const kept = all.map(({ name }, index) => [name, known[index]] as const)
    return Object.fromEntries(kept.filter(([, one]) => one !== undefined)) as T
  }
}

/** A union of objects, discriminated by the string in this field. */
export function variant<T extends Record<K, string>, K extends string>(
  field: K,
  readers: { [V in T[K]]: Reader<Extract<T, Record<K, V>>> },
): Reader<T> {
  const known = new Map<unknown, Reader<T>>(Object.entries(readers) as [string, Reader<T>][])
  return (value) => known.get((value as Record<string, unknown> | null | undefined)?.[field])?.(value)
}
