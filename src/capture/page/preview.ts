/**
 * Serialises a page value as a small tree for reading later: the JSON text of a `WireValue`.
 *
 * A native console with closed DevTools runs no getter of the page, so neither does this: properties are read as
 * descriptors, and accessors are shown as such. The work is bounded by visited nodes, never by the size of the value.
 */
import { type BuiltIn, builtIn } from './built-in.ts'
import { encode } from './encode.ts'
import { errorInfo } from './error-info.ts'
import { classOf, dataOf, isErrorLike, isObject, primitiveText, tagOf } from './inspect.ts'
import {
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  getPrototypeOf,
  hasOwn,
  isArray,
  min,
  slice,
} from './intrinsics.ts'
import type { Later } from './json.ts'
import { nodeParts, platformFields } from './platform.ts'
import { close, filled, newSheet, open, put, type Sheet, take } from './sheet.ts'

/** Maximum characters of all arguments of a call, of one argument, and of a string inside an object. */
const callChars = 32 * 1024
const argumentChars = 8 * 1024
const innerChars = 1024
/** Limits: values visited per argument, entries per container, levels below the argument, arguments per call. */
const mostNodes = 200
const mostEntries = 100
/** For an array longer than anyone reads, the first items are enough. */
const longArray = 1000
const fewEntries = 10
const deepest = 6
const mostArguments = 50

const ObjectPrototype = Object.prototype
const ArrayPrototype = Array.prototype

/** The objects on the path to the current one, innermost first. */
interface Path {
  object: object
  depth: number
  up: Path | undefined
}

/**
 * Approximate length of a call's arguments if all are primitives: these cannot change, so they can be previewed as late
 * as when they are sent. Otherwise -1.
 */
export function primitiveSize(args: readonly unknown[]): number {
  let size = 0
  for (let i = 0; i < args.length; i++) {
    const value = args[i]
    if (typeof value === 'string') size += min(value.length, argumentChars)
    else if (isObject(value)) return -1
  }
  return min(size, callChars)
}

/** Previews the arguments of one call as items of a JSON array. The sheet's `chars` is the approximate length. */
export function previewAll(args: readonly unknown[]): Sheet {
  const sheet = newSheet(mostNodes, argumentChars)
  let chars = callChars
  open(sheet)
  for (let i = 0; i < args.length; i++) {
    if (i === mostArguments || chars <= 0) {
      write(sheet, 'cut')
      break
    }
    const room = min(chars, argumentChars)
    sheet.nodes = mostNodes
    sheet.chars = room
    visit(args[i], sheet, undefined)
    chars -= room - sheet.chars
  }
  close(sheet)
  sheet.chars = callChars - chars
  return sheet
}

/** Previews one value. Never throws and never runs page code, except a Proxy's traps. */
export function preview(value: unknown): Later {
  const sheet = newSheet(mostNodes, argumentChars)
  visit(value, sheet, undefined)
  return () => filled(sheet)
}

function visit(value: unknown, sheet: Sheet, path: Path | undefined): void {
  sheet.nodes--
  switch (typeof value) {
    case 'string': {
      const shown = take(value, path ? innerChars : argumentChars, sheet)
      if (shown.length === value.length) put(sheet, shown)
      else {
        open(sheet, 'string')
        put(sheet, shown)
        put(sheet, value.length)
        close(sheet)
      }
      break
    }
    case 'function':
    case 'object':
      if (value) visitObject(value, sheet, path)
      else put(sheet, value)
      break
    default:
      put(sheet, value)
  }
}

/** Writes a type with a text, or a type alone. */
function write(sheet: Sheet, type: string, text?: string): void {
  open(sheet, type)
  if (text !== undefined) put(sheet, text)
  close(sheet)
}

