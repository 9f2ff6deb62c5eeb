/** Work on a whole session, outside the panel's thread. Pure, so that it can run anywhere. */
import { type BundleInput, buildBundle } from '../core/bundle/index.ts'
import type { Shape } from '../core/drawing/index.ts'
import type { Session } from '../core/session/index.ts'
import { type DrawnPicture, drawOn } from './draw.ts'
import { type Findings, findingsOf } from './findings.ts'
import { createReviewDesk, type ReviewDesk } from './review-desk.ts'

/** The tasks for one's own recordings. */
export interface SessionTasks {
  judge(session: Session): Promise<Findings>
  /** @param more everything in the bundle that is not in the session */
  build(session: Session, more: Omit<BundleInput, 'session'>): Promise<{ name: string; bytes: Uint8Array }>
  /** Takes a session once, for any number of edits; `close` frees its memory. */
  review(session: Session): ReviewDesk
  /** @param picture an image file, as captured */
  draw(picture: Uint8Array, shapes: readonly Shape[]): Promise<DrawnPicture>
}

/** Excludes reading bundles, which is a lot of code that the embed does not need. */
export const sessionTasks: SessionTasks = {
  judge: async (session) => findingsOf(session),
  async build(session, more) {
    const { name, bytes } = await buildBundle({ ...more, session })
    return { name, bytes }
  },
  review: createReviewDesk,
  draw: drawOn,
}
