/** Examines page values without running any page code (except a Proxy's traps). */
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  getters,
  hasOwn,
  isView,
  objectTag,
  slice,
  TypedArrayPrototype,
  toStringTag,
  uncurry,
} from './intrinsics.ts'

/** Maximum length of a prototype chain that is followed. */
const longestChain = 20

const ErrorPrototype = Error.prototype
/** Chromium >= 134, Firefox >= 138; in older ones, errors are recognised by their prototype and built-in tag. */
const { isError: isNativeError } = Error as { isError?: (value: unknown) => boolean }
const [typedArrayTag] = getters(TypedArrayPrototype as never as { [toStringTag]: string | undefined }, toStringTag)
const symbolText = uncurry(Symbol.prototype.toString)

/** Whether a value can have properties, and so may change. */
export function isObject(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null)
}

/** The value of a data property, own or inherited; undefined for an accessor, which is never called. */
export function dataOf(object: unknown, key: string): unknown {
  if (!isObject(object)) return undefined
  let at: object | null = object
  for (let i = 0; at && i < longestChain; i++) {
    const property = getOwnPropertyDescriptor(at, key)
    if (property) return hasOwn(property, 'value') ? property.value : undefined
    at = getPrototypeOf(at)
  }
  return undefined
}

/** True for errors of any realm, DOMException included, and for objects that inherit from Error. */
export function isErrorLike(value: unknown): value is object {
  if (!isObject(value)) return false
  try {
    if (isNativeError?.(value)) return true
    const tag = tagOf(value)
    return tag === 'Error' || tag === 'DOMException'
  } catch {
    return false
  }
}

/**
 * The class of an object as given by `Object.prototype.toString`: `Object`, `Error`, `Date`, `Map`, `HTMLDivElement`.
 *
 * That function reads `Symbol.toStringTag`, which may be a getter of the page, so it is called only if no such property
 * exists, and never for plain objects, so that a Proxy around one sees no `get`.
 */
export function tagOf(object: object): string {
  if (isView(object)) return typedArrayTag(object) ?? 'DataView'
  const parent = getPrototypeOf(object)
  if (!parent || !getPrototypeOf(parent)) return 'Object'
  let at: object | null = object
  for (let i = 0; at && i < longestChain; i++) {
    if (at === ErrorPrototype) return 'Error'
    const tag = getOwnPropertyDescriptor(at, toStringTag)
    if (tag) return typeof tag.value === 'string' ? tag.value : 'Object'
    at = getPrototypeOf(at)
  }
  return slice(objectTag(object), 8, -1)
}

/** `typeof`, or the class name of an object: used to name a thrown value that is not an Error. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  return typeof value === 'object' ? (classOf(value) ?? 'Object') : typeof value
}

/** The class name of an object, from its prototype's `constructor`. */
export function classOf(object: object): string | undefined {
  const name = dataOf(dataOf(getPrototypeOf(object), 'constructor'), 'name')
  return typeof name === 'string' && name ? slice(name, 0, 100) : undefined
}

/** A primitive as text, like `String()`; undefined for an object, whose conversion could run page code. */
export function primitiveText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    // Not converted, because `document.all` is of this type too (https://tc39.es/ecma262/#sec-IsHTMLDDA-internal-slot).
    case 'undefined':
      return 'undefined'
    case 'number':
      return value === 0 && 1 / value < 0 ? '-0' : `${value}`
    case 'symbol':
      return symbolText(value)
    case 'object':
    case 'function':
      return value === null ? 'null' : undefined
    default:
      return `${value}`
  }
}
