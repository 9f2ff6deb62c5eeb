import { isArray, isFiniteNumber, objectKeys, quote } from './intrinsics.ts'

/**
 * The JSON text of a record made by this folder: plain objects, arrays, strings, numbers, booleans.
 *
 * `JSON.stringify` of a whole record would ask every object for `toJSON`, which a page may have put on
 * `Object.prototype` or `Array.prototype`; of a primitive string it asks nothing (ECMA-262, SerializeJSONProperty). Names are our own and need no escape.
 */
export function encode(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      // NaN and the infinities have no JSON form.
      return isFiniteNumber(value) ? `${value}` : 'null'
    case 'object':
      return value === null ? 'null' : isArray(value) ? encodeArray(value) : encodeObject(value as Fields)
    default:
      return 'null'
  }
}

type Fields = { readonly [key: string]: unknown }

function encodeArray(items: readonly unknown[]): string {
  let text = ''
  for (let i = 0; i < items.length; i++) text += `${i ? ',' : ''}${encode(items[i])}`
  return `[${text}]`
}

function encodeObject(fields: Fields): string {
  const names = objectKeys(fields)
  let text = ''
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    if (fields[name] !== undefined) text += `${text && ','}"${name}":${encode(fields[name])}`
  }
  return `{${text}}`
}
