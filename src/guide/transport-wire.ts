/**
 * The transport of the panel stands in a worker of its own: the page itself is forbidden to connect to anything by a policy
 * that it has from its own HTML, and a worker has that of the extension alone.
 */
import { createTurns } from '../core/base/turns.ts'
import type { Tell, WorkerPort } from '../core/base/worker-port.ts'
import type { NoAnswer, Transport, UploadAnswer, UploadRequest } from '../core/upload/index.ts'

/** One request, or the end of it; `turn` is that of the request. */
export type ToWorker = { turn: number; request: Omit<UploadRequest, 'signal'> } | { turn: number; stop: true }
export type FromWorker = { turn: number; answer: UploadAnswer | NoAnswer }

/** The panel's end of the worker. */
export type TransportPort = WorkerPort<ToWorker, FromWorker>

/** ms without a request after which the worker is ended: longer than the pauses within an upload mostly are */
const idle = 10_000

/**
 * A transport in a worker, which is started by the first request, so never before a person has pressed, and ended when there
 * are no more.
 */
export function transportIn(open: () => TransportPort): Transport {
  const turns = createTurns<UploadAnswer | NoAnswer>()
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
      // A copy of the part goes over itself: the file stays here for the next attempt.
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
      // Stopped: nobody waits for an answer any more.
      .catch(() => undefined)
      .finally(() => stops.delete(turn))
  }
}
