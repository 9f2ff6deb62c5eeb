/**
 * Runs the panel's transport in a worker: the panel's page has a policy, from its own HTML, that forbids all connections,
 * while a worker only has the extension's policy.
 */
import { createTurns } from '../core/base/turns.ts'
import type { Tell, WorkerPort } from '../core/base/worker-port.ts'
import type { NoResponse, Transport, UploadRequest, UploadResponse } from '../core/upload/index.ts'

/** A request, or its cancellation; `turn` identifies the request. */
export type ToWorker = { turn: number; request: Omit<UploadRequest, 'signal'> } | { turn: number; stop: true }
export type FromWorker = { turn: number; answer: UploadResponse | NoResponse }

/** The panel's end of the connection. */
export type TransportPort = WorkerPort<ToWorker, FromWorker>

/** ms without requests before the worker is terminated: longer than most pauses within an upload */
const idle = 10_000

/**
 * A transport in a worker. The first request starts it, so never before the user has started an upload, and it ends when
 * there are no more.
 */
export function transportIn(open: () => TransportPort): Transport {
  const turns = createTurns<UploadResponse | NoResponse>()
  let worker: TransportPort | undefined
  let rest: ReturnType<typeof setTimeout> | undefined

  function end(): void {
    worker?.terminate()
    worker = undefined
  }

  function start(): TransportPort {
    const port = open()
    port.onmessage = ({ data }) => turns.take(data.turn)?.resolve(data.answer)
    port.onerror = () => {
      if (worker === port) end()
      for (const { resolve } of turns.takeAll()) resolve({ none: 'lost' })
    }
    return port
  }

  return (request) => {
    const { signal, body, ...plain } = request
    if (signal.aborted) return Promise.reject(signal.reason)
    clearTimeout(rest)
    worker ??= start()
    const port = worker
    let stop: () => void = () => undefined
    const answer = turns.ask((turn) => {
      stop = () => {
        port.postMessage({ turn, stop: true }, [])
        turns.take(turn)?.reject(signal.reason)
      }
      signal.addEventListener('abort', stop)
      // A copy of the part is transferred: the file stays here for the next attempt.
      const copy = body && new Uint8Array(body)
      port.postMessage({ turn, request: { ...plain, ...(copy && { body: copy }) } }, copy ? [copy.buffer] : [])
    })
    return answer.finally(() => {
      signal.removeEventListener('abort', stop)
      clearTimeout(rest)
      if (turns.waiting() === 0) rest = setTimeout(end, idle)
    })
  }
}

/** The worker's side. @param tell sends to the panel */
export function createTransportListener(transport: Transport, tell: Tell<FromWorker>): (message: ToWorker) => void {
  const stops = new Map<number, AbortController>()
  return (message) => {
    const { turn } = message
    if ('stop' in message) {
      stops.get(turn)?.abort()
      return
    }
    const stop = new AbortController()
    stops.set(turn, stop)
    void transport({ ...message.request, signal: stop.signal })
      .then((answer) => tell({ turn, answer }))
      // Cancelled: nobody waits for an answer any more.
      .catch(() => undefined)
      .finally(() => stops.delete(turn))
  }
}
