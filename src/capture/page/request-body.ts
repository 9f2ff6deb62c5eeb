import type { Body } from '../../core/session/events/events.ts'
import { sizeOf } from './bytes.ts'
import { cut } from './cut.ts'
import { encode } from './encode.ts'
import { primitiveText, tagOf } from './inspect.ts'
import { getters, list, slice, uncurry } from './intrinsics.ts'

const mostFields = 100

const eachField: (form: unknown, run: (value: unknown, name: string) => void) => void = uncurry(
  FormData.prototype.forEach,
)
const searchText: (search: unknown) => string = uncurry(URLSearchParams.prototype.toString)
const [blobType] = getters(Blob.prototype, 'type')
const [fileName] = getters(File.prototype, 'name')

/** Characters of a text body; 0 for any other, since its description is short. */
export function textSize(body: unknown): number {
  return typeof body === 'string' ? body.length : 0
}

/** Defers the description of a body until the record is sent; for texts, which are slow to write and cannot change. */
export function bodyLater(body: unknown): () => Body | undefined {
  if (typeof body === 'string') return () => describeBody(body)
  const found = describeBody(body)
  return () => found
}

/**
 * Describes a request body: text in full up to 64 Ki characters, forms by name and size of each field, binary data by
 * type and size. A stream, or the body of a `Request`, can be read only once and is left to the browser.
 *
 * `type` is that of a Blob, otherwise the class of the body, from which the browser derives a Content-Type if the page
 * set none (https://fetch.spec.whatwg.org/#concept-bodyinit-extract).
 */
function describeBody(body: unknown): Body | undefined {
  if (body === undefined || body === null) return undefined
  const size = sizeOf(body)
  const text = primitiveText(body)
  if (text !== undefined) return { type: 'String', size, ...cut(text) }
  const tag = tagOf(body as object)
  switch (tag) {
    case 'URLSearchParams':
      return { type: tag, ...cut(searchText(body)) }
    case 'FormData':
      return { type: tag, text: formFields(body) }
    case 'Blob':
    case 'File':
      return { type: blobType(body) || undefined, size, omitted: 'binary' }
    case 'ReadableStream':
      return { omitted: 'stream' }
    default:
      return { size, omitted: size === undefined ? 'not read' : 'binary' }
  }
}

/** For each field its name and the size of its value, never the value; for a file also its type and name. */
function formFields(form: unknown): string {
  const fields = list<unknown>()
  eachField(form, (value, name) => {
    if (fields.length > mostFields) return
    const isText = typeof value === 'string'
    fields[fields.length] = [slice(name, 0, 200), sizeOf(value), isText ? null : [blobType(value), fileName(value)]]
  })
  return encode(fields)
}
