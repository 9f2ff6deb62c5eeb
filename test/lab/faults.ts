/**
 * Every fault of the lab as data: what the customer sees, how to make it happen, and what a capture must hold.
 *
 * How a fault works is in `server/sabotage.ts`; what it is, is here. The switchboard (`/lab`), the tests and the demo
 * all read the same list.
 */
import type { VerdictClass } from '../../src/core/triage/index.ts'
import { accessFaults } from './faults/access.ts'
import { answerFaults } from './faults/answers.ts'
import { deliveryFaults } from './faults/delivery.ts'

export const faultIds = [
  'save-500',
  'token-expired',
  'role-403',
  'cors',
  'csp',
  'timeout',
  'malformed-json',
  'null-second-poll',
  'chunk-missing',
  'third-party-script',
  'blocked-host',
  'unhandled-rejection',
  'clock-skew',
  'rate-limit',
] as const
export type FaultId = (typeof faultIds)[number]

/** One thing a person does, or waits to see. `target` is a CSS selector, `say` the sentence for a person. */
export type UiAction =
  | { do: 'goto'; path: string; say: string }
  | { do: 'click'; target: string; say: string }
  | { do: 'fill'; target: string; value: string; say: string }
  | { do: 'wait'; target: string; say: string }

/** `app` is the page's own origin, `api` the lab's second origin, anything else a whole origin. */
export type EvidenceOrigin = 'app' | 'api' | `http://${string}`

/** One fact that a complete capture of the fault holds. Texts are parts of the whole message, not the whole. */
export type Evidence =
  | {
      kind: 'request'
      method: string
      origin: EvidenceOrigin
      path: string
      /** the status the server sent; absent when there was no answer */
      status?: number
      /** `code` of the problem details (RFC 9457) in the body */
      code?: string
      /** response headers that matter, lower-case name to exact value */
      headers?: Readonly<Record<string, string>>
      /** why the page got no answer, though it asked */
      failure?: 'cors' | 'csp' | 'timeout' | 'dns'
    }
  | { kind: 'error'; source: 'uncaught' | 'rejection'; name: string; message: string; function: string }
  | { kind: 'console'; level: 'warn' | 'error'; text: string }
  | { kind: 'report'; directive: string; blocked: string }
  /** what the page says on the screen, a part of it */
  | { kind: 'notice'; text: string }
  /** a file that the page needed and did not get; `element` is absent for `import()`, which has none */
  | { kind: 'resource'; element?: 'script'; origin: EvidenceOrigin; path: string; status: number }
  /** the server's `Date` header is at least this many ms ahead of the customer's clock */
  | { kind: 'clock'; aheadBy: number }

export interface FaultInfo {
  id: FaultId
  title: string
  /** in the customer's words */
  customerSees: string
  journey: readonly UiAction[]
  /** what is on the screen after the journey: with the fault, and without it */
  ends: { broken: string; healthy: string }
  expect: {
    evidence: readonly Evidence[]
    verdict: VerdictClass
    /** id of the knowledge-base article that must come first */
    article: string
    /** what Casefile should say, for a person at the switchboard */
    says: string
  }
}

/** All faults, in the order of `faultIds`. */
export const faults: readonly FaultInfo[] = [...answerFaults, ...accessFaults, ...deliveryFaults].sort(
  (a, b) => faultIds.indexOf(a.id) - faultIds.indexOf(b.id),
)

/** The description of one fault. Throws on an id that is not in the list. */
export function faultInfo(id: FaultId): FaultInfo {
  const info = faults.find((fault) => fault.id === id)
  if (!info) throw new Error(`No fault is called ${id}`)
  return info
}

/** True for a string that names a fault; for input from outside (a query string, a request body). */
export function isFaultId(text: unknown): text is FaultId {
  return faultIds.some((id) => id === text)
}
