import { isArray, isFiniteNumber, objectKeys, quote } from './intrinsics.ts'
import type { Later } from './json.ts'

/**
 * The JSON text of a record built in this folder: plain objects, arrays, strings, numbers, booleans, and functions that
 * return the text of a field on demand.
 *
 * `JSON.stringify` of a whole record would look up `toJSON` on every object, which a page may have put on
 * `Object.prototype` or `Array.prototype`; for a primitive string it looks up nothing (ECMA-262,
 * SerializeJSONProperty).
 *
 * With a limit, the value is page data: its keys are escaped (those of a record need no escaping), and writing stops
 * once the text exceeds the limit.
 */
export function encode(value: unknown, limit = Infinity): string {
  return textOf(value, limit) ?? 'null'
}

function textOf(value: unknown, limit: number): string | undefined {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'boolean':
      return `${value}`
    case 'number':
      // NaN and the infinities have no JSON form.
      return isFiniteNumber(value) ? `${value}` : undefined
    case 'object':
      if (value) return isArray(value) ? arrayText(value, limit) : `{${membersText(value as Fields, limit)}}`
      return 'null'
    case 'function':
      // Page data, which has a limit, contains no functions: it was parsed from JSON.
      return (value as Later)()
    default:
      return undefined
  }
}

type Fields = { readonly [key: string]: unknown }

function arrayText(items: readonly unknown[], limit: number): string {
  let text = ''
  for (let i = 0; i < items.length && text.length <= limit; i++) {
    text += `${i ? ',' : ''}${encode(items[i], limit - text.length)}`
  }
  return `[${text}]`
}

/** The members of a JSON object, without its braces. Undefined fields are left out. */
export function membersText(fields: object, limit = Infinity): string {
  const names = objectKeys(fields)
  let text = ''
  for (let i = 0; i < names.length && text.length <= limit; i++) {
    const name = names[i]!
    const value = textOf((fields as Fields)[name], limit - text.length)
    if (value !== undefined) text += `${text && ','}${limit < Infinity ? quote(name) : `"${name}"`}:${value}`
  }
  return text
}
