import { Decoder, decode, typedSize } from './bytes.ts'
import { cut, longestBody } from './cut.ts'
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isView,
  later,
  list,
  now,
  WeakRegister,
  weakGet,
  weakSet,
} from './intrinsics.ts'
import { observe } from './observe.ts'
import { streamOf } from './read-body.ts'
import type { Expected } from './readers.ts'
import { wrap } from './wrap.ts'

/** Chunks whose time and size are recorded individually. */
const mostChunks = 50
/** ms between two records of a running stream. */
const pause = 500

const more = { __proto__: null, stream: true } as TextDecodeOptions

/** A response whose body the page reads as a stream. */
interface Follower extends Pick<Expected, 'isOff'> {
  chunk(result: ReadableStreamReadResult<unknown>): void
  /** @param failure why it could not be read to the end */
  end(failure?: { reason: unknown }): void
}

/**
 * Follows bodies that a page reads as a stream (server-sent events through fetch, NDJSON, language model output), chunk
 * by chunk as the page reads them, never earlier and without a stream of our own. The promise of a chunk settles one
 * microtask later, as for fetch and for the same reason.
 *
 * What a page pipes into a sink is read inside the browser and not visible; of `tee()` the first branch is followed.
 */
export function hookStreams(): (response: Response, expected: Expected) => void {
  const all = new WeakRegister<object, Follower | undefined>()
  const followerOf = (one: unknown) => weakGet(all, one) as Follower | undefined
  const { prototype } = ReadableStream

  /** Follows what a stream method returns in place of the stream. */
  function passOn(name: string, pick: (result: unknown) => unknown = (result) => result): void {
    wrap(prototype, name, {
      before: ({ self }) => followerOf(self),
      returned: (result, _, follower) => weakSet(all, pick(result) as object, follower),
    })
  }

  function onChunk(owner: object | undefined, name: string): void {
    if (!owner) return
    wrap(owner, name, {
      before({ self }) {
        const follower = followerOf(self)
        return follower?.isOff() ? undefined : follower
      },
      instead: (promise, _, follower) => observe(promise, follower.chunk, (reason) => follower.end({ reason })),
    })
  }

  function onEnd(owner: object | undefined, name: string): void {
    if (owner) wrap(owner, name, { returned: (_, { self }) => followerOf(self)?.end() })
  }

  // Available in Firefox and Chromium; obtained before any of the methods that create it is wrapped.
  const iterator = 'values' in prototype ? getPrototypeOf((new ReadableStream() as Iterable).values()) : undefined
  const readers = [ReadableStreamDefaultReader.prototype, ReadableStreamBYOBReader.prototype]
  for (let i = 0; i < readers.length; i++) {
    onChunk(readers[i], 'read')
    onEnd(readers[i], 'cancel')
  }
  onChunk(iterator, 'next')
  onEnd(iterator, 'return')
  onEnd(prototype, 'cancel')
  passOn('getReader')
  passOn('pipeThrough')
  passOn('values')
  passOn('tee', (pair) => getOwnPropertyDescriptor(pair as object, 0)?.value)
  sameAgain(prototype)

  return (response, expected) => {
    const stream = streamOf(response)
    if (stream) weakSet(all, stream, follow(expected))
  }
}

interface Iterable {
  values(): object
}

/** `for await` calls the function under the symbol, which is identical to `values` (WHATWG Streams, 4.2.5). */
function sameAgain(prototype: object): void {
  const property = getOwnPropertyDescriptor(prototype, Symbol.asyncIterator)
  const values = getOwnPropertyDescriptor(prototype, 'values')
  if (property?.configurable && values)
    Reflect.defineProperty(prototype, Symbol.asyncIterator, { ...property, value: values.value })
}

function follow({ found, isOff }: Expected): Follower {
  const began = now()
  const decoder = new Decoder()
  const chunks = list<[number, number]>()
  let text = ''
  let count = 0
  let size = 0
  let last = began
  let longestPause = 0
  let ended = false
  let isCut = false
  let isDue = false

  function tell(failure?: { reason: unknown }): void {
    isDue = false
    // A copy, because the list keeps growing.
    const told = list<[number, number]>()
    for (let i = 0; i < chunks.length; i++) told[i] = chunks[i]!
    found({ ...cut(text, isCut), size, stream: { count, longestPause, ended, chunks: told } }, failure)
  }

  function end(failure?: { reason: unknown }): void {
    if (ended) return
    ended = true
    tell(failure)
  }

  return {
    isOff,
    chunk({ done, value }) {
      if (ended) return
      if (done) return end()
      const at = now()
      const length = typeof value === 'string' ? value.length : isView(value) ? typedSize(value) : 0
      if (count < mostChunks) chunks[count] = [at - began, length]
      if (count && at - last > longestPause) longestPause = at - last
      last = at
      count++
      size += length
      if (text.length > longestBody) isCut = true
      else text += typeof value === 'string' ? value : length ? decode(decoder, value as Uint8Array, more) : ''
      // The first one at once: it shows that the response has begun.
      if (count === 1) tell()
      else if (!isDue) {
        isDue = true
        later(() => isDue && tell(), pause)
      }
    },
    end,
  }
}
