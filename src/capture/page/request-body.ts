import type { Body } from '../../core/session/events.ts'
import { sizeOf } from './bytes.ts'
import { primitiveText, tagOf } from './inspect.ts'
import { getter, slice, uncurry } from './intrinsics.ts'

/** Characters of a body that are kept. */
export const BODY_CHARS = 64 * 1024
const MAX_FIELDS = 100

const eachField: (form: unknown, run: (value: unknown, name: string) => void) => void = uncurry(
  FormData.prototype.forEach,
)
const searchText: (search: unknown) => string = uncurry(URLSearchParams.prototype.toString)
const blobType = getter(Blob.prototype, 'type')
const fileName = getter(File.prototype, 'name')

/**
 * Describes what a request sends: texts in full up to 64 Ki characters, forms by name and size of each field, binary
 * data by type and size. A stream, and the body of a `Request`, can be read only once and are left to the browser.
 *
 * `type` is the Content-Type that the page set itself; without one, the browser's own choice for that kind of body
 * is told (https://fetch.spec.whatwg.org/#concept-bodyinit-extract).
 */
export function describeBody(body: unknown, type: string | undefined): Body | undefined {
  if (body === undefined || body === null) return undefined
  const text = primitiveText(body)
  if (text !== undefined) return textBody(text, type ?? 'text/plain;charset=UTF-8')
  const size = sizeOf(body)
  const tag = tagOf(body as object)
  switch (tag) {
    case 'URLSearchParams':
      return textBody(searchText(body), type ?? 'application/x-www-form-urlencoded;charset=UTF-8')
    case 'FormData':
      return { type: type ?? 'multipart/form-data', text: formText(body) }
    case 'Blob':
    case 'File':
      return { type: type ?? (blobType(body) || undefined), size, omitted: 'binary' }
    case 'ReadableStream':
      return { type, omitted: 'stream' }
    default:
      return { type, size, omitted: size === undefined ? 'not read' : 'binary' }
  }
}

/** A text as a body, cut to 64 Ki characters; `size` is in bytes, of UTF-8 where it is not known better. */
export function textBody(text: string, type: string | undefined, size = sizeOf(text)): Body {
  return {
    type,
    text: slice(text, 0, BODY_CHARS),
    size,
    truncated: text.length > BODY_CHARS || undefined,
  }
}

/** One line per field: its name and the size of its value, never the value. */
function formText(form: unknown): string {
  let text = ''
  let count = 0
  eachField(form, (value, name) => {
    if (count++ >= MAX_FIELDS) return
    const size = `${sizeOf(value)} bytes`
    text += `${slice(name, 0, 200)}: `
    text += typeof value === 'string' ? size : `file "${slice(fileName(value), 0, 200)}", ${blobType(value)}, ${size}`
    text += '\n'
  })
  return count > MAX_FIELDS ? `${text}…` : text
}
