import type { Body } from '../../core/session/events.ts'
import { primitiveText, tagOf } from './inspect.ts'
import { getter, isView, slice, uncurry } from './intrinsics.ts'

/** Characters of a body that are kept. */
export const BODY_CHARS = 64 * 1024
const MAX_FIELDS = 100

const eachField: (form: unknown, run: (value: unknown, name: string) => void) => void = uncurry(
  FormData.prototype.forEach,
)
const searchText: (search: unknown) => string = uncurry(URLSearchParams.prototype.toString)
const blobSize = getter(Blob.prototype, 'size')
const blobType = getter(Blob.prototype, 'type')
const fileName = getter(File.prototype, 'name')
const bufferSize = getter(ArrayBuffer.prototype, 'byteLength')
const typedSize = getter(Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array, 'byteLength')
const encoder = new TextEncoder()
const utf8: (encoder: TextEncoder, text: string) => Uint8Array = uncurry(TextEncoder.prototype.encode)

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
  if (isView(body)) return { type, size: (typedSize(body) as number | undefined) ?? 0, omitted: 'binary' }
  const tag = tagOf(body as object)
  switch (tag) {
    case 'URLSearchParams':
      return textBody(searchText(body), type ?? 'application/x-www-form-urlencoded;charset=UTF-8')
    case 'FormData':
      return { type: type ?? 'multipart/form-data', text: formText(body) }
    case 'Blob':
    case 'File':
      return { type: type ?? (blobType(body) || undefined), size: blobSize(body), omitted: 'binary' }
    case 'ArrayBuffer':
      return { type, size: bufferSize(body), omitted: 'binary' }
    case 'ReadableStream':
      return { type, omitted: 'stream' }
    default:
      return { type, omitted: 'not read' }
  }
}

/** A text as a body, cut to 64 Ki characters; `size` is in bytes of UTF-8. */
export function textBody(text: string, type: string | undefined): Body {
  return {
    type,
    text: slice(text, 0, BODY_CHARS),
    size: typedSize(utf8(encoder, text)),
    truncated: text.length > BODY_CHARS || undefined,
  }
}

/** One line per field: its name and the size of its value, never the value. */
function formText(form: unknown): string {
  let text = ''
  let count = 0
  eachField(form, (value, name) => {
    count++
    if (count > MAX_FIELDS) return
    const size = typeof value === 'string' ? `${value.length} characters` : fileText(value)
    text += `${slice(name, 0, 200)}: ${size}\n`
  })
  return count > MAX_FIELDS ? `${text}… ${count - MAX_FIELDS} more\n` : text
}

function fileText(file: unknown): string {
  return `file "${slice(fileName(file), 0, 200)}", ${blobType(file) || 'no type'}, ${blobSize(file)} bytes`
}
