import type { Body } from '../../core/session/events.ts'
import { TO_READ } from './body-policy.ts'
import { Decoder, decode } from './bytes.ts'
import { encode } from './encode.ts'
import { getter } from './intrinsics.ts'
import { BODY_CHARS, textBody } from './request-body.ts'

const responseTypeOf = getter(XMLHttpRequest.prototype, 'responseType')
const responseOf = getter(XMLHttpRequest.prototype, 'response')
const responseTextOf = getter(XMLHttpRequest.prototype, 'responseText')

/**
 * The body of a finished XMLHttpRequest, as far as it may be read.
 *
 * Reads the same cached object that the page will get. Which property may be read depends on `responseType`: any
 * other throws (https://xhr.spec.whatwg.org/#the-responsetext-attribute).
 */
export function xhrBody(xhr: unknown, body: Body | undefined): Body | undefined {
  if (body?.omitted !== TO_READ) return body
  const { type, size } = body
  const as = responseTypeOf(xhr)
  switch (as) {
    case '':
    case 'text':
      return textBody(responseTextOf(xhr), type, size)
    case 'json': {
      const value: unknown = responseOf(xhr)
      // The browser gives null for text that is no JSON, and no way to see that text.
      if (value === null && size !== 4) return { type, size, omitted: 'malformed JSON' }
      return textBody(encode(value, BODY_CHARS), type, size)
    }
    case 'arraybuffer':
      return textBody(decode(new Decoder(), responseOf(xhr)), type, size)
    default:
      return { type, size, omitted: as === 'blob' ? 'binary' : 'not read' }
  }
}
