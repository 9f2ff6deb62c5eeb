import { createBucket } from './flood.ts'
import { isErrorLike } from './inspect.ts'
import { argument } from './intrinsics.ts'
import type { Outbox } from './outbox.ts'
import { previewAll, primitiveSize } from './preview.ts'
import { isRepeat, newSeries } from './series.ts'
import { filled } from './sheet.ts'
import { traceAbove } from './trace.ts'
import { wrap } from './wrap.ts'

/** The methods of the Console Standard (https://console.spec.whatwg.org/#console-namespace). */
const prints = ['assert', 'clear', 'debug', 'dir', 'dirxml', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const
/** Their output depends on earlier calls, so every call is recorded. */
const lasting = ['count', 'countReset', 'group', 'groupCollapsed', 'groupEnd', 'time', 'timeEnd', 'timeLog'] as const

/** Native dialogs are recorded like console calls, with their question and answer. */
const dialogs = ['alert', 'confirm', 'prompt'] as const

/**
 * Records what the page prints to its console, and native dialogs. The native method runs first, and whatever it throws
 * goes to the page.
 */
export function hookConsole(outbox: Outbox): void {
  const lines = createBucket(outbox, 'console lines', 1000, 100)
  const problems = createBucket(outbox, 'console lines', 500, 50)
  const series = newSeries()
  let busy = false
  let lastMethod: string | undefined

  function record(method: string, args: readonly unknown[], above: Function, isLasting: boolean): void {
    if (!outbox.recording || (method === 'assert' && argument(args, 0))) return
    if (method === lastMethod && isRepeat(series, args)) return
    const keep = method === 'error' || method === 'assert'
    const isSerious = keep || method === 'warn' || method === 'trace'
    const bucket = isSerious ? problems : lines
    if (!bucket.take()) return
    const chars = primitiveSize(args)
    const sheet = chars < 0 ? previewAll(args) : undefined
    const size = sheet?.chars ?? chars
    const trace = isSerious && (method === 'trace' || !hasError(args)) ? traceAbove(above) : undefined
    const line = { type: 'console', method, args: () => filled(sheet ?? previewAll(args)) } as const
    series.last = outbox.add(line, keep, size, trace, undefined, series, isLasting ? undefined : bucket)
    series.of = args
    lastMethod = isLasting ? undefined : method
  }

  function hookAll(owner: object, methods: readonly string[], isLasting: boolean): void {
    for (let i = 0; i < methods.length; i++) {
      const method = methods[i]!
      wrap(owner, method, {
        returned(result, { args, above }) {
          // A Proxy trap may itself print while being previewed; this must not recurse.
          if (busy) return
          busy = true
          try {
            record(method, owner === window ? [argument(args, 0), result] : args, above, isLasting)
          } finally {
            busy = false
          }
        },
      })
    }
  }

  hookAll(console, prints, false)
  hookAll(console, lasting, true)
  hookAll(window, dialogs, true)
}

function hasError(data: readonly unknown[]): boolean {
  for (let i = 0; i < data.length && i < 10; i++) if (isErrorLike(data[i])) return true
  return false
}
