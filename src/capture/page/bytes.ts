import { isObject, tagOf } from './inspect.ts'
import { getters, isView, TypedArrayPrototype, uncurry } from './intrinsics.ts'

const [blobSize] = getters(Blob.prototype, 'size')
const encoder = new TextEncoder()
const utf8: (encoder: TextEncoder, text: string) => Uint8Array = uncurry(TextEncoder.prototype.encode)

const [bufferSize] = getters(ArrayBuffer.prototype, 'byteLength')
const [viewSize] = getters(DataView.prototype, 'byteLength')
export const [typedSize] = getters(TypedArrayPrototype, 'byteLength')

export const Decoder = TextDecoder
export const decode: (decoder: TextDecoder, bytes?: ArrayBuffer | Uint8Array, options?: TextDecodeOptions) => string =
  uncurry(TextDecoder.prototype.decode)

/** Size in bytes of a text as UTF-8, or of binary data; undefined for objects of other classes. Consumes nothing. */
export function sizeOf(data: unknown): number | undefined {
  if (typeof data === 'string') return typedSize(utf8(encoder, data))
  if (!isObject(data)) return undefined
  switch (tagOf(data)) {
    case 'Blob':
    case 'File':
      return blobSize(data)
    case 'ArrayBuffer':
      return bufferSize(data)
    case 'DataView':
      return viewSize(data)
    default:
      return isView(data) ? typedSize(data) : undefined
  }
}
