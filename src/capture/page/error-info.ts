import type { ErrorInfo } from '../../core/session/value.ts'
import { type Budget, take } from './budget.ts'
import { classOf, dataOf, isErrorLike, primitiveText, tagOf, typeName } from './inspect.ts'
import { getOwnPropertyDescriptor, getter, hasOwn, isArray, list, uncurry } from './intrinsics.ts'

/** Characters of a message and of a stack. */
const MESSAGE = 8 * 1024
const STACK = 16 * 1024
/** Depth of the cause chain, and members of an AggregateError. */
const CAUSES = 5
const MEMBERS = 10

const exceptionName = getter(DOMException.prototype, 'name')
const exceptionMessage = getter(DOMException.prototype, 'message')
// `stack` is an accessor: own in Chromium, on Error.prototype in Firefox. One getter serves the errors of all realms.
const stackProperty =
  getOwnPropertyDescriptor(new Error(), 'stack') ?? getOwnPropertyDescriptor(Error.prototype, 'stack')
const nativeStack = stackProperty?.get && uncurry(stackProperty.get)

/** The errors on the way down to the current one, innermost first. */
interface Path {
  error: unknown
  up: Path | undefined
}

/**
 * Describes an error, its causes and the members of an AggregateError.
 *
 * Reads data properties and the browser's own accessors only, so no getter of the page runs. All texts together
 * stay within the budget.
 */
export function errorInfo(error: object, budget: Budget, up?: Path, depth = 0): ErrorInfo {
  const isException = tagOf(error) === 'DOMException'
  const name = isException ? exceptionName(error) : dataOf(error, 'name')
  const message = isException ? exceptionMessage(error) : dataOf(error, 'message')
  const code = isException ? undefined : dataOf(error, 'code')
  const path: Path = { error, up }
  return {
    name: take(typeof name === 'string' && name ? name : (classOf(error) ?? 'Error'), 200, budget),
    message: take(message === undefined ? '' : (primitiveText(message) ?? ''), MESSAGE, budget),
    stack: stackOf(error, budget),
    code: typeof code === 'string' || typeof code === 'number' ? take(`${code}`, 200, budget) : undefined,
    cause: inner(dataOf(error, 'cause'), budget, path, depth),
    errors: members(dataOf(error, 'errors'), budget, path, depth),
  }
}

/** The stack as the browser printed it; an accessor that the page defined is not called. */
function stackOf(error: object, budget: Budget): string | undefined {
  const own = getOwnPropertyDescriptor(error, 'stack')
  const stack: unknown = own && hasOwn(own, 'value') ? own.value : nativeStack?.(error)
  return typeof stack === 'string' && stack ? take(stack, STACK, budget) : undefined
}

function inner(value: unknown, budget: Budget, up: Path, depth: number): ErrorInfo | undefined {
  if (value === undefined || depth >= CAUSES) return undefined
  for (let at: Path | undefined = up; at; at = at.up) if (at.error === value) return undefined
  if (isErrorLike(value)) return errorInfo(value, budget, up, depth + 1)
  const text = primitiveText(value) ?? primitiveText(dataOf(value, 'message')) ?? typeName(value)
  return { name: typeName(value), message: take(text, MESSAGE, budget), isError: false }
}

function members(value: unknown, budget: Budget, up: Path, depth: number): ErrorInfo[] | undefined {
  if (!isArray(value)) return undefined
  const length = dataOf(value, 'length') as number
  const infos = list<ErrorInfo>()
  for (let i = 0; i < length && i < MEMBERS; i++) {
    const info = inner(dataOf(value, `${i}`), budget, up, depth)
    if (info) infos[infos.length] = info
  }
  return infos.length ? infos : undefined
}
