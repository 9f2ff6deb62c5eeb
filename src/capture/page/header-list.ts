import type { Headers as HeaderList } from '../../core/session/events.ts'
import { dataOf, primitiveText, tagOf } from './inspect.ts'
import {
  getOwnPropertyDescriptor,
  hasOwn,
  indexOf,
  isArray,
  list,
  lowerCase,
  ownKeys,
  slice,
  trim,
  uncurry,
} from './intrinsics.ts'

const MAX_HEADERS = 100
const MAX_VALUE = 8 * 1024

const eachHeader: (headers: unknown, run: (value: string, name: string) => void) => void = uncurry(
  Headers.prototype.forEach,
)

/** The headers of a `HeadersInit` (a Headers object, pairs, or a record), in order; accessors are not called. */
export function headersOf(init: unknown): HeaderList {
  const headers: HeaderList = list()
  if (typeof init !== 'object' || init === null) return headers
  if (tagOf(init) === 'Headers') {
    eachHeader(init, (value, name) => addHeader(headers, name, value))
    return headers
  }
  const names = ownKeys(init)
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const property = typeof name === 'string' ? getOwnPropertyDescriptor(init, name) : undefined
    if (!property?.enumerable) continue
    const value: unknown = hasOwn(property, 'value') ? property.value : '(accessor)'
    if (isArray(init)) addHeader(headers, dataOf(value, '0'), dataOf(value, '1'))
    else addHeader(headers, name, value)
  }
  return headers
}

/** The list that `XMLHttpRequest.getAllResponseHeaders()` gives as text, one header per CRLF line. */
export function parseHeaderLines(text: string): HeaderList {
  const headers: HeaderList = list()
  let start = 0
  while (start < text.length) {
    const lineEnd = indexOf(text, '\r\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd
    const colon = indexOf(text, ':', start)
    if (colon > start && colon < end) addHeader(headers, slice(text, start, colon), trim(slice(text, colon + 1, end)))
    start = end + 2
  }
  return headers
}

export function addHeader(headers: HeaderList, name: unknown, value: unknown): void {
  const nameText = primitiveText(name)
  if (nameText === undefined || headers.length >= MAX_HEADERS) return
  headers[headers.length] = [slice(nameText, 0, 200), slice(primitiveText(value) ?? '(object)', 0, MAX_VALUE)]
}

/** The first value of a header; names are compared without regard to case. */
export function headerValue(headers: HeaderList, name: string): string | undefined {
  for (let i = 0; i < headers.length; i++) if (lowerCase(headers[i]![0]) === name) return headers[i]![1]
  return undefined
}
