/** Tells servers that the rest of a file will not come: what they have of it is of no use to anybody. */
import { endTusUpload, type PendingUpload, type Transport } from '../../../core/upload/index.ts'

/** ms that a server may take to hear it */
const patience = 10_000

export interface Farewells {
  /** @param upload that will not be gone on with; one that has arrived stays. Whether it is heard changes nothing here. */
  say(upload: PendingUpload): void
  /** Resolves once all were heard, or cannot be. */
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
