/**
 * Turns a value of the page into a small tree that can be read later.
 *
 * A native console with closed DevTools runs no getter of the page, so neither does this: properties are read as
 * descriptors and accessors are shown as such. The work is bounded by visited nodes, never by the size of the value.
 */
import type { Value } from '../../core/session/value.ts'
import { type Budget, take } from './budget.ts'
import { builtIn } from './built-in.ts'
import { errorInfo } from './error-info.ts'
import { classOf, dataOf, isErrorLike, primitiveText, tagOf } from './inspect.ts'
import { getOwnPropertyDescriptor, hasOwn, isArray, list, min, ownKeys } from './intrinsics.ts'
import { describeNode, platformFields } from './platform.ts'

/** Characters of all arguments of a call, of one argument, and of a string inside an object. */
const CALL_CHARS = 32 * 1024
const ARG_CHARS = 8 * 1024
const INNER_CHARS = 1024
/** Values visited per argument, entries per container, levels below the argument, arguments per call. */
const NODES = 200
const ENTRIES = 100
const DEPTH = 6
const ARGS = 50

interface Allowance extends Budget {
  nodes: number
}

/** The objects on the way down to the current one, innermost first. */
interface Path {
  object: object
  depth: number
  up: Path | undefined
}

/** Previews the arguments of one call. */
export function previewAll(args: readonly unknown[]): Value[] {
  const values = list<Value>()
  let chars = CALL_CHARS
  for (let i = 0; i < args.length; i++) {
    if (i === ARGS || chars <= 0) {
      values[i] = { type: 'cut' }
      break
    }
    const room = min(chars, ARG_CHARS)
    const allowance: Allowance = { nodes: NODES, chars: room }
    values[i] = visit(args[i], allowance, undefined)
    chars -= room - allowance.chars
  }
  return values
}

/** Previews one value. Never throws and never runs code of the page, except the traps of a Proxy. */
export function preview(value: unknown): Value {
  return previewAll([value])[0]!
}

function visit(value: unknown, allowance: Allowance, path: Path | undefined): Value {
  allowance.nodes--
  switch (typeof value) {
    case 'string': {
      const shown = take(value, path ? INNER_CHARS : ARG_CHARS, allowance)
      return { type: 'string', value: shown, length: shown.length < value.length ? value.length : undefined }
    }
    case 'function':
      return { type: 'function', name: take(functionName(value), 200, allowance) }
    case 'undefined':
      return { type: 'undefined' }
    case 'bigint':
      return { type: 'bigint', value: take(`${value}n`, INNER_CHARS, allowance) }
    case 'object':
      return value ? visitObject(value, allowance, path) : { type: 'null' }
    default:
      return { type: typeof value as 'number', value: take(primitiveText(value) ?? '', INNER_CHARS, allowance) }
  }
}

function functionName(value: Function): string {
  try {
    return primitiveText(dataOf(value, 'name')) ?? ''
  } catch {
    return ''
  }
}

function visitObject(object: object, allowance: Allowance, path: Path | undefined): Value {
  for (let at = path; at; at = at.up) if (at.object === object) return { type: 'circular' }
  const depth = path ? path.depth + 1 : 0
  if (depth > DEPTH || spent(allowance)) return { type: 'cut' }
  const here: Path = { object, depth, up: path }
  try {
    return isArray(object) ? arrayOf(object, allowance, here) : special(object, allowance, here)
  } catch {
    // A revoked Proxy, a throwing trap, or a window of another origin.
    return { type: 'object', className: '(unreadable)', entries: [] }
  }
}

function spent(allowance: Allowance): boolean {
  return allowance.nodes <= 0 || allowance.chars <= 0
}

function special(object: object, allowance: Allowance, here: Path): Value {
  if (isErrorLike(object)) return { type: 'error', error: errorInfo(object, allowance) }
  const tag = tagOf(object)
  if (tag === 'Object') return plain(object, undefined, allowance, here)
  if (tag === 'Window') return { type: 'object', className: tag, entries: [] }
  try {
    const found =
      builtIn(object, tag, {
        visit: (value) => visit(value, allowance, here),
        full: (count) => count >= ENTRIES || spent(allowance),
      }) ?? platformObject(object, tag, allowance, here)
    if (found) return found
  } catch {
    // It only pretends to be one of these.
  }
  return plain(object, tag, allowance, here)
}

function platformObject(object: object, tag: string, allowance: Allowance, here: Path): Value | undefined {
  const description = describeNode(object)
  if (description) return { type: 'node', description: take(description, INNER_CHARS, allowance) }
  const fields = platformFields(tag)
  if (!fields) return undefined
  const entries = list<[string, Value]>()
  for (let i = 0; i < fields.length; i++) {
    const { name, read } = fields[i]!
    entries[i] = [name, visit(read(object), allowance, here)]
  }
  return { type: 'object', className: tag, entries }
}

function arrayOf(array: readonly unknown[], allowance: Allowance, here: Path): Value {
  const length = dataOf(array, 'length') as number
  const items = list<Value>()
  while (items.length < length && items.length < ENTRIES && !spent(allowance)) {
    items[items.length] = member(getOwnPropertyDescriptor(array, items.length), allowance, here)
  }
  const className = classOf(array)
  return {
    type: 'array',
    length,
    items,
    className: className === 'Array' ? undefined : className,
    omitted: length - items.length || undefined,
  }
}

function plain(object: object, tag: string | undefined, allowance: Allowance, here: Path): Value {
  const className = classOf(object) ?? tag
  const keys = ownKeys(object)
  const entries = list<[string, Value]>()
  let omitted = 0
  for (let i = 0; i < keys.length; i++) {
    if (entries.length >= ENTRIES || spent(allowance)) {
      omitted = keys.length - i
      break
    }
    const key = keys[i]!
    const property = typeof key === 'string' ? getOwnPropertyDescriptor(object, key) : undefined
    if (property?.enumerable) {
      entries[entries.length] = [take(key as string, INNER_CHARS, allowance), member(property, allowance, here)]
    }
  }
  return {
    type: 'object',
    className: className === 'Object' ? undefined : className,
    entries,
    omitted: omitted || undefined,
  }
}

function member(property: PropertyDescriptor | undefined, allowance: Allowance, here: Path): Value {
  if (!property) return { type: 'undefined' }
  return hasOwn(property, 'value') ? visit(property.value, allowance, here) : { type: 'accessor' }
}
