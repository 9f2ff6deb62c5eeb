/** What a console prints, call by call: https://console.spec.whatwg.org/ */
import { valueText } from './console-text.ts'
import type { Value } from './value.ts'

/** Labels of counters, and of timers, that are remembered, and characters of each */
const mostLabels = 1_000
const longestLabel = 500

/** A console call as reported by the page's hook. */
export interface ConsoleCall {
  method: string
  /** as the page passed them */
  args: readonly Value[]
  /** ms, of any clock */
  time: number
}

/** The output of a call: the first value may be a format string. `group`: group nesting depth. */
export interface Printed {
  args: Value[]
  group: number
}

/**
 * Tracks a console's state between calls (group depth, counters, timers) and returns what each call prints: nothing for
 * groupEnd, the start of a timer, or an assertion that holds. Where the standard leaves the wording open, Chromium's is
 * used.
 */
export function createConsolePrinter(): (call: ConsoleCall) => Printed | undefined {
  const counts = createLabels()
  const timers = createLabels()
  let depth = 0
  const printed = (args: readonly Value[], group = depth): Printed => ({ args: [...args], group })
  const line = (text: string, rest: readonly Value[] = []) => printed([string(text), ...rest])

  return ({ method, args, time }) => {
    switch (method) {
      case 'assert':
        return printed(assertion(args.slice(1)))
      case 'clear':
        depth = 0
        return printed(args)
      case 'group':
      case 'groupCollapsed':
        return printed(args.length > 0 ? args : [string(`console.${method}`)], depth++)
      case 'groupEnd':
        depth = Math.max(0, depth - 1)
        return undefined
      case 'count': {
        const label = labelOf(args[0])
        counts.set(label, (counts.get(label) ?? 0) + 1)
        return line(`${label}: ${counts.get(label)}`)
      }
      case 'countReset': {
        const label = labelOf(args[0])
        if (!counts.has(label)) return line(`Count for '${label}' does not exist`)
        counts.set(label, 0)
        return undefined
      }
      case 'time': {
        const label = labelOf(args[0])
        if (timers.has(label)) return line(`Timer '${label}' already exists`)
        timers.set(label, time)
        return undefined
      }
      case 'timeLog':
      case 'timeEnd': {
        const label = labelOf(args[0])
        const start = timers.get(label)
        if (start === undefined) return line(`Timer '${label}' does not exist`)
        if (method === 'timeEnd') timers.delete(label)
        const elapsed = Math.round((time - start) * 1000) / 1000
        return line(`${label}: ${elapsed} ms`, method === 'timeLog' ? args.slice(1) : [])
      }
      case 'dir':
        return printed(args.slice(0, 1))
      case 'trace':
        return printed(args.length > 0 ? args : [string('console.trace')])
      default:
        return args.length > 0 ? printed(args) : undefined
    }
  }
}

/** Numbers by label, the newest of them: a page may use a new label with every call. */
function createLabels() {
  const numbers = new Map<string, number>()
  return {
    get: (label: string) => numbers.get(label),
    has: (label: string) => numbers.has(label),
    delete: (label: string) => numbers.delete(label),
    set(label: string, value: number) {
      numbers.delete(label)
      numbers.set(label, value)
      if (numbers.size > mostLabels) numbers.delete(numbers.keys().next().value!)
    },
  }
}

function assertion([first, ...rest]: readonly Value[]): Value[] {
  const failed = 'Assertion failed'
  if (!first) return [string(failed)]
  if (first.type !== 'string') return [string(failed), first, ...rest]
  const length = first.length === undefined ? undefined : first.length + failed.length + 2
  return [{ ...first, value: `${failed}: ${first.value}`, length }, ...rest]
}

function labelOf(label: Value | undefined): string {
  return label === undefined || label.type === 'undefined' ? 'default' : valueText(label, longestLabel)
}

const string = (value: string): Value => ({ type: 'string', value })
