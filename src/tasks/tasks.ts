/** What is done with a whole session outside of the panel's thread. Pure, so that it can run anywhere. */
import { type BundleInput, buildBundle } from '../core/bundle/index.ts'
import type { Shape } from '../core/drawing/index.ts'
import type { Session } from '../core/session/index.ts'
import { type DrawnPicture, drawOn } from './draw.ts'
import { type Findings, findingsOf } from './findings.ts'
import { createReviewDesk, type ReviewDesk } from './review-desk.ts'

/** What is done with a recording of one's own. */
export interface SessionTasks {
  judge(session: Session): Promise<Findings>
  /** @param more what the bundle is made of besides the session */
  build(session: Session, more: Omit<BundleInput, 'session'>): Promise<{ name: string; bytes: Uint8Array }>
  /** Takes a session in once, for as many edits as the person makes; `close` gives its memory back. */
  review(session: Session): ReviewDesk
  /** @param picture file of an image, as it was captured */
  draw(picture: Uint8Array, shapes: readonly Shape[]): Promise<DrawnPicture>
}

/** Without the reading of bundles, which is large: what only records and packs need not carry it. */
export const sessionTasks: SessionTasks = {
  judge: async (session) => findingsOf(session),
  async build(session, more) {
    const { name, bytes } = await buildBundle({ ...more, session })
    return { name, bytes }
  },
  review: createReviewDesk,
  draw: drawOn,
}
