/** Validation of stored data. */
import { SessionEvent } from './events/events.ts'
import { NetworkRecord } from './network/network-record.ts'
import { DocumentInfo } from './session.ts'

/** Each reads stored data, which may be from an older version; undefined if it no longer matches. */
export const storedChecks = {
  event: (stored: unknown): SessionEvent | undefined => SessionEvent.safeParse(stored).data,
  document: (stored: unknown): DocumentInfo | undefined => DocumentInfo.safeParse(stored).data,
  request: (stored: unknown): NetworkRecord | undefined => NetworkRecord.safeParse(stored).data,
}
export type StoredChecks = typeof storedChecks
