/** Where the history is kept: the panel asks for it, the storage has it. */
import type { CaseRecord } from './case-record.ts'
import type { KnownError } from './known-error.ts'

/** How many records an import has brought. */
export interface Merged {
  known: { added: number; changed: number }
  cases: { added: number; changed: number }
}

/** Where cases and known errors are remembered. Every method rejects with a sentence for a person. */
export interface HistoryStore {
  /** the cases since `minAt` (epoch ms) that have this problem, the newest first, at most `limit` */
  casesWith(key: string, minAt: number, limit: number): Promise<CaseRecord[]>
  /** the cases of this recording */
  casesOf(session: string): Promise<CaseRecord[]>
  cases(): Promise<CaseRecord[]>
  putCase(record: CaseRecord): Promise<void>
  removeCase(id: string): Promise<void>
  /** the known errors about any of these problems */
  knownFor(keys: readonly string[]): Promise<KnownError[]>
  known(): Promise<KnownError[]>
  putKnown(record: KnownError): Promise<void>
  removeKnown(id: string): Promise<void>
  /** takes over what is new or was edited later, all or nothing */
  merge(history: { known: readonly KnownError[]; cases: readonly CaseRecord[] }): Promise<Merged>
  /** forgets the cases from before `minAt` (epoch ms); says how many */
  prune(minAt: number): Promise<number>
  /** forgets all cases, and with `known` the known errors too */
  clear(what: { known: boolean }): Promise<void>
}
