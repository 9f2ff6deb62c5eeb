/**
 * Every fault of the lab as data: what the customer sees, how to make it happen, and what a capture must contain.
 *
 * This file says what a fault is; `server/sabotage.ts` says how it works. The switchboard (`/lab`), the tests and the demo
 * all read this list.
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

/** Something a person does, or waits to see. `target` is a CSS selector, `say` the sentence for people. */
export type UiAction =
  | { do: 'goto'; path: string; say: string }
  | { do: 'click'; target: string; say: string }
  | { do: 'fill'; target: string; value: string; say: string }
  | { do: 'wait'; target: string; say: string }

/** `app` is the page's own origin, `api` the lab's second origin, anything else a full origin. */
export type EvidenceOrigin = 'app' | 'api' | `http://${string}`

/** A fact that a complete capture of the fault contains. Texts are parts of the message, not all of it. */
export type Evidence =
  | {
      kind: 'request'
      method: string
      origin: EvidenceOrigin
      path: string
      /** the status the server sent; absent if there was no response */
      status?: number
      /** `code` of the problem details (RFC 9457) in the body */
      code?: string
      /** response headers that matter, lower-case name to exact value */
      headers?: Readonly<Record<string, string>>
      /** why the page got no response to its request */
      failure?: 'cors' | 'csp' | 'timeout' | 'dns'
    }
  | { kind: 'error'; source: 'uncaught' | 'rejection'; name: string; message: string; function: string }
  | { kind: 'console'; level: 'warn' | 'error'; text: string }
  | { kind: 'report'; directive: string; blocked: string }
  /** a part of what the page says on screen */
  | { kind: 'notice'; text: string }
  /** a file the page needed but did not get; `element` is absent for `import()`, which has none */
  | { kind: 'resource'; element?: 'script'; origin: EvidenceOrigin; path: string; status: number }
  /** the server's `Date` header is at least this many ms ahead of the customer's clock */
  | { kind: 'clock'; aheadBy: number }

export interface FaultInfo {
  id: FaultId
  title: string
  /** in the customer's words */
  customerSees: string
  journey: readonly UiAction[]
  /** what is on screen after the journey, with and without the fault */
  ends: { broken: string; healthy: string }
  expect: {
    evidence: readonly Evidence[]
    verdict: VerdictClass
    /** id of the knowledge-base article that must come first */
    article: string
    /** what Casefile should say, for people at the switchboard */
    says: string
  }
}

/** All faults, in the order of `faultIds`. */
export const faults: readonly FaultInfo[] = [...answerFaults, ...accessFaults, ...deliveryFaults].sort(
  (a, b) => faultIds.indexOf(a.id) - faultIds.indexOf(b.id),
)

/** The description of one fault. Throws if the id is not in the list. */
export function faultInfo(id: FaultId): FaultInfo {
  const info = faults.find((fault) => fault.id === id)
  if (!info) throw new Error(`No fault is called ${id}`)
  return info
}

/** Whether a string names a fault; for untrusted input (a query string, a request body). */
export function isFaultId(text: unknown): text is FaultId {
  return faultIds.some((id) => id === text)
}
