/** Storage interface of the history: used by the panel, implemented by the storage room. */
import type { CaseRecord } from './case-record.ts'
import type { KnownError } from './known-error.ts'

/** Number of records imported. */
export interface Merged {
  known: { added: number; changed: number }
  cases: { added: number; changed: number }
}

/** Storage of cases and known errors. Every method rejects with a message fit to show to a person. */
export interface HistoryStore {
  /** the cases since `minAt` (epoch ms) with this problem, newest first, at most `limit` */
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
  /** imports what is new or was edited later, all or nothing */
  merge(history: { known: readonly KnownError[]; cases: readonly CaseRecord[] }): Promise<Merged>
  /** deletes cases from before `minAt` (epoch ms); resolves to how many */
  prune(minAt: number): Promise<number>
  /** deletes all cases; with `known`, the known errors too */
  clear(what: { known: boolean }): Promise<void>
}
