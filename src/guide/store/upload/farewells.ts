/** Tells servers that the rest of a file will not come, so that they can discard what they have. */
import { endTusUpload, type PendingUpload, type Transport } from '../../../core/upload/index.ts'

/** ms that a server may take to answer */
const patience = 10_000

export interface Farewells {
  /** @param upload that will not be resumed; a complete one stays. Nothing here depends on whether the server hears it. */
  say(upload: PendingUpload): void
  /** Resolves once all servers have answered or cannot be reached. */
  said(): Promise<unknown>
}

export function createFarewells(transport: Transport): Farewells {
  let under: Promise<unknown> = Promise.resolve()
  return {
    say({ url, origin, arrived }) {
      if (url === undefined || arrived) return
      const said = endTusUpload(url, origin, transport, AbortSignal.timeout(patience)).catch(() => undefined)
      under = Promise.all([under, said])
    },
    said: () => under,
  }
}
