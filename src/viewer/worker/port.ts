/** What page and worker say to each other, whatever is asked: how a worker begins, what it tells, why it refuses. */

import { errorMessage } from '../../core/base/error-message.ts'
import { BundleError, PasswordError } from '../../core/bundle/errors.ts'

/** The part of a Worker that is used. */
export interface Port<Order, News> {
  postMessage(order: Order, transfer: Transferable[]): void
  onmessage: ((event: { data: News }) => void) | null
  onerror: ((event: { message?: string }) => void) | null
  terminate(): void
}

/** Why a file was refused: what a person reads, whether a password was wrong and not just missing, or a fault of ours. */
export type Refused = { message: string } | { wrong: boolean } | { fault: string }

export function noWorker(): never {
  throw new BundleError('This browser starts no worker, so no file can be read here.')
}

/** A worker that runs; rejects where none can. */
export async function started<P extends Port<never, never>>(start: () => P): Promise<P> {
  const port = start()
  return new Promise((resolve, reject) => {
    port.onmessage = () => resolve(port)
    port.onerror = () => reject(new Error('The reader of files does not start.'))
  })
}

/** Everything that a port tells, in its order. Rejects when `signal` is aborted and when the worker breaks down. */
export async function* newsOf<News>(port: Port<never, News>, signal: AbortSignal | undefined): AsyncGenerator<News> {
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
