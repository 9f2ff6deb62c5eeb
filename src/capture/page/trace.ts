import { getOwnPropertyDescriptor, slice } from './intrinsics.ts'

const ErrorClass = Error
const { captureStackTrace } = Error as { captureStackTrace: (holder: object, above: Function) => void }

type Setting = 'stackTraceLimit' | 'prepareStackTrace'

/** Frames kept per stack; the browsers' own 10 often end inside a framework. */
const FRAMES = 30
/** Characters kept per stack. */
const CHARS = 16 * 1024

/** Where a call came from; the text is made only when it is asked for, as that costs far more. */
export interface Trace {
  readonly stack?: unknown
}

/** The stack above the function `above` that is running now. */
export function traceAbove(above: Function): Trace {
  return withSetting('stackTraceLimit', FRAMES, () => {
    // The first line of the stack is made from `name` and `message`, which must not be found on Object.prototype.
    const trace = { __proto__: null } as Trace
    captureStackTrace(trace, above)
    return trace
  })
}

/** The text of a trace as the browser prints it. */
export function traceText(trace: Trace): string | undefined {
  const stack = withSetting('prepareStackTrace', undefined, () => trace.stack)
  return typeof stack === 'string' ? slice(stack, 0, CHARS) : undefined
}

/**
 * Runs with another value of a setting of V8's `Error`, where the page has that setting and lets it be changed.
 * Nothing of the page runs meanwhile, so the page cannot notice.
 */
function withSetting<T>(name: Setting, value: unknown, run: () => T): T {
  const setting = getOwnPropertyDescriptor(ErrorClass, name)
  if (!setting?.writable) return run()
  const settings = ErrorClass as Partial<Record<Setting, unknown>>
  settings[name] = value
  try {
    return run()
  } finally {
    settings[name] = setting.value
  }
}
