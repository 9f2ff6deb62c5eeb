import type { ErrorInfo } from '../../core/session/values/value.ts'
import { classOf, dataOf, isErrorLike, primitiveText, tagOf, typeName } from './inspect.ts'
import {
  getOwnPropertyDescriptor,
  getters,
  hasOwn,
  isArray,
  list,
  nothing,
  quote,
  slice,
  uncurry,
} from './intrinsics.ts'
import type { Later } from './json.ts'
import { type Budget, take } from './sheet.ts'

/** Maximum characters of a message and of a stack. */
const longestMessage = 8 * 1024
const longestStack = 16 * 1024
/** Maximum depth of the cause chain, and number of AggregateError members. */
const mostCauses = 5
const mostMembers = 10
/** What an error takes of the budget besides its texts: a few errors can refer to each other in a million ways. */
const errorChars = 200

const [exceptionName, exceptionMessage] = getters(DOMException.prototype, 'name', 'message')
const AnyError = Error
const inheritedStack = getOwnPropertyDescriptor(Error.prototype, 'stack')?.get
let nativeStack = inheritedStack && uncurry(inheritedStack)

/** An `ErrorInfo` whose stack is written later: it is the costly part, and the browser keeps it. */
export interface ThrownInfo extends Omit<ErrorInfo, 'stack' | 'frames' | 'cause' | 'errors'> {
  stack?: Later | undefined
  cause?: ThrownInfo | undefined
  errors?: ThrownInfo[] | undefined
}

/** The errors on the path to the current one, innermost first. */
interface Path {
  error: unknown
  up: Path | undefined
}

/**
 * Describes anything that was thrown: for an error, its causes and AggregateError members; for anything else, its type
 * and its text or `message`.
 *
 * Reads only data properties and the browser's own accessors, so no getter of the page runs. All texts except stacks
 * share the budget.
 */
export function errorInfo(value: unknown, budget: Budget, up?: Path, depth = 0): ThrownInfo {
  const isError = isErrorLike(value)
  const isException = isError && tagOf(value) === 'DOMException'
  const name = isException ? exceptionName(value) : dataOf(value, 'name')
  const message = isException ? exceptionMessage(value) : dataOf(value, 'message')
  // That of an exception is an accessor, and says less than its name.
  const code = dataOf(value, 'code')
  const type = isError ? (typeof name === 'string' && name) || (classOf(value) ?? 'Error') : typeName(value)
  const said = message === undefined ? (isError ? '' : type) : primitiveText(message)
  const path: Path = { error: value, up }
  budget.chars -= errorChars
  return {
    name: take(type, 200, budget),
    message: take(primitiveText(value) ?? said ?? '', longestMessage, budget),
    stack: isError ? stackOf(value) : undefined,
    code: typeof code === 'string' || typeof code === 'number' ? take(`${code}`, 200, budget) : undefined,
    cause: inner(dataOf(value, 'cause'), budget, path, depth),
    errors: members(dataOf(value, 'errors'), budget, path, depth),
    isError: isError ? undefined : false,
  }
}

/** The stack as printed by the browser; an accessor defined by the page is not called. */
function stackOf(error: object): Later {
  const own = getOwnPropertyDescriptor(error, 'stack')
  const isText = own && hasOwn(own, 'value')
  const text: unknown = isText && own.value
  return () => {
    const stack = isText ? text : readStack(error)
    return typeof stack === 'string' && stack ? quote(slice(stack, 0, longestStack)) : undefined
  }
}

/**
 * The browser's own `stack` accessor: on Error.prototype in Firefox, on each error in Chromium, where one getters works
 * for errors of all realms. Not obtained at start, because the first `new Error` in a script makes the browser re-read
 * the whole script, which takes milliseconds.
 */
function readStack(error: object): unknown {
  if (!nativeStack) {
    const get = getOwnPropertyDescriptor(new AnyError(), 'stack')?.get
    nativeStack = get ? uncurry(get) : nothing
  }
  return nativeStack(error)
}

function inner(value: unknown, budget: Budget, up: Path, depth: number): ThrownInfo | undefined {
  if (value === undefined || depth >= mostCauses || budget.chars <= 0) return undefined
  for (let at: Path | undefined = up; at; at = at.up) if (at.error === value) return undefined
  return errorInfo(value, budget, up, depth + 1)
}

function members(value: unknown, budget: Budget, up: Path, depth: number): ThrownInfo[] | undefined {
  if (!isArray(value)) return undefined
  const length = dataOf(value, 'length') as number
  const infos = list<ThrownInfo>()
  for (let i = 0; i < length && i < mostMembers; i++) {
    const info = inner(dataOf(value, `${i}`), budget, up, depth)
    if (info) infos[infos.length] = info
  }
  return infos.length ? infos : undefined
}
