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
const AnyError = Error
const inheritedStack = getOwnPropertyDescriptor(Error.prototype, 'stack')?.get
let nativeStack = inheritedStack && uncurry(inheritedStack)

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
  const stack: unknown = own && hasOwn(own, 'value') ? own.value : readStack(error)
  return typeof stack === 'string' && stack ? take(stack, STACK, budget) : undefined
}

/**
 * The browser's own `stack` accessor: on Error.prototype in Firefox, on each error in Chromium, where any error
 * yields it; one getter serves the errors of all realms. Not taken at start, for the first `new Error` in a script
 * makes the browser read the whole script again, which takes milliseconds.
 */
function readStack(error: object): unknown {
  if (!nativeStack) {
    const get = getOwnPropertyDescriptor(new AnyError(), 'stack')?.get
    nativeStack = get ? uncurry(get) : () => undefined
  }
  return nativeStack(error)
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
