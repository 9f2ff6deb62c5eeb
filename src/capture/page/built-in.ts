/**
 * Reads built-in objects through their internal slots: no iteration protocol, and no property the page could define.
 */
import { sizeOf } from './bytes.ts'
import { getter, isFiniteNumber, isView, TypedArrayPrototype, uncurry } from './intrinsics.ts'

const mapSize = getter(Map.prototype, 'size')
const setSize = getter(Set.prototype, 'size')
const mapEntries: (map: unknown) => unknown = uncurry(Map.prototype.entries)
const setValues: (set: unknown) => unknown = uncurry(Set.prototype.values)
const nextEntry: (iterator: unknown) => IteratorResult<[unknown, unknown], undefined> = uncurry(
  new Map().entries().next,
)
const nextValue: (iterator: unknown) => IteratorResult<unknown, undefined> = uncurry(new Set().values().next)

const dateTime: (date: unknown) => number = uncurry(Date.prototype.getTime)
const dateText: (date: unknown) => string = uncurry(Date.prototype.toISOString)
const typedLength = getter(TypedArrayPrototype, 'length')

const regexpSource = getter(RegExp.prototype, 'source')
// The `flags` getter reads each of these from the object by name, where the page could intervene.
const flagLetters = 'dgimsuvy'
const isSet = ['hasIndices', 'global', 'ignoreCase', 'multiline', 'dotAll', 'unicode', 'unicodeSets', 'sticky'].map(
  (flag) => getter(RegExp.prototype, flag as 'global'),
)

/** What is shown of a built-in object: a text, or its size and members. */
export interface BuiltIn {
  type: 'date' | 'regexp' | 'map' | 'set' | 'array'
  text?: string
  size?: number | undefined
  /** returns the next member; for a map, its key and value */
  step?: () => { done?: boolean | undefined; value?: unknown }
}

/**
 * Reads a Date, RegExp, Map, Set or binary data; undefined for objects of other classes.
 *
 * Throws if the object only pretends to be what its `tag` says, because it lacks the slot.
 */
export function builtIn(object: object, tag: string): BuiltIn | undefined {
  switch (tag) {
    case 'Date':
      return { type: 'date', text: isFiniteNumber(dateTime(object)) ? dateText(object) : 'Invalid Date' }
    case 'RegExp':
      return { type: 'regexp', text: regexpText(object) }
    case 'Map': {
      const entries = mapEntries(object)
      return { type: 'map', size: mapSize(object), step: () => nextEntry(entries) }
    }
    case 'Set': {
      const values = setValues(object)
      return { type: 'set', size: setSize(object), step: () => nextValue(values) }
    }
    // Only the number of bytes is shown.
    case 'ArrayBuffer':
    case 'DataView':
      return { type: 'array', size: sizeOf(object) }
    default: {
      if (!isView(object)) return undefined
      const size = typedLength(object)
      let i = 0
      return { type: 'array', size, step: () => ({ done: i >= size, value: (object as Uint8Array)[i++] }) }
    }
  }
}

function regexpText(object: object): string {
  let flags = ''
  for (let i = 0; i < flagLetters.length; i++) if (isSet[i]?.(object)) flags += flagLetters[i]
  return `/${regexpSource(object)}/${flags}`
}
