import type { Headers as HeaderList } from '../../core/session/events/events.ts'
import { dataOf, isObject, primitiveText, tagOf } from './inspect.ts'
import { getOwnPropertyDescriptor, getOwnPropertyNames, hasOwn, isArray, list, slice, uncurry } from './intrinsics.ts'

const mostHeaders = 100
const longestValue = 8 * 1024

/** Shared by requests without headers; never modified. */
const noHeaders: HeaderList = list()

const eachHeader: (headers: unknown, run: (value: string, name: string) => void) => void = uncurry(
  Headers.prototype.forEach,
)

/** The headers of a `HeadersInit` (a Headers object, pairs, or a record), in order; accessors are not called. */
export function headersOf(init: unknown): HeaderList {
  if (!isObject(init)) return noHeaders
  const headers: HeaderList = list()
  if (tagOf(init) === 'Headers') {
    eachHeader(init, (value, name) => addHeader(headers, name, value))
    return headers
  }
  const names = getOwnPropertyNames(init)
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const property = getOwnPropertyDescriptor(init, name)
    if (!property?.enumerable) continue
    const value: unknown = hasOwn(property, 'value') ? property.value : '(accessor)'
    if (isArray(init)) addHeader(headers, dataOf(value, '0'), dataOf(value, '1'))
    else addHeader(headers, name, value)
  }
  return headers
}

export function addHeader(headers: HeaderList, name: unknown, value: unknown): void {
  const nameText = primitiveText(name)
  if (nameText === undefined || headers.length >= mostHeaders) return
  headers[headers.length] = [nameText, slice(primitiveText(value) ?? '(object)', 0, longestValue)]
}
