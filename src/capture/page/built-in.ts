/** Built-in objects, read from their internal slots: no iteration protocol, no property that the page could define. */
import type { Value } from '../../core/session/value.ts'
import { bufferSize, viewSize } from './bytes.ts'
import { getter, isFiniteNumber, isView, list, uncurry } from './intrinsics.ts'

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
const typedLength = getter(Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array, 'length')

const regexpSource = getter(RegExp.prototype, 'source')
// `flags` itself asks the object for each of these by name, where the page could answer.
const FLAGS = 'dgimsuvy'
const isSet = ['hasIndices', 'global', 'ignoreCase', 'multiline', 'dotAll', 'unicode', 'unicodeSets', 'sticky'].map(
  (flag) => getter(RegExp.prototype, flag as 'global'),
)

/** How the members of a container are previewed. */
export interface Members {
  visit(value: unknown): Value
  /** no further member may be visited after `count` of them */
  full(count: number): boolean
}

/**
 * The preview of a built-in object with internal slots, told by its tag; undefined for all others.
 * Throws when the object only pretends to have that tag.
 */
export function builtIn(object: object, tag: string, members: Members): Value | undefined {
  switch (tag) {
    case 'Date': {
      const time = dateTime(object)
      return { type: 'date', value: isFiniteNumber(time) ? dateText(object) : 'Invalid Date' }
    }
    case 'RegExp':
      return { type: 'regexp', value: regexpText(object) }
    case 'Map':
      return mapOf(object, members)
    case 'Set':
      return setOf(object, members)
    case 'ArrayBuffer':
      return sized(tag, bufferSize(object))
    case 'DataView':
      return sized(tag, viewSize(object))
    default:
      return isView(object) ? typedArray(object as Uint8Array, tag, members) : undefined
  }
}

function regexpText(object: object): string {
  let flags = ''
  for (let i = 0; i < FLAGS.length; i++) if (isSet[i]?.(object)) flags += FLAGS[i]
  return `/${regexpSource(object)}/${flags}`
}

function mapOf(object: object, members: Members): Value {
  const size = mapSize(object)
  const iterator = mapEntries(object)
  const entries = list<[Value, Value]>()
  while (!members.full(entries.length)) {
    const { done, value } = nextEntry(iterator)
    if (done) break
    entries[entries.length] = [members.visit(value[0]), members.visit(value[1])]
  }
  return { type: 'map', size, entries, omitted: size - entries.length || undefined }
}

function setOf(object: object, members: Members): Value {
  const size = setSize(object)
  const iterator = setValues(object)
  const items = list<Value>()
  while (!members.full(items.length)) {
    const { done, value } = nextValue(iterator)
    if (done) break
    items[items.length] = members.visit(value)
  }
  return { type: 'set', size, items, omitted: size - items.length || undefined }
}

function typedArray(object: Uint8Array, tag: string, members: Members): Value {
  const length = typedLength(object)
  const items = list<Value>()
  while (items.length < length && !members.full(items.length)) items[items.length] = members.visit(object[items.length])
  return { type: 'array', length, items, className: tag, omitted: length - items.length || undefined }
}

/** Bytes that are shown by their number alone. */
function sized(tag: string, length: number): Value {
  return { type: 'array', length, items: [], className: tag, omitted: length || undefined }
}
