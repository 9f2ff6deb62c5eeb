/**
 * Reads built-in objects through their internal slots: no iteration protocol, and no property the page could define.
 */
import { sizeOf } from './bytes.ts'
import { getters, isFiniteNumber, isView, TypedArrayPrototype, uncurry } from './intrinsics.ts'

const [mapSize] = getters(Map.prototype, 'size')
const [setSize] = getters(Set.prototype, 'size')
const mapEntries: (map: unknown) => unknown = uncurry(Map.prototype.entries)
const setValues: (set: unknown) => unknown = uncurry(Set.prototype.values)
const nextEntry: (iterator: unknown) => IteratorResult<[unknown, unknown], undefined> = uncurry(
  new Map().entries().next,
)
const nextValue: (iterator: unknown) => IteratorResult<unknown, undefined> = uncurry(new Set().values().next)

const dateTime: (date: unknown) => number = uncurry(Date.prototype.getTime)
const dateText: (date: unknown) => string = uncurry(Date.prototype.toISOString)
const [typedLength] = getters(TypedArrayPrototype, 'length')
const listLengths = {
  __proto__: null,
  NodeList: getters(NodeList.prototype, 'length')[0],
  HTMLCollection: getters(HTMLCollection.prototype, 'length')[0],
} as unknown as Record<string, (self: unknown) => number>

// The `flags` getter reads each of these from the object by name, where the page could intervene.
const flagLetters = 'dgimsuvy'
const [regexpSource, ...isSet] = getters(
  RegExp.prototype as RegExp & { unicodeSets: boolean },
  'source',
  'hasIndices',
  'global',
  'ignoreCase',
  'multiline',
  'dotAll',
  'unicode',
  'unicodeSets',
  'sticky',
)

/** What is shown of a built-in object, or of a list of nodes: a text, or its size and members. */
export interface BuiltIn {
  type: 'date' | 'regexp' | 'map' | 'set' | 'array'
  text: string | undefined
  size: number | undefined
  /** returns the next member; for a map, its key and value */
  step: (() => { done?: boolean | undefined; value?: unknown }) | undefined
}

/** With every field, since a missing one would be looked up on Object.prototype. */
function shown(type: BuiltIn['type'], text?: string, size?: number, step?: BuiltIn['step']): BuiltIn {
  return { type, text, size, step }
}

/**
 * Reads a Date, RegExp, Map, Set, binary data or list of nodes; undefined for objects of other classes.
 *
 * Throws if the object only pretends to be what its `tag` says, because it lacks the slot.
 */
export function builtIn(object: object, tag: string): BuiltIn | undefined {
  switch (tag) {
    case 'Date':
      return shown('date', isFiniteNumber(dateTime(object)) ? dateText(object) : 'Invalid Date')
    case 'RegExp':
      return shown('regexp', regexpText(object))
    case 'Map': {
      const entries = mapEntries(object)
      return shown('map', undefined, mapSize(object), () => nextEntry(entries))
    }
    case 'Set': {
      const values = setValues(object)
      return shown('set', undefined, setSize(object), () => nextValue(values))
    }
    // Only the number of bytes is shown.
    case 'ArrayBuffer':
    case 'DataView':
      return shown('array', undefined, sizeOf(object))
    default: {
      const lengthOf = isView(object) ? typedLength : listLengths[tag]
      if (!lengthOf) return undefined
      const size = lengthOf(object)
      let i = 0
      return shown('array', undefined, size, () => ({ done: i >= size, value: (object as Uint8Array)[i++] }))
    }
  }
}

function regexpText(object: object): string {
  let flags = ''
  for (let i = 0; i < flagLetters.length; i++) if (isSet[i]?.(object)) flags += flagLetters[i]
  return `/${regexpSource(object)}/${flags}`
}
