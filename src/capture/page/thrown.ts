import type { ErrorInfo, Value } from '../../core/session/value.ts'
import { errorInfo } from './error-info.ts'
import { dataOf, isErrorLike, typeName } from './inspect.ts'
import { preview } from './preview.ts'

const CHARS = 32 * 1024
const SUMMARY_ENTRIES = 8

/** Describes anything that was thrown or rejected with; what is no Error gets a one-line summary as its message. */
export function thrownInfo(value: unknown): ErrorInfo {
  try {
    if (isErrorLike(value)) return errorInfo(value, { chars: CHARS })
    const code = dataOf(value, 'code')
    return {
      name: typeName(value),
      message: summary(preview(value)),
      code: typeof code === 'string' || typeof code === 'number' ? `${code}` : undefined,
      isError: false,
    }
  } catch {
    return { name: typeof value, message: '(unreadable)', isError: false }
  }
}

/** What the page is told about a request that failed. */
export function failureOf(reason: unknown): { name: string; message: string } {
  const { name, message } = thrownInfo(reason)
  return { name, message }
}

function summary(value: Value): string {
  switch (value.type) {
    case 'string':
      return value.value
    case 'object':
      return `${value.className ?? ''}{${members(value.entries, (entry) => `${entry[0]}: ${short(entry[1])}`)}}`
    case 'array':
      return `[${members(value.items, short)}]`
    default:
      return short(value)
  }
}

function members<T>(all: readonly T[], text: (member: T) => string): string {
  let line = ''
  for (let i = 0; i < all.length && i < SUMMARY_ENTRIES; i++) line += `${i ? ', ' : ''}${text(all[i]!)}`
  return all.length > SUMMARY_ENTRIES ? `${line}, …` : line
}

function short(value: Value): string {
  switch (value.type) {
    case 'string':
      return `'${value.value}'`
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'symbol':
    case 'date':
    case 'regexp':
      return value.value
    case 'function':
      return `function ${value.name}`
    case 'node':
      return value.description
    case 'error':
      return `${value.error.name}: ${value.error.message}`
    case 'null':
    case 'undefined':
      return value.type
    default:
      return '…'
  }
}
