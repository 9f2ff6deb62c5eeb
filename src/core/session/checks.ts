/** The checks of what comes from a page, and of what stands on disk: quick where it is right, by the schema where not. */
import { SessionEvent } from './events.ts'
import { NetworkRecord } from './network-record.ts'
import { PageRecord } from './page-record.ts'
import { quickCheck } from './quick-check.ts'
import { DocumentInfo } from './session.ts'

const isRecord = quickCheck(PageRecord)
const isEvent = quickCheck(SessionEvent)

/** What comes from a page, which may forge it. */
export const pageChecks = {
  /** the record as it is known; undefined where it is none */
  recordOf: (candidate: unknown): PageRecord | undefined =>
    isRecord(candidate) ? (candidate as PageRecord) : PageRecord.safeParse(candidate).data,
  /** whether an event that was made of it is one */
  isEvent: (event: unknown): boolean => isEvent(event) || SessionEvent.safeParse(event).success,
}
export type PageChecks = typeof pageChecks

/** What stands on disk, which may be of an older version; undefined where it does not fit any more. */
export const storedChecks = {
  event: (stored: unknown): SessionEvent | undefined => SessionEvent.safeParse(stored).data,
  document: (stored: unknown): DocumentInfo | undefined => DocumentInfo.safeParse(stored).data,
  request: (stored: unknown): NetworkRecord | undefined => NetworkRecord.safeParse(stored).data,
}
export type StoredChecks = typeof storedChecks
