import type { Probe } from './probe.ts'

/** What a page can observe about bodies that it reads chunk by chunk. */
export const streamProbes: Probe[] = [
  {
    name: 'the ways to read a stream give the same text',
    async run({ own }) {
      const open = async () => (await fetch(`${own}/chunks?type=text/event-stream`)).body!
      const drain = async (reader: ReadableStreamDefaultReader<unknown>) => {
        const all: unknown[] = []
        for (let next = await reader.read(); !next.done; next = await reader.read()) all.push(next.value)
        return all
      }
      const text = (chunks: unknown[]) =>
        chunks
          .map((chunk) => (typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk as Uint8Array)))
          .join('')
      const iterated: unknown[] = []
      for await (const chunk of (await open()) as unknown as AsyncIterable<Uint8Array>) iterated.push(chunk)
      const [left, right] = (await open()).tee()
      const byob = (await open()).getReader({ mode: 'byob' })
      const filled = await byob.read(new Uint8Array(8))
      return [
        text(await drain((await open()).getReader())),
        text(await drain((await open()).pipeThrough(new TextDecoderStream()).getReader())),
        text(iterated),
        text(await drain(left.getReader())) === text(await drain(right.getReader())),
        [filled.done, filled.value?.constructor.name, filled.value?.buffer.byteLength],
        await new Response((await open()).pipeThrough(new TransformStream())).text(),
      ]
    },
  },
  {
    name: 'locks, releases and misuse: the same errors',
    async run({ own }) {
      const { body } = await fetch(`${own}/chunks`)
      const reader = body!.getReader()
      const errors: unknown[] = []
      const tell = (work: () => unknown) => {
        try {
          return work()
        } catch (error) {
          errors.push(String(error))
          return undefined
        }
      }
      tell(() => body!.getReader())
      tell(() => body!.tee())
      tell(() => body!.pipeThrough({} as never))
      tell(() =>
        (ReadableStreamDefaultReader.prototype.read as () => Promise<unknown>)
          .call({})
          .then(undefined, (e: unknown) => errors.push(String(e))),
      )
      const first = await reader.read()
      reader.releaseLock()
      await reader.read().catch((error) => errors.push(String(error)))
      const again = body!.getReader()
      const states = [body!.locked, first.done, Object.keys(first), Object.getPrototypeOf(first) === Object.prototype]
      await again.cancel('enough')
      return [errors, states, await again.closed.then(() => 'closed'), await again.read()]
    },
  },
  {
    name: 'a stream that fails: the chunks before, then the error, reported once when nobody handles it',
    async run({ own }) {
      const seen: string[] = []
      const unhandled = new Promise<void>((resolve) =>
        addEventListener('unhandledrejection', (event) => {
          seen.push(`unhandled ${String(event.reason)}`)
          event.preventDefault()
          resolve()
        }),
      )
      const reader = (await fetch(`${own}/broken`)).body!.getReader()
      const { value } = await reader.read()
      seen.push(new TextDecoder().decode(value))
      void reader.read()
      await unhandled
      // A second report would come in the same turn, before this timeout.
      await new Promise((resolve) => setTimeout(resolve))
      return seen
    },
  },
  {
    name: 'aborted in the middle: the reason comes through',
    async run({ own }) {
      const controller = new AbortController()
      const { body } = await fetch(`${own}/endless?type=text/event-stream`, { signal: controller.signal })
      const reader = body!.getReader()
      await reader.read()
      controller.abort(new RangeError('enough'))
      return [await reader.read().catch(String), await reader.closed.catch(String)]
    },
  },
  {
    name: 'identity: names, lengths, descriptors, the iterator under both keys, streams that no request made',
    async run() {
      const facts = [ReadableStream, ReadableStreamDefaultReader, ReadableStreamBYOBReader].map(({ prototype }) =>
        Reflect.ownKeys(prototype).map((key) => {
          const property = Object.getOwnPropertyDescriptor(prototype, key)!
          const { value, ...attributes } = property
          return [
            String(key),
            attributes.enumerable,
            attributes.configurable,
            typeof value === 'function'
              ? [value.name, value.length, Function.prototype.toString.call(value).includes('[native code]')]
              : typeof value,
          ]
        }),
      )
      const own = new ReadableStream({
        start(controller) {
          controller.enqueue({ page: 'own' })
          controller.close()
        },
      })
      const chunks: unknown[] = []
      for await (const chunk of own as unknown as AsyncIterable<unknown>) chunks.push(chunk)
      const { prototype } = ReadableStream as { prototype: { values?: unknown; [Symbol.asyncIterator]?: unknown } }
      return [facts, chunks, prototype.values === prototype[Symbol.asyncIterator]]
    },
  },
  {
    name: 'whatever the page replaces or poisons: streams go on',
    async run({ own }) {
      ReadableStreamDefaultReader.prototype.read = new Proxy(ReadableStreamDefaultReader.prototype.read, {})
      Object.defineProperty(Object.prototype, 'then', { get: () => undefined, configurable: true })
      TextDecoder.prototype.decode = () => {
        throw new Error('poisoned')
      }
      const reader = (await fetch(`${own}/chunks`)).body!.getReader()
      let size = 0
      for (let next = await reader.read(); !next.done; next = await reader.read()) size += next.value.byteLength
      return size
    },
  },
]
