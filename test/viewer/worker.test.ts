/** The viewer and its worker, joined by ports that copy as the browser's do. */
import { describe, expect, it } from 'vitest'
import { BundleError, buildBundle, openFile, PasswordError, VIEWER_MARKER } from '../../src/core/bundle/index.ts'
import { judge } from '../../src/core/triage/index.ts'
import { createReadListener, type ReaderPort, readerIn } from '../../src/viewer/worker/wire.ts'
import { consoleLine, failingSave, sessionOf } from '../support/session-builder.ts'

const session = sessionOf([
  ...failingSave(),
  ...Array.from({ length: 3000 }, (_, n) => consoleLine({ at: 20_000 + n, text: `tick ${n}`, level: 'log' })),
])

async function bundle(password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await buildBundle({
    session,
    viewerTemplate: VIEWER_MARKER,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
    ...(password && { password }),
  })
  return bytes as Uint8Array<ArrayBuffer>
}

const inPage = () => Promise.reject(new Error('was read in the page'))

/** A worker in this thread, its messages copied and handed over as between threads. */
function start(stopped: () => void = () => undefined): ReaderPort {
  let listener: ReturnType<typeof createReadListener> | undefined
  const port: ReaderPort = {
    onmessage: null,
    onerror: null,
    postMessage: (order, transfer) => void listener?.(structuredClone(order, { transfer })),
    terminate() {
      port.onmessage = null
      stopped()
    },
  }
  queueMicrotask(() => {
    listener = createReadListener(openFile, judge, (news, transfer) =>
      port.onmessage?.({ data: structuredClone(news, { transfer }) }),
    )
  })
  return port
}

describe('a file that is read in a worker', () => {
  it('comes whole, judged, with word of how far it is; and the worker ends', async () => {
    const told: [number, number][] = []
    let ended = 0
    const read = readerIn(() => start(() => ended++), inPage)
    const file = await read(await bundle(), undefined, (done, all) => told.push([done, all]))
    expect(file).toMatchObject({ kind: 'bundle', integrity: { state: 'unchanged' } })
    expect(file.session).toEqual(session)
    expect(file.verdict).toEqual(judge(session))
    expect(file.kind === 'bundle' && file.files.get('events.jsonl')?.length).toBeGreaterThan(100_000)
    expect(told).toEqual([[2000, session.events.length]])
    expect(ended).toBe(1)
  })
  it('is refused with the same words, and asks for its password', async () => {
    const read = readerIn(start, inPage)
    await expect(read(new TextEncoder().encode('hello'))).rejects.toThrow(BundleError)
    await expect(read(await bundle('abc-def-9'))).rejects.toMatchObject({ wrong: false })
    const wrong = await read(await bundle('abc-def-9'), 'other').catch((error: unknown) => error)
    expect(wrong).toBeInstanceOf(PasswordError)
    expect(wrong).toMatchObject({ wrong: true })
    expect((await read(await bundle('abc-def-9'), 'abc-def-9')).session.events).toHaveLength(session.events.length)
  })
  it('tells a fault that nobody foresaw, and does not wait for ever', async () => {
    const gone = new Blob(['{'])
    gone.arrayBuffer = () => Promise.reject(new DOMException('changed on disk', 'NotReadableError'))
    const port: ReaderPort = {
      onmessage: null,
      onerror: null,
      postMessage: () => void listener?.({ source: gone, password: undefined }),
      terminate: () => undefined,
    }
    let listener: ReturnType<typeof createReadListener> | undefined
    const begin = () => {
      queueMicrotask(() => {
        listener = createReadListener(openFile, judge, (news) => port.onmessage?.({ data: news }))
      })
      return port
    }
    await expect(readerIn(begin, inPage)(gone)).rejects.toThrow('changed on disk')
  })
  it('has its own worker, also when another one is asked for before the first runs', async () => {
    const controller = new AbortController()
    const read = readerIn(start, inPage)
    const first = read(await bundle(), undefined, undefined, controller.signal)
    const second = read(await bundle())
    controller.abort()
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    expect((await second).session).toEqual(session)
  })
  it('is broken off at once', async () => {
    let ended = 0
    const controller = new AbortController()
    const reading = readerIn(() => start(() => ended++), inPage)(
      await bundle(),
      undefined,
      () => controller.abort(),
      controller.signal,
    )
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(ended).toBe(1)
  })
  it.each<[string, () => ReaderPort]>([
    [
      'the browser allows none',
      () => {
        throw new DOMException('refused', 'SecurityError')
      },
    ],
    [
      'it does not start',
      () => {
        const port = { ...start(), onerror: null } as ReaderPort
        queueMicrotask(() => port.onerror?.({}))
        return port
      },
    ],
  ])('is read in the page where %s', async (_, begin) => {
    await expect(readerIn(begin, inPage)(await bundle())).rejects.toThrow('was read in the page')
  })
})
