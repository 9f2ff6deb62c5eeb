/** What a console call prints of its arguments, method by method: https://console.spec.whatwg.org/ */
import { valueText } from './console-text.ts'
import type { Value } from './value.ts'

/** A console call as the page's hook tells it. */
export interface ConsoleCall {
  method: string
  /** as the page gave them */
  args: readonly Value[]
  /** count: how often; timeLog, timeEnd: ms since the timer began; absent when there is no such counter or timer */
  number?: number | undefined
}

/**
 * The values that the call prints, the first of which may be a format string. Where the standard leaves the wording
 * open, it is Chromium's.
 */
export function printedArgs({ method, args, number }: ConsoleCall): Value[] {
  const label = labelOf(args[0])
  switch (method) {
    case 'assert':
      return assertion(args.slice(1))
    case 'count':
      return [string(`${label}: ${number}`)]
    case 'countReset':
      return [string(`Count for '${label}' does not exist`)]
    case 'time':
      return [string(`Timer '${label}' already exists`)]
    case 'timeLog':
    case 'timeEnd':
      if (number === undefined) return [string(`Timer '${label}' does not exist`)]
      return [
        string(`${label}: ${Math.round(number * 1000) / 1000} ms`),
        ...(method === 'timeLog' ? args.slice(1) : []),
      ]
    case 'dir':
      return args.slice(0, 1)
    case 'group':
    case 'groupCollapsed':
    case 'trace':
      return args.length > 0 ? [...args] : [string(`console.${method}`)]
    default:
      return [...args]
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
  return label === undefined || label.type === 'undefined' ? 'default' : valueText(label)
}

const string = (value: string): Value => ({ type: 'string', value })
