/** The checks of what stands on disk. */
import { SessionEvent } from './events/events.ts'
import { NetworkRecord } from './network/network-record.ts'
import { DocumentInfo } from './session.ts'

/** What stands on disk, which may be of an older version; undefined where it does not fit any more. */
export const storedChecks = {
  event: (stored: unknown): SessionEvent | undefined => SessionEvent.safeParse(stored).data,
  document: (stored: unknown): DocumentInfo | undefined => DocumentInfo.safeParse(stored).data,
  request: (stored: unknown): NetworkRecord | undefined => NetworkRecord.safeParse(stored).data,
}
export type StoredChecks = typeof storedChecks
