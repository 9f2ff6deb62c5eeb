/** What page and worker say to each other, whatever is asked: how a worker begins, what it tells, why it refuses. */

import { errorMessage } from '../../core/base/error-message.ts'
import type { WorkerPort } from '../../core/base/worker-port.ts'
import { BundleError, PasswordError } from '../../core/bundle/errors.ts'

/** Why a file was refused: what a person reads, whether a password was wrong and not just missing, or a fault of ours. */
export type Refused = { message: string } | { wrong: boolean } | { fault: string }

export function noWorker(): never {
  throw new BundleError('This browser does not start workers, so files cannot be read here.')
}

/** A worker that runs; rejects where none can. */
export async function started<P extends WorkerPort<never, never>>(start: () => P): Promise<P> {
  const port = start()
  return new Promise((resolve, reject) => {
    port.onmessage = () => resolve(port)
    port.onerror = () => reject(new Error('The file reader does not start.'))
  })
}

/** Everything that a port tells, in its order. Rejects when `signal` is aborted and when the worker breaks down. */
export async function* newsOf<News>(
  port: WorkerPort<never, News>,
  signal: AbortSignal | undefined,
): AsyncGenerator<News> {
  const queue: News[] = []
  let wake: () => void = () => undefined
  let fault: unknown
  const fail = (reason: unknown) => {
    fault = reason
    wake()
  }
  signal?.addEventListener('abort', () => fail(signal.reason))
  port.onerror = ({ message }) => fail(new Error(message))
  port.onmessage = ({ data }) => {
    queue.push(data)
    wake()
  }
  for (;;) {
    if (fault !== undefined) throw fault
    const told = queue.shift()
    if (told) yield told
    else
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
}

export function errorFrom(refused: Refused): Error {
  if ('fault' in refused) return new Error(refused.fault)
  return 'wrong' in refused ? new PasswordError(refused.wrong) : new BundleError(refused.message)
}

export function refusalOf(error: unknown): Refused {
  if (error instanceof PasswordError) return { wrong: error.wrong }
  if (error instanceof BundleError) return { message: error.message }
  return { fault: errorMessage(error) }
}