function visitObject(object: object, sheet: Sheet, path: Path | undefined): void {
  for (let at = path; at; at = at.up) {
    if (at.object === object) {
      write(sheet, 'circular')
      return
    }
  }
  const depth = path ? path.depth + 1 : 0
  if (depth > deepest || spent(sheet)) {
    write(sheet, 'cut')
    return
  }
  const here: Path = { object, depth, up: path }
  const { last } = sheet
  try {
    if (typeof object === 'function') {
      write(sheet, 'function', take(primitiveText(dataOf(object, 'name')) ?? '', 200, sheet))
      return
    }
    const parent = isArray(object) ? ArrayPrototype : getPrototypeOf(object)
    if (parent === ArrayPrototype) arrayOf(object as unknown[], sheet, here)
    else if (parent === ObjectPrototype || !parent) plain(object, undefined, sheet, here)
    else special(object, sheet, here)
  } catch {
    // A revoked Proxy, a throwing trap, or a cross-origin window.
    sheet.last = last
    write(sheet, 'object', '(unreadable)')
  }
}

function spent(sheet: Sheet): boolean {
  return sheet.nodes <= 0 || sheet.chars <= 0
}

function special(object: object, sheet: Sheet, here: Path): void {
  if (isErrorLike(object)) {
    const error = errorInfo(object, sheet)
    put(sheet, () => `["error",${encode(error)}]`)
    return
  }
  const tag = tagOf(object)
  if (tag !== 'Object') {
    const { last } = sheet
    try {
      if (container(builtIn(object, tag), tag, sheet, here) || platformObject(object, tag, sheet, here)) return
    } catch {
      // It only pretends to be one of these classes.
    }
    sheet.last = last
  }
  plain(object, classOf(object) ?? tag, sheet, here)
}

function container(found: BuiltIn | undefined, tag: string, sheet: Sheet, here: Path): boolean {
  if (!found) return false
  const { type, text, size, step } = found
  if (text !== undefined) {
    write(sheet, type, text)
    return true
  }
  open(sheet, type)
  put(sheet, size)
  if (type === 'array') put(sheet, tag)
  for (let i = 0; step && i < mostEntries && !spent(sheet); i++) {
    const { done, value } = step()
    if (done) break
    const isPair = type === 'map'
    visit(isPair ? (value as unknown[])[0] : value, sheet, here)
    if (isPair) visit((value as unknown[])[1], sheet, here)
  }
  close(sheet)
  return true
}

function platformObject(object: object, tag: string, sheet: Sheet, here: Path): boolean {
  const parts = nodeParts(object)
  const fields = platformFields(tag)
  if (parts) {
    open(sheet, 'node')
    put(sheet, () => slice(encode(parts), 1, -1))
  } else {
    if (!fields) return false
    open(sheet, 'object')
    put(sheet, tag)
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!
      visit(typeof field === 'string' ? field : field(object), sheet, here)
    }
  }
  close(sheet)
  return true
}

function arrayOf(array: readonly unknown[], sheet: Sheet, here: Path): void {
  const length: number = getOwnPropertyDescriptor(array, 'length')?.value
  open(sheet, 'array')
  put(sheet, length)
  put(sheet, getPrototypeOf(array) === ArrayPrototype ? '' : (classOf(array) ?? ''))
  const most = length > longArray ? fewEntries : mostEntries
  for (let i = 0; i < length && i < most && !spent(sheet); i++) {
    member(getOwnPropertyDescriptor(array, i), sheet, here)
  }
  close(sheet)
}

function plain(object: object, className: string | undefined, sheet: Sheet, here: Path): void {
  const names = getOwnPropertyNames(object)
  open(sheet, 'object')
  put(sheet, className ?? '')
  for (let i = 0, count = 0; i < names.length; i++) {
    if (count >= mostEntries || spent(sheet)) {
      put(sheet, names.length - i)
      break
    }
    const name = names[i]!
    const property = getOwnPropertyDescriptor(object, name)
    if (!property?.enumerable) continue
    count++
    put(sheet, take(name, innerChars, sheet))
    member(property, sheet, here)
  }
  close(sheet)
}

function member(property: PropertyDescriptor | undefined, sheet: Sheet, here: Path): void {
  if (!property || hasOwn(property, 'value')) visit(property?.value, sheet, here)
  else write(sheet, 'accessor')
}
