/**
 * Hook and relay of the embed are one script, and their port is known to nobody else: what comes has the form in which
 * it was sent. What is read from the disk for a capture is checked by its schema all the same.
 */
import type { PageChecks, PageRecord } from '../../core/session/index.ts'

export const ownHook: PageChecks = {
  // A page that has got hold of the port after all does not stop the reader with what is no record.
  recordOf: (candidate) =>
    typeof candidate === 'object' && candidate !== null && Number.isSafeInteger((candidate as PageRecord).seq)
      ? (candidate as PageRecord)
      : undefined,
  isEvent: () => true,
}
