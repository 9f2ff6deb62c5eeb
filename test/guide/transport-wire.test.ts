/** The panel and its upload worker, joined without a worker in between. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Transport, UploadRequest } from '../../src/core/upload/index.ts'
import {
  createTransportListener,
  type FromWorker,
  type ToWorker,
  type TransportPort,
  transportIn,
} from '../../src/guide/transport-wire.ts'

/** What a real worker does to messages: they are copied, and come later. */
function joined(transport: Transport) {
  let opened = 0
  const sent: ToWorker[] = []
  const ports: TransportPort[] = []
  const ended: TransportPort[] = []
  const open = (): TransportPort => {
    opened++
    const listener = createTransportListener(transport, (message: FromWorker) =>
      queueMicrotask(() => port.onmessage?.({ data: structuredClone(message) })),
    )
    const port: TransportPort = {
      ...{ onmessage: null, onerror: null },
      postMessage(message, transfer) {
        const copy = structuredClone(message, { transfer })
        sent.push(copy)
        queueMicrotask(() => listener(copy))
      },
      terminate: () => void ended.push(port),
    }
    ports.push(port)
    return port
  }
  return { ask: transportIn(open), opened: () => opened, sent, ports, ended }
}

const request = (told: Partial<UploadRequest> = {}): UploadRequest => ({
  ...{ method: 'PUT', url: 'https://uploads.example/a', headers: { a: 'b' }, signal: new AbortController().signal },
  ...told,
})

describe('a transport in a worker', () => {
  it('hands requests over, and gives answers back, each to its own', async () => {
    const heard: UploadRequest[] = []
    const { ask, opened } = joined(async (one) => {
      heard.push(one)
      return { status: one.url.endsWith('a') ? 200 : 404, headers: { etag: '1' } }
    })
    expect(opened()).toBe(0)
    const answers = await Promise.all([
      ask(request({ body: new Uint8Array([1, 2, 3]) })),
      ask(request({ url: 'https://uploads.example/b', method: 'HEAD' })),
    ])
    expect(answers).toEqual([
      { status: 200, headers: { etag: '1' } },
      { status: 404, headers: { etag: '1' } },
    ])
    expect(heard[0]).toMatchObject({ method: 'PUT', headers: { a: 'b' }, body: new Uint8Array([1, 2, 3]) })
    expect(opened()).toBe(1)
  })

  it('takes only the part of a file along that is sent', async () => {
    const { ask, sent } = joined(async () => ({ status: 204, headers: {} }))
    const file = new Uint8Array(1000).fill(7)
    await ask(request({ body: file.subarray(10, 13) }))
    const [first] = sent
    expect(first && 'request' in first && first.request.body?.buffer.byteLength).toBe(3)
    // It stays here for the next attempt.
    expect(file.every((byte) => byte === 7)).toBe(true)
  })

  it('copies what is sent once, and hands the copy over', async () => {
    const handed: [ToWorker, Transferable[]][] = []
    const port: TransportPort = {
      ...{ onmessage: null, onerror: null, terminate: () => undefined },
      postMessage(message, transfer) {
        handed.push([message, transfer])
        queueMicrotask(() => port.onmessage?.({ data: { turn: message.turn, answer: { none: 'lost' } } }))
      },
    }
    await transportIn(() => port)(request({ body: new Uint8Array(3) }))
    const [message, transfer] = handed[0]!
    expect('request' in message && [message.request.body?.buffer]).toEqual(transfer)
    expect(transfer).toHaveLength(1)
  })

  it('is ended when there was no request for a while, and opened again by the next one', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { ask, opened, ended, ports } = joined(async () => ({ status: 204, headers: {} }))
    await ask(request())
    await vi.advanceTimersByTimeAsync(9_000)
    await ask(request())
    await vi.advanceTimersByTimeAsync(9_000)
    expect([opened(), ended]).toEqual([1, []])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(ended).toEqual([ports[0]])
    await ask(request())
    expect(opened()).toBe(2)
  })

  it('stops what is stopped, on both sides', async () => {
    let stopped = false
    const { ask } = joined(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true
            reject(signal.reason)
          })
        }),
    )
    const stop = new AbortController()
    const asked = ask(request({ signal: stop.signal }))
    await Promise.resolve()
    await Promise.resolve()
    stop.abort(new Error('Enough.'))
    await expect(asked).rejects.toThrow('Enough.')
    await new Promise((resolve) => setTimeout(resolve))
    expect(stopped).toBe(true)
    await expect(ask(request({ signal: stop.signal }))).rejects.toThrow('Enough.')
  })

  it('counts requests as lost when the worker breaks, and opens another one', async () => {
    let answers = false
    const { ask, ports, opened, ended } = joined(() =>
      answers ? Promise.resolve({ status: 200, headers: {} }) : new Promise(() => undefined),
    )
    const asked = ask(request())
    ports[0]!.onerror?.({})
    expect(await asked).toEqual({ none: 'lost' })
    expect(ended).toEqual([ports[0]])
    answers = true
    expect(await ask(request())).toEqual({ status: 200, headers: {} })
    expect(opened()).toBe(2)
  })
})
