/**
 * Writes a value of the page down as a small tree that can be read later: the JSON text of a `WireValue`.
 *
 * A native console with closed DevTools runs no getter of the page, so neither does this: properties are read as
 * descriptors and accessors are shown as such. The work is bounded by visited nodes, never by the size of the value.
 */
import { type BuiltIn, builtIn } from './built-in.ts'
import { encode } from './encode.ts'
import { errorInfo } from './error-info.ts'
import { classOf, dataOf, isErrorLike, primitiveText, tagOf } from './inspect.ts'
import {
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  getPrototypeOf,
  hasOwn,
  isArray,
  min,
  quote,
  slice,
} from './intrinsics.ts'
import type { Later } from './json.ts'
import { nodeParts, platformFields } from './platform.ts'
import { filled, newSheet, put, type Sheet, take, takeBack } from './sheet.ts'

/** Characters of all arguments of a call, of one argument, and of a string inside an object. */
const CALL_CHARS = 32 * 1024
const ARG_CHARS = 8 * 1024
const INNER_CHARS = 1024
/** Values visited per argument, entries per container, levels below the argument, arguments per call. */
const NODES = 200
const ENTRIES = 100
/** Of an array that is longer than anybody reads, the first items say what it is. */
const LONG = 1000
const FEW = 10
const DEPTH = 6
const ARGS = 50

const ObjectPrototype = Object.prototype
const ArrayPrototype = Array.prototype

/** The objects on the way down to the current one, innermost first. */
interface Path {
  object: object
  depth: number
  up: Path | undefined
}

/** Previews the arguments of one call, each in its place of a JSON array. Gives the characters it will have, about. */
export function previewAll(args: readonly unknown[], sheet: Sheet): number {
  let chars = CALL_CHARS
  sheet.text = '['
  for (let i = 0; i < args.length; i++) {
    if (i) sheet.text += ','
    if (i === ARGS || chars <= 0) {
      sheet.text += CUT
      break
    }
    const room = min(chars, ARG_CHARS)
    sheet.nodes = NODES
    sheet.chars = room
    visit(args[i], sheet, undefined)
    chars -= room - sheet.chars
  }
  sheet.text += ']'
  return CALL_CHARS - chars
}

/** Previews one value. Never throws and never runs code of the page, except the traps of a Proxy. */
export function preview(value: unknown): Later {
  const sheet = newSheet()
  sheet.nodes = NODES
  sheet.chars = ARG_CHARS
  visit(value, sheet, undefined)
  return () => filled(sheet)
}

const CUT = '["cut"]'

function visit(value: unknown, sheet: Sheet, path: Path | undefined): void {
  sheet.nodes--
  switch (typeof value) {
    case 'string': {
      const shown = take(value, path ? INNER_CHARS : ARG_CHARS, sheet)
      put(sheet, shown.length === value.length ? shown : () => `["string",${quote(shown)},${value.length}]`)
      break
    }
    case 'bigint':
      // It may have a million digits.
      put(sheet, () => `["bigint",${quote(slice(`${value}n`, 0, INNER_CHARS))}]`)
      break
    case 'function':
      write(sheet, 'function', take(functionName(value), 200, sheet))
      break
    case 'object':
      if (value) visitObject(value, sheet, path)
      else put(sheet, value)
      break
    default:
      put(sheet, value)
  }
}

/** What has a type and a text. */
function write(sheet: Sheet, type: string, text: string): void {
  sheet.text += `["${type}",${quote(text)}]`
}

function functionName(value: Function): string {
  try {
    return primitiveText(dataOf(value, 'name')) ?? ''
  } catch {
    return ''
  }
}

function visitObject(object: object, sheet: Sheet, path: Path | undefined): void {
  for (let at = path; at; at = at.up) {
    if (at.object === object) {
      sheet.text += '["circular"]'
      return
    }
  }
  const depth = path ? path.depth + 1 : 0
  if (depth > DEPTH || spent(sheet)) {
    sheet.text += CUT
    return
  }
  const here: Path = { object, depth, up: path }
  const { text } = sheet
  const places = sheet.places.length
  try {
    const parent = isArray(object) ? ArrayPrototype : getPrototypeOf(object)
    if (parent === ArrayPrototype) arrayOf(object as unknown[], sheet, here)
    else if (parent === ObjectPrototype || !parent) plain(object, undefined, sheet, here)
    else special(object, sheet, here)
  } catch {
    // A revoked Proxy, a throwing trap, or a window of another origin.
    takeBack(sheet, `${text}["object","(unreadable)"]`, places)
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
    const { text } = sheet
    const places = sheet.places.length
    try {
      if (container(builtIn(object, tag), tag, sheet, here) || platformObject(object, tag, sheet, here)) return
    } catch {
      // It only pretends to be one of these.
    }
    takeBack(sheet, text, places)
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
  sheet.text += `["${type}",${size}`
  if (type === 'array') sheet.text += `,${quote(tag)}`
  for (let i = 0; step && i < ENTRIES && !spent(sheet); i++) {
    const { done, value } = step()
    if (done) break
    const isPair = type === 'map'
    next(isPair ? (value as unknown[])[0] : value, sheet, here)
    if (isPair) next((value as unknown[])[1], sheet, here)
  }
  sheet.text += ']'
  return true
}

function next(value: unknown, sheet: Sheet, here: Path): void {
  sheet.text += ','
  visit(value, sheet, here)
}

function platformObject(object: object, tag: string, sheet: Sheet, here: Path): boolean {
  const parts = nodeParts(object)
  const fields = platformFields(tag)
  if (parts) sheet.text += `["node",${slice(encode(parts), 1)}`
  else if (fields) {
    sheet.text += `["object",${quote(tag)}`
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!
      next(typeof field === 'string' ? field : field(object), sheet, here)
    }
    sheet.text += ']'
  } else return false
  return true
}

function arrayOf(array: readonly unknown[], sheet: Sheet, here: Path): void {
  const length = dataOf(array, 'length') as number
  const className = getPrototypeOf(array) === ArrayPrototype ? undefined : classOf(array)
  sheet.text += `["array",${length},${quote(className ?? '')}`
  const most = length > LONG ? FEW : ENTRIES
  for (let i = 0; i < length && i < most && !spent(sheet); i++) {
    sheet.text += ','
    member(getOwnPropertyDescriptor(array, i), sheet, here)
  }
  sheet.text += ']'
}

function plain(object: object, className: string | undefined, sheet: Sheet, here: Path): void {
  const names = getOwnPropertyNames(object)
  sheet.text += `["object",${quote(className ?? '')}`
  for (let i = 0, count = 0; i < names.length; i++) {
    if (count >= ENTRIES || spent(sheet)) {
      sheet.text += `,${names.length - i}`
      break
    }
    const name = names[i]!
    const property = getOwnPropertyDescriptor(object, name)
    if (!property?.enumerable) continue
    count++
    sheet.text += ','
    put(sheet, take(name, INNER_CHARS, sheet))
    sheet.text += ','
    member(property, sheet, here)
  }
  sheet.text += ']'
}

function member(property: PropertyDescriptor | undefined, sheet: Sheet, here: Path): void {
  if (!property || hasOwn(property, 'value')) visit(property?.value, sheet, here)
  else sheet.text += '["accessor"]'
}
