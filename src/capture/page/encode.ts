import { isArray, isFiniteNumber, objectKeys, quote } from './intrinsics.ts'

/**
 * The JSON text of a record made by this folder: plain objects, arrays, strings, numbers, booleans.
 *
 * `JSON.stringify` of a whole record would ask every object for `toJSON`, which a page may have put on
 * `Object.prototype` or `Array.prototype`; of a primitive string it asks nothing (ECMA-262, SerializeJSONProperty).
 *
 * With a limit, the value is data of the page: its names are escaped, which those of a record need not be, and no
 * more is written once the text has more characters than that.
 */
export function encode(value: unknown, limit = Infinity): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      // NaN and the infinities have no JSON form.
      return isFiniteNumber(value) ? `${value}` : 'null'
    case 'object':
      return value === null ? 'null' : isArray(value) ? encodeArray(value, limit) : encodeObject(value as Fields, limit)
    default:
      return 'null'
  }
}

type Fields = { readonly [key: string]: unknown }

function encodeArray(items: readonly unknown[], limit: number): string {
  let text = ''
  for (let i = 0; i < items.length && text.length <= limit; i++) {
    text += `${i ? ',' : ''}${encode(items[i], limit - text.length)}`
  }
  return `[${text}]`
}

function encodeObject(fields: Fields, limit: number): string {
  const names = objectKeys(fields)
  let text = ''
  for (let i = 0; i < names.length && text.length <= limit; i++) {
    const name = names[i]!
    if (fields[name] === undefined) continue
    text += `${text && ','}${isFiniteNumber(limit) ? quote(name) : `"${name}"`}:`
    text += encode(fields[name], limit - text.length)
  }
  return `{${text}}`
}
