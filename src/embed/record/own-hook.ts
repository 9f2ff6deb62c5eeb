/**
 * Hook and relay of the embed are one script, and their port is known to nobody else: what comes has the form in which
 * it was sent. What is read from the disk for a capture is checked by its schema all the same.
 */
import type { PageRecord, Reader } from '../../core/session/index.ts'

export const ownRecord: Reader<PageRecord> = (candidate) =>
  // A page that has got hold of the port after all does not stop the reader with what is no record.
  typeof candidate === 'object' && candidate !== null && Number.isSafeInteger((candidate as PageRecord).seq)
    ? (candidate as PageRecord)
    : undefined
