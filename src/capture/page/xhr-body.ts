import type { Body, Headers as HeaderList } from '../../core/session/events.ts'
import { bodyPolicy, bodySize } from './body-policy.ts'
import { headerValue } from './header-list.ts'
import { getter, isArray, objectKeys, quote, slice, uncurry } from './intrinsics.ts'
import { BODY_CHARS, textBody } from './request-body.ts'

const responseTypeOf = getter(XMLHttpRequest.prototype, 'responseType')
const responseOf = getter(XMLHttpRequest.prototype, 'response')
const responseTextOf = getter(XMLHttpRequest.prototype, 'responseText')
const Decoder = TextDecoder
const decode: (decoder: TextDecoder, bytes: ArrayBuffer) => string = uncurry(TextDecoder.prototype.decode)

/**
 * The body of a finished XMLHttpRequest; undefined when there is none.
 *
 * Reads the same cached object that the page will get. Which property may be read depends on `responseType`: any
 * other throws (https://xhr.spec.whatwg.org/#the-responsetext-attribute).
 */
export function xhrBody(xhr: unknown, status: number, headers: HeaderList): Body | undefined {
  const policy = bodyPolicy(status, headers)
  if (policy === 'none') return undefined
  const type = headerValue(headers, 'content-type')
  const size = bodySize(headers)
  if (policy !== 'read') return { type, size, omitted: policy }
  switch (responseTypeOf(xhr)) {
    case '':
    case 'text':
      return cutBody(responseTextOf(xhr), type, size)
    case 'json': {
      const value: unknown = responseOf(xhr)
      // The browser gives null for text that is no JSON, and no way to see that text.
      if (value === null && size !== 4) return { type, size, omitted: 'malformed JSON' }
      return cutBody(jsonText(value), type, size)
    }
    case 'arraybuffer':
      return cutBody(decode(new Decoder(), responseOf(xhr)), type, size)
    case 'blob':
      return { type, size, omitted: 'binary' }
    default:
      return { type, size, omitted: 'not read' }
  }
}

function cutBody(text: string, type: string | undefined, size: number | undefined): Body {
  if (text.length <= BODY_CHARS) return textBody(text, type)
  return { type, text: slice(text, 0, BODY_CHARS), size, truncated: true }
}

/** The text of parsed JSON, until it is longer than a body may be; like `JSON.stringify`, without `toJSON`. */
function jsonText(root: unknown): string {
  let text = ''
  function write(value: unknown): void {
    if (text.length > BODY_CHARS) return
    if (typeof value !== 'object' || value === null) {
      text += typeof value === 'string' ? quote(value) : `${value as null}`
    } else if (isArray(value)) {
      text += '['
      for (let i = 0; i < value.length && text.length <= BODY_CHARS; i++) {
        if (i) text += ','
        write(value[i])
      }
      text += ']'
    } else {
      const names = objectKeys(value)
      text += '{'
      for (let i = 0; i < names.length && text.length <= BODY_CHARS; i++) {
        const name = names[i]!
        text += `${i ? ',' : ''}${quote(name)}:`
        write((value as Record<string, unknown>)[name])
      }
      text += '}'
    }
  }
  write(root)
  return text
}
