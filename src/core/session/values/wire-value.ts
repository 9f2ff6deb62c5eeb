/**
 * Values of the page on their way from its world to the relay.
 *
 * Strings, finite numbers, booleans and null are themselves; all else is a list that begins with its type. That is a
 * third of the text of a `Value`, and costs the page a third of the time to write and to read.
 *
 * | list | value |
 * | --- | --- |
 * | `["string", text, length]` | a text that was cut |
 * | `["number" \| "bigint" \| "symbol" \| "date" \| "regexp", text]` | what JSON has no form for |
 * | `["undefined" \| "accessor" \| "circular" \| "cut"]` | |
 * | `["function", name]`, `["error", ErrorInfo]` | |
 * | `["node", name, id, classes]` | the last two as the attributes have them; a node that is no element has only a name |
 * | `["array", length, class, ...items]`, `["set", size, ...items]` | the rest of the items was left out |
 * | `["map", size, key, value, key, ...]` | |
 * | `["object", class, name, value, name, ..., omitted]` | `class` is '' for a plain one; `omitted` where some are left out |
 */
import { ifCut, withoutHalf } from '../cut-text.ts'
import { errorInfoFrom } from './error-info.ts'
import type { Value } from './value.ts'

/** Deeper than the hook ever goes. */
const maxDepth = 12
/** Characters the hook cuts names to: classes and ids, the classes of a node, functions, and members. */
const longest = { name: 100, classes: 200, function: 200, member: 1024 }

/** Decodes a value; undefined if malformed, since a page may forge it. */
export function fromWire(wire: unknown, depth = 0): Value | undefined {
  if (wire === null) return { type: 'null' }
  switch (typeof wire) {
    case 'string':
      return { type: 'string', value: wire }
    case 'number':
    case 'boolean':
      return { type: typeof wire as 'number', value: String(wire) }
    default:
      return Array.isArray(wire) && depth <= maxDepth ? ofType(wire, depth + 1) : undefined
  }
}

function ofType([type, first, second, ...rest]: unknown[], depth: number): Value | undefined {
  switch (type) {
    case 'undefined':
    case 'accessor':
    case 'circular':
    case 'cut':
      return { type }
    case 'number':
    case 'bigint':
    case 'symbol':
    case 'date':
    case 'regexp':
      return typeof first === 'string' ? { type, value: first } : undefined
    case 'string':
      return typeof first === 'string' && isCount(second)
        ? { type, value: withoutHalf(first), length: second }
        : undefined
    case 'function':
      return typeof first === 'string' ? { type, name: ifCut(first, longest.function) } : undefined
    case 'node':
      return nodeOf(first, second, rest[0])
    case 'error': {
      const error = errorInfoFrom(first)
      return error && { type, error }
    }
    case 'array': {
      const items = all(rest, depth)
      if (!items || !isCount(first) || typeof second !== 'string') return undefined
      return { type, length: first, items, ...classNamed(second, 'Array'), ...left(first - items.length) }
    }
    case 'set': {
      const items = all(second === undefined ? [] : [second, ...rest], depth)
      return items && isCount(first) ? { type, size: first, items, ...left(first - items.length) } : undefined
    }
    case 'map': {
      const items = all(second === undefined ? [] : [second, ...rest], depth)
      if (!items || items.length % 2 === 1 || !isCount(first)) return undefined
      const entries = pairs(items)
      return { type, size: first, entries, ...left(first - entries.length) }
    }
    case 'object':
      return objectOf(first, second === undefined ? [] : [second, ...rest], depth)
    default:
      return undefined
  }
}

/** As a selector: `button#save.primary`, with at most five classes. */
function nodeOf(name: unknown, id: unknown = '', classes: unknown = ''): Value | undefined {
  if (typeof name !== 'string' || typeof id !== 'string' || typeof classes !== 'string') return undefined
  const shown = ifCut(classes, longest.classes).split(/\s+/).filter(Boolean).slice(0, 5)
  return { type: 'node', description: [id === '' ? name : `${name}#${ifCut(id, longest.name)}`, ...shown].join('.') }
}

function objectOf(className: unknown, members: unknown[], depth: number): Value | undefined {
  const omitted = members.length % 2 === 1 ? members.pop() : 0
  if (typeof className !== 'string' || !isCount(omitted)) return undefined
  const entries: [string, Value][] = []
  for (let i = 0; i < members.length; i += 2) {
    const name = members[i]
    const value = fromWire(members[i + 1], depth)
    if (typeof name !== 'string' || !value) return undefined
    entries.push([ifCut(name, longest.member), value])
  }
  return { type: 'object', ...classNamed(className, 'Object'), entries, ...left(omitted) }
}

function all(wires: unknown[], depth: number): Value[] | undefined {
  const values: Value[] = []
  for (const wire of wires) {
    const value = fromWire(wire, depth)
    if (!value) return undefined
    values.push(value)
  }
  return values
}

function pairs(items: Value[]): [Value, Value][] {
  const entries: [Value, Value][] = []
  for (let i = 0; i < items.length; i += 2) entries.push([items[i]!, items[i + 1]!])
  return entries
}

// JSON has no infinity, but `1e999` parses to it.
const isCount = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0
const classNamed = (name: string, usual: string) =>
  name === '' || name === usual ? {} : { className: ifCut(name, longest.name) || '…' }
const left = (omitted: number) => (omitted > 0 ? { omitted } : {})
