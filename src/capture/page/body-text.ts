import type { Body } from '../../core/session/events/events.ts'
import { Decoder, decode, sizeOf } from './bytes.ts'
import { cut, longestBody } from './cut.ts'
import { encode } from './encode.ts'
import { isObject } from './inspect.ts'
import { hasOwn, objectKeys, quote } from './intrinsics.ts'

/**
 * The text of a body the page has read; undefined if there is none worth keeping.
 *
 * @param as what read it: a method of Response, or a `responseType`
 * @param isFresh whether nobody else can have changed the value yet
 */
export function bodyText(as: string, value: unknown, isFresh?: boolean): Body | undefined {
  switch (as) {
    case '':
    case 'text':
      return cut(value as string)
    case 'json':
      return cut(
        isFresh && !hasToJson() && roomAfter(value, longestBody) >= 0 ? quote(value) : encode(value, longestBody),
      )
    case 'arraybuffer':
    case 'arrayBuffer':
    case 'bytes':
      return sizeOf(value)! <= longestBody ? cut(decode(new Decoder(), value as Uint8Array)) : undefined
    default:
      return undefined
  }
}

const ObjectPrototype = Object.prototype
const ArrayPrototype = Array.prototype

/**
 * Roughly how much of `room` is left after writing a value just parsed from JSON as JSON text; negative if it does not
 * fit. Checked first because the browser writes short values many times faster than we do, but would not stop in the
 * middle of a long one.
 */
function roomAfter(value: unknown, room: number): number {
  if (!isObject(value)) return room - (typeof value === 'string' ? value.length : 4)
  const names = objectKeys(value)
  for (let i = 0; i < names.length && room >= 0; i++) {
    // Names, quotes and commas take some ten characters.
    room = roomAfter((value as Record<string, unknown>)[names[i]!], room - 10)
  }
  return room
}

/** `JSON.stringify` looks up `toJSON` on objects; those just parsed from JSON have none of their own. */
function hasToJson(): boolean {
  return hasOwn(ObjectPrototype, 'toJSON') || hasOwn(ArrayPrototype, 'toJSON')
}
