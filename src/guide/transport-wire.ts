/**
 * The transport of the panel stands in a worker of its own: the page itself is forbidden to connect to anything by a policy
 * that it has from its own HTML, and a worker has that of the extension alone.
 */
import type { NoAnswer, Transport, UploadAnswer, UploadRequest } from '../core/upload/index.ts'

/** One request, or the end of it; `id` is that of the request. */
export type ToWorker = { id: number; request: Omit<UploadRequest, 'signal'> } | { id: number; stop: true }
export type FromWorker = { id: number; answer: UploadAnswer | NoAnswer }

/** The part of a Worker that is used. */
export interface TransportPort {
  postMessage(message: ToWorker, transfer: Transferable[]): void
  terminate(): void
  onmessage: ((event: { data: FromWorker }) => void) | null
  onerror: ((event: { message?: string }) => void) | null
}

/** ms without a request after which the worker is ended: longer than the pauses within an upload mostly are */
const idle = 10_000

/**
 * A transport in a worker, which is started by the first request, so never before a person has pressed, and ended when there
 * are no more.
 */
export function transportIn(open: () => TransportPort): Transport {
  const waiting = new Map<number, (answer: UploadAnswer | NoAnswer) => void>()
  let worker: TransportPort | undefined
  let ids = 0
  let rest: ReturnType<typeof setTimeout> | undefined

  function end(): void {
    worker?.terminate()
    worker = undefined
  }

  function start(): TransportPort {
    const port = open()
    port.onmessage = ({ data }) => waiting.get(data.id)?.(data.answer)
    port.onerror = () => {
      if (worker === port) end()
      for (const resolve of waiting.values()) resolve({ none: 'lost' })
    }
    return port
  }

  return (request) => {
    const { signal, body, ...plain } = request
    if (signal.aborted) return Promise.reject(signal.reason)
    clearTimeout(rest)
    worker ??= start()
    const port = worker
    const id = ++ids
    let stop: () => void = () => undefined
    return new Promise<UploadAnswer | NoAnswer>((resolve, reject) => {
      waiting.set(id, resolve)
      stop = () => {
        port.postMessage({ id, stop: true }, [])
        reject(signal.reason)
      }
      signal.addEventListener('abort', stop)
      // A copy of the part goes over itself: the file stays here for the next attempt.
      const copy = body && new Uint8Array(body)
      port.postMessage({ id, request: { ...plain, ...(copy && { body: copy }) } }, copy ? [copy.buffer] : [])
    }).finally(() => {
      waiting.delete(id)
      signal.removeEventListener('abort', stop)
      clearTimeout(rest)
      if (waiting.size === 0) rest = setTimeout(end, idle)
    })
  }
}

/** The worker's side. @param tell sends to the panel */
export function createTransportListener(
  transport: Transport,
  tell: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const stops = new Map<number, AbortController>()
  return (message) => {
    const { id } = message
    if ('stop' in message) {
      stops.get(id)?.abort()
      return
    }
    const stop = new AbortController()
    stops.set(id, stop)
    void transport({ ...message.request, signal: stop.signal })
      .then((answer) => tell({ id, answer }))
      // Stopped: nobody waits for an answer any more.
      .catch(() => undefined)
      .finally(() => stops.delete(id))
  }
}
