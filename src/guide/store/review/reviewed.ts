/** The recording as the customer reviews it. */
import type { Session } from '../../../core/session/index.ts'
import type { Captured } from '../../../messages/index.ts'
import type { Findings } from '../../../tasks/findings.ts'

export interface Reviewed {
  captured: Session
  /** with the edits applied, as it leaves */
  session: Session
  findings: Findings
  known: Captured['known']
  /** the captured ones, and those that were drawn on; only those an event refers to get into the file */
  pictures: ReadonlyMap<string, Uint8Array>
}
