import type { Body } from '../../core/session/events/events.ts'
import { Decoder, decode, typedSize } from './bytes.ts'
import { cut, longestBody } from './cut.ts'
import { derive, getters, later, nothing, uncurry } from './intrinsics.ts'
import { quietly } from './quietly.ts'

/** Maximum ms a copy stays open: until then, a page that cancels its own stream does not stop the server. */
const patience = 3000

type Reader = ReadableStreamDefaultReader<Uint8Array>

const cloneOf: (response: Response) => Response = uncurry(Response.prototype.clone)
export const [streamOf] = getters(Response.prototype, 'body')
const readerOf: (stream: ReadableStream) => Reader = uncurry(ReadableStream.prototype.getReader as () => Reader)
const read: (reader: Reader) => Promise<ReadableStreamReadResult<Uint8Array>> = uncurry(
  ReadableStreamDefaultReader.prototype.read,
)
const cancel: (reader: Reader) => Promise<void> = uncurry(ReadableStreamDefaultReader.prototype.cancel)
type Done = (body: Body | undefined, failure?: { reason: unknown }) => void
const more = { __proto__: null, stream: true } as TextDecodeOptions

/**
 * Reads a copy of a response's body as UTF-8, at most 64 KiB and for three seconds, then releases it.
 *
 * Must be called before the page gets the response. The page's own body stays unread. `done` is called once, with
 * undefined if there is no body.
 */
export function readCopy(response: Response, done: Done): void {
  const stream = streamOf(cloneOf(response))
  if (!stream) {
    done(undefined)
    return
  }
  const reader = readerOf(stream)
  const decoder = new Decoder()
  later(() => finish(true), patience)
  let text = ''
  let size = 0
  let finished = false

  function finish(truncated: boolean, failure?: { reason: unknown }): void {
    if (finished) return
    finished = true
    // Harmless if the body has already ended.
    derive(cancel(reader), nothing, nothing)
    quietly(() => done(cut(text + (truncated ? '' : decode(decoder)), truncated), failure))
    // The timer holds on to this function.
    text = ''
  }

  function next(): void {
    derive(read(reader), onChunk, (reason) => finish(true, { reason }))
  }

  function onChunk({ done: ended, value }: ReadableStreamReadResult<Uint8Array>): void {
    if (finished) return
    if (ended) {
      finish(false)
      return
    }
    size += typedSize(value)
    text += decode(decoder, value, more)
    if (size > longestBody) finish(true)
    else next()
  }

  next()
}
