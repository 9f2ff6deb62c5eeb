/** Which faults are on: for everyone on this server, and for one browser that came by a `?fault=` link. */
import { randomBytes } from 'node:crypto'
import type { FaultId } from '../faults.ts'

/** The cookie that knows a browser again; the same id is the `key` that the page hands to the second origin. */
export const VISITOR_COOKIE = 'tallybook_visitor'

export interface Visitors {
  set(id: FaultId, on: boolean): void
  /** Puts the faults of one browser in place of those it had. */
  setFor(visitor: string, faults: readonly FaultId[]): void
  /** What is on for this browser: everyone's faults and its own. */
  faultsOf(visitor: string | undefined): FaultId[]
  /** The faults of this browser alone. */
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

/** The visitor that a cookie or a key names; undefined for anything that this lab did not make. */
export function readVisitor(text: string | null | undefined): string | undefined {
  return text && /^pk_[0-9a-f]{18}$/.test(text) ? text : undefined
}

export function newVisitor(): string {
  return `pk_${randomBytes(9).toString('hex')}`
}
