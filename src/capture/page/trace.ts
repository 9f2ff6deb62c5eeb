import { getOwnPropertyDescriptor, setPrototypeOf, slice } from './intrinsics.ts'

type Setting = 'stackTraceLimit' | 'prepareStackTrace'

const ErrorClass = Error as Partial<Record<Setting, unknown>>
const { captureStackTrace } = Error as { captureStackTrace: (holder: object, above: Function) => void }

/** Frames kept per stack; the browsers' default of 10 often ends inside a framework. */
const mostFrames = 30
/** Characters kept per stack. */
const longestStack = 16 * 1024

/** Where a call came from. The text is produced only on demand, because that costs far more. */
export interface Trace {
  readonly stack?: unknown
}

/**
 * The object a stack is attached to. Its first line is built from `name` and `message`, which must not be found on
 * Object.prototype. A class instance, because in V8 `{ __proto__: null }` is a hash table: slower to attach a stack to,
 * and larger.
 */
class Holder implements Trace {
  declare readonly stack?: unknown
}

setPrototypeOf(Holder.prototype, null)

/**
 * The stack above the currently running function `above`. The browser pays for every frame it walks, so call this with
 * as few of our own below `above` as possible.
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

/** The text of a trace, as printed by the browser. */
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
 * Changes a setting of V8's `Error` and returns the previous one, if the setting exists and can be changed. Restore it
 * at once: no page code runs in between, so the page cannot notice.
 */
function set(name: Setting, value: unknown): PropertyDescriptor | undefined {
  const setting = getOwnPropertyDescriptor(ErrorClass, name)
  if (!setting?.writable) return undefined
  ErrorClass[name] = value
  return setting
}
