import { primitiveText, typeName } from './inspect.ts'
import { argument, now, tally } from './intrinsics.ts'

/** A call that prints something. */
export interface Printed {
  /** how deep in groups */
  group: number
  /** `count`: the new count; `timeLog`, `timeEnd`: ms since `time`; absent where the label is not known */
  number: number | undefined
}

/**
 * Keeps what a console keeps between calls (group depth, counters, timers), and tells which calls print something:
 * a passing assert does not, nor do groupEnd and the start of a timer. Method by method after
 * https://console.spec.whatwg.org/; the words that are printed are put together by the relay.
 */
export function createConsoleState(): (method: string, args: readonly unknown[]) => Printed | undefined {
  const counts = tally()
  const timers = tally()
  let depth = 0
  const printed = (number?: number): Printed => ({ group: depth, number })

  return (method, args) => {
    switch (method) {
      case 'assert':
        return argument(args, 0) ? undefined : printed()
      case 'clear':
        depth = 0
        return printed()
      case 'group':
      case 'groupCollapsed':
        return { group: depth++, number: undefined }
      case 'groupEnd':
        if (depth) depth--
        return undefined
      case 'count': {
        const label = labelOf(args)
        counts[label] = (counts[label] ?? 0) + 1
        return printed(counts[label])
      }
      case 'countReset': {
        const label = labelOf(args)
        if (counts[label] === undefined) return printed()
        counts[label] = 0
        return undefined
      }
      case 'time': {
        const label = labelOf(args)
        if (timers[label] !== undefined) return printed()
        timers[label] = now()
        return undefined
      }
      case 'timeLog':
      case 'timeEnd': {
        const label = labelOf(args)
        const start = timers[label]
        if (method === 'timeEnd') delete timers[label]
        return printed(start && now() - start)
      }
      default:
        return args.length || method === 'trace' ? printed() : undefined
    }
  }
}

/** The label of a counter or timer. An object's own conversion was already run once by the console itself. */
function labelOf(args: readonly unknown[]): string {
  const label = argument(args, 0)
  return label === undefined ? 'default' : (primitiveText(label) ?? typeName(label))
}
