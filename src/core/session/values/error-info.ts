/**
 * Validates a thrown value from the page's main world without a schema: this runs for every printed error, also before
 * the schemas are loaded, which happens only when somebody opens a recording.
 */

import { isObject } from '../../base/is-object.ts'
import { ifCut } from '../cut-text.ts'
import { deepest } from './deepest.ts'
import type { ErrorInfo, StackFrame } from './value.ts'

/** Characters the hook cuts to; a message may get fewer, because all texts of an error share one budget. */
const longest = { name: 200, message: 4 * 1024, stack: 16 * 1024 }

/** The same result as the schema `ErrorInfo`: a copy of the known fields, or undefined if invalid. */
export function errorInfoFrom(value: unknown, depth = 0): ErrorInfo | undefined {
  if (!isObject(value)) return undefined
  const { name, message, stack, frames, code, isError, cause, errors } = value
  if (typeof name !== 'string' || typeof message !== 'string') return undefined
  if (!isTextOrNone(stack) || !isTextOrNone(code) || (isError !== undefined && typeof isError !== 'boolean'))
    return undefined
  const own: ErrorInfo = {
    ...{ name: ifCut(name, longest.name), message: ifCut(message, longest.message) },
    ...(stack !== undefined && { stack: ifCut(stack, longest.stack) }),
    ...(code !== undefined && { code: ifCut(code, longest.name) }),
    ...(isError !== undefined && { isError }),
  }
  if (frames !== undefined) {
    const read = all(frames, frameFrom)
    if (!read) return undefined
    own.frames = read
  }
  // Deeper causes are dropped.
  if (depth === deepest.cause) return own
  if (cause !== undefined) {
    const inner = errorInfoFrom(cause, depth + 1)
    if (!inner) return undefined
    own.cause = inner
  }
  if (errors !== undefined) {
    const inner = all(errors, (error) => errorInfoFrom(error, depth + 1))
    if (!inner) return undefined
    own.errors = inner
  }
  return own
}

function frameFrom(value: unknown): StackFrame | undefined {
  if (!isObject(value)) return undefined
  const { function: name, url, line, column, note } = value
  if (![name, url, note].every(isTextOrNone) || ![line, column].every(isNumberOrNone)) return undefined
  const known = Object.entries({ function: name, url, line, column, note }).filter(([, part]) => part !== undefined)
  return Object.fromEntries(known)
}

function all<T>(value: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items: T[] = []
  for (const item of value) {
    const one = read(item)
    if (one === undefined) return undefined
    items.push(one)
  }
  return items
}

const isTextOrNone = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string'
const isNumberOrNone = (value: unknown) => value === undefined || Number.isFinite(value)
