/** The protocol shared by all workers: how one starts, what it reports, why it refuses. */

import { errorMessage } from '../../core/base/error-message.ts'
import type { WorkerPort } from '../../core/base/worker-port.ts'
import { BundleError, PasswordError } from '../../core/bundle/errors.ts'

/** Why a file was refused: a message for the user, whether a password was wrong or just missing, or a fault of ours. */
export type Refused = { message: string } | { wrong: boolean } | { fault: string }

export function noWorker(): never {
  throw new BundleError('This browser does not start workers, so files cannot be read here.')
}

/** A running worker; rejects if none can be started. */
export async function started<P extends WorkerPort<never, never>>(start: () => P): Promise<P> {
  const port = start()
  return new Promise((resolve, reject) => {
    port.onmessage = () => resolve(port)
    port.onerror = () => reject(new Error('The file reader does not start.'))
  })
}

/** Everything a port reports, in order. Rejects when `signal` is aborted or the worker crashes. */
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
