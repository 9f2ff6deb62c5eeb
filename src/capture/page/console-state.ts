import { primitiveText, typeName } from './inspect.ts'
import { argument, list, now, round } from './intrinsics.ts'

/** What a call prints: its data after the method's own rules, and the group depth it is printed at. */
export interface Printed {
  data: readonly unknown[]
  group: number
}

/**
 * Keeps what a console keeps between calls (group depth, counters, timers) and tells what each call prints.
 *
 * The result is undefined for a call that prints nothing: a passing assert, groupEnd, the start of a timer. Follows
 * https://console.spec.whatwg.org/ method by method; where it leaves the wording of a warning open, Chromium's is used.
 */
export function createConsoleState(): (method: string, args: readonly unknown[]) => Printed | undefined {
  const counts: Record<string, number> = empty()
  const timers: Record<string, number> = empty()
  let depth = 0
  const printed = (data: readonly unknown[]): Printed => ({ data, group: depth })

  function elapsed(label: string): string | undefined {
    const start = timers[label]
    return start === undefined ? undefined : `${label}: ${round((now() - start) * 1000) / 1000} ms`
  }

  return (method, args) => {
    switch (method) {
      case 'assert':
        return argument(args, 0) ? undefined : printed(assertData(args))
      case 'clear':
        depth = 0
        return printed(args)
      case 'group':
      case 'groupCollapsed': {
        const group = printed(args.length ? args : [`console.${method}`])
        depth++
        return group
      }
      case 'groupEnd':
        if (depth) depth--
        return undefined
      case 'count': {
        const label = labelOf(args)
        counts[label] = (counts[label] ?? 0) + 1
        return printed([`${label}: ${counts[label]}`])
      }
      case 'countReset': {
        const label = labelOf(args)
        if (counts[label] === undefined) return printed([`Count for '${label}' does not exist`])
        counts[label] = 0
        return undefined
      }
      case 'time': {
        const label = labelOf(args)
        if (timers[label] !== undefined) return printed([`Timer '${label}' already exists`])
        timers[label] = now()
        return undefined
      }
      case 'timeLog':
      case 'timeEnd': {
        const label = labelOf(args)
        const text = elapsed(label)
        if (!text) return printed([`Timer '${label}' does not exist`])
        if (method === 'timeEnd') delete timers[label]
        return printed(method === 'timeLog' ? withFirst(text, args, 1) : [text])
      }
      case 'dir':
        return printed([argument(args, 0)])
      case 'trace':
        return printed(args.length ? args : ['console.trace'])
      default:
        return args.length ? printed(args) : undefined
    }
  }
}

function empty(): Record<string, number> {
  return { __proto__: null } as unknown as Record<string, number>
}

/** The label of a counter or timer. An object's own conversion was already run once by the console itself. */
function labelOf(args: readonly unknown[]): string {
  const label = argument(args, 0)
  return label === undefined ? 'default' : (primitiveText(label) ?? typeName(label))
}

function assertData(args: readonly unknown[]): readonly unknown[] {
  const first = argument(args, 1)
  if (args.length < 2) return ['Assertion failed']
  if (typeof first === 'string') return withFirst(`Assertion failed: ${first}`, args, 2)
  return withFirst('Assertion failed', args, 1)
}

/** `first`, and then the arguments from `from` on. */
function withFirst(first: string, args: readonly unknown[], from: number): readonly unknown[] {
  const data = list<unknown>()
  data[0] = first
  for (let i = from; i < args.length; i++) data[data.length] = args[i]
  return data
}
