/** Waits that the user, or a restored connection, can end early. */
import type { Connection } from '../../ports.ts'

export interface Waits {
  /** See `UploadPorts` of core/upload. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  whenOnline(signal: AbortSignal): Promise<void>
  /** Ends the current wait. */
  end(): void
}

export function createWaits(connection: Connection): Waits {
  let end: () => void = () => undefined

  /** @param ms if omitted, only something else ends it */
  function wait(signal: AbortSignal, ms?: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = ms === undefined ? undefined : setTimeout(done, ms)
      const stopListening = connection.onOnline(done)
      signal.addEventListener('abort', stop)
      end = done
      function leave(): void {
        clearTimeout(timer)
        stopListening()
        signal.removeEventListener('abort', stop)
        end = () => undefined
      }
      function done(): void {
        leave()
        resolve()
      }
      function stop(): void {
        leave()
        reject(signal.reason)
      }
      if (signal.aborted) stop()
      // The connection may have come back before the listener was added.
      else if (ms === undefined && connection.online()) done()
    })
  }

  return { wait: (ms, signal) => wait(signal, ms), whenOnline: (signal) => wait(signal), end: () => end() }
}
