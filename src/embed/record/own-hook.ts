/**
 * The embed's hook and relay are one script, and nobody else knows their port, so records need little checking. What is read
 * from disk for a capture is still checked by its schema.
 */
import type { PageRecord, Reader } from '../../core/session/index.ts'

export const ownRecord: Reader<PageRecord> = (candidate) =>
  // Should the page get hold of the port after all, it cannot stop the reader with something that is not a record.
  typeof candidate === 'object' && candidate !== null && Number.isSafeInteger((candidate as PageRecord).seq)
    ? (candidate as PageRecord)
    : undefined
