import type { Body } from '../../core/session/events.ts'
import { Decoder, decode, sizeOf } from './bytes.ts'
import { encode } from './encode.ts'
import { getOwnPropertyDescriptor, quote, slice } from './intrinsics.ts'
import { BODY_CHARS } from './request-body.ts'

/**
 * The text of a body that the page has read as this; undefined when it has none that is worth keeping.
 *
 * @param as the name of what read it: a method of Response, or a `responseType`
 * @param isSmall whether it is known to have at most 64 KiB of JSON
 */
export function bodyText(as: string, value: unknown, isSmall?: () => boolean): Body | undefined {
  switch (as) {
    case '':
    case 'text':
      return cut(value as string)
    case 'json':
      return cut(isSmall?.() && !hasToJson() ? quote(value) : encode(value, BODY_CHARS))
    case 'arraybuffer':
    case 'arrayBuffer':
    case 'bytes':
      return sizeOf(value)! <= BODY_CHARS ? cut(decode(new Decoder(), value as Uint8Array)) : undefined
    default:
      return undefined
  }
}

/** A text as a body of at most 64 Ki characters. */
export function cut(text: string, isCut = false): Body {
  return { text: slice(text, 0, BODY_CHARS), truncated: isCut || text.length > BODY_CHARS || undefined }
}

const ObjectPrototype = Object.prototype
const ArrayPrototype = Array.prototype

/** `JSON.stringify` asks objects for it; those that were just read from JSON have none of their own. */
function hasToJson(): boolean {
  return !!(getOwnPropertyDescriptor(ObjectPrototype, 'toJSON') || getOwnPropertyDescriptor(ArrayPrototype, 'toJSON'))
}
