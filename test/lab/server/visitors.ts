/** Which faults are on: for everyone on this server, and for a single browser that followed a `?fault=` link. */
import { randomBytes } from 'node:crypto'
import type { FaultId } from '../faults.ts'

/** The cookie that recognises a browser; the page passes the same id to the second origin as `key`. */
export const VISITOR_COOKIE = 'tallybook_visitor'

export interface Visitors {
  set(id: FaultId, on: boolean): void
  /** Replaces the faults of one browser. */
  setFor(visitor: string, faults: readonly FaultId[]): void
  /** The faults of this browser: everyone's and its own. */
  faultsOf(visitor: string | undefined): FaultId[]
  /** Only this browser's own faults. */
  ownOf(visitor: string | undefined): FaultId[]
  reset(): void
}

export function createVisitors(): Visitors {
  const everyone = new Set<FaultId>()
  const own = new Map<string, readonly FaultId[]>()
  const ownOf = (visitor: string | undefined) => [...(own.get(visitor ?? '') ?? [])]
  return {
    set(id, on) {
      if (on) everyone.add(id)
      else everyone.delete(id)
    },
    setFor(visitor, faults) {
      own.set(visitor, faults)
    },
    faultsOf: (visitor) => [...new Set([...everyone, ...ownOf(visitor)])],
    ownOf,
    reset() {
      everyone.clear()
      own.clear()
    },
  }
}

/** The visitor named by a cookie or key; undefined for anything this lab did not issue. */
export function readVisitor(text: string | null | undefined): string | undefined {
  return text && /^pk_[0-9a-f]{18}$/.test(text) ? text : undefined
}

export function newVisitor(): string {
  return `pk_${randomBytes(9).toString('hex')}`
}
