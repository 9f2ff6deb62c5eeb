/** What was recorded, as the customer looks through it. */
import type { Session } from '../../../core/session/index.ts'
import type { Captured } from '../../../messages/index.ts'
import type { Findings } from '../../../tasks/findings.ts'

export interface Reviewed {
  captured: Session
  /** with the edits: as it leaves */
  session: Session
  findings: Findings
  known: Captured['known']
  /** the captured ones, and those that were drawn on; only what an event shows gets into the file */
  pictures: ReadonlyMap<string, Uint8Array>
}
