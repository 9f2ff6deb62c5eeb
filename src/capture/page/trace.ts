import { getOwnPropertyDescriptor, setPrototypeOf, slice } from './intrinsics.ts'

type Setting = 'stackTraceLimit' | 'prepareStackTrace'

const ErrorClass = Error as Partial<Record<Setting, unknown>>
const { captureStackTrace } = Error as { captureStackTrace: (holder: object, above: Function) => void }

/** Frames kept per stack; the browsers' own 10 often end inside a framework. */
const mostFrames = 30
/** Characters kept per stack. */
const longestStack = 16 * 1024

/** Where a call came from; the text is made only when it is asked for, as that costs far more. */
export interface Trace {
  readonly stack?: unknown
}

/**
 * What a stack is put on. Its first line is made from `name` and `message`, which must not be found on Object.prototype.
 * An instance, because `{ __proto__: null }` is a hash table in V8, slower to add a stack to and larger.
 */
class Holder implements Trace {
  declare readonly stack?: unknown
}

setPrototypeOf(Holder.prototype, null)

/**
 * The stack above the function `above` that is running now. The browser pays for every frame that it walks, so this is
 * called with as few of ours below `above` as can be.
 */
export function traceAbove(above: Function): Trace {
  const trace = new Holder()
  const present = set('stackTraceLimit', mostFrames)
  try {
    captureStackTrace(trace, above)
  } finally {
    if (present) ErrorClass.stackTraceLimit = present.value
  }
  return trace
}

/** The text of a trace as the browser prints it. */
export function traceText(trace: Trace): string | undefined {
  const present = set('prepareStackTrace', undefined)
  try {
    const { stack } = trace
    return typeof stack === 'string' ? slice(stack, 0, longestStack) : undefined
  } finally {
    if (present) ErrorClass.prepareStackTrace = present.value
  }
}

/**
 * Gives a setting of V8's `Error` another value and gives the present one, where the page has that setting and lets
 * it be changed. To be put back at once: nothing of the page runs meanwhile, so the page cannot notice.
 */
function set(name: Setting, value: unknown): PropertyDescriptor | undefined {
  const setting = getOwnPropertyDescriptor(ErrorClass, name)
  if (!setting?.writable) return undefined
  ErrorClass[name] = value
  return setting
}
