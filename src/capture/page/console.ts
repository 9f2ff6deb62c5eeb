import { createConsoleState } from './console-state.ts'
import { encode } from './encode.ts'
import { createBucket } from './flood.ts'
import { isErrorLike } from './inspect.ts'
import type { Draft, Outbox } from './outbox.ts'
import { previewAll } from './preview.ts'
import { quietly } from './quietly.ts'
import { createRepeats } from './repeats.ts'
import { type Call, wrap } from './wrap.ts'

/** The methods of the Console Standard (https://console.spec.whatwg.org/#console-namespace). */
// biome-ignore format: a list of words
const METHODS = [
  'assert', 'clear', 'count', 'countReset', 'debug', 'dir', 'dirxml', 'error', 'group', 'groupCollapsed', 'groupEnd',
  'info', 'log', 'table', 'time', 'timeEnd', 'timeLog', 'trace', 'warn',
] as const

/** Records what the page prints to its console. The native method runs first, and what it throws is the page's. */
export function hookConsole(outbox: Outbox): void {
  const print = createConsoleState()
  const add = createRepeats(outbox)
  const lines = createBucket(outbox, 'console lines', 1000, 100)
  const problems = createBucket(outbox, 'console lines', 500, 50)
  let busy = false

  function record(method: string, call: Call): void {
    const printed = print(method, call.args)
    if (!printed || !outbox.watching) return
    const serious = method === 'error' || method === 'warn' || method === 'assert' || method === 'trace'
    const bucket = serious ? problems : lines
    if (!bucket.take()) return
    const args = previewAll(call.args)
    add(encode({ type: 'console', method, args, ...printed } satisfies Draft), bucket, () => ({
      trace: serious && (method === 'trace' || !hasError(call.args)) ? call.trace() : undefined,
      keep: method === 'error' || method === 'assert',
    }))
  }

  for (let i = 0; i < METHODS.length; i++) {
    const method = METHODS[i]!
    wrap(console, method, (call) => ({
      returned() {
        // A trap of a Proxy that is being previewed may itself print: that must not lead here again.
        if (busy) return
        busy = true
        quietly(() => record(method, call))
        busy = false
      },
    }))
  }
}

function hasError(data: readonly unknown[]): boolean {
  for (let i = 0; i < data.length && i < 10; i++) if (isErrorLike(data[i])) return true
  return false
}
