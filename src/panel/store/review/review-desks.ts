/** The review desks: each holds a captured session in a worker for as long as it is needed. */
import type { Edit } from '../../../core/privacy/index.ts'
import type { Applied } from '../../../tasks/applied.ts'
import type { ReviewDesk } from '../../../tasks/review-desk.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'

export interface ReviewDesks {
  /** Opens a desk for the review. It starts to copy the session right away, so that the first edit need not wait. */
  begin(item: Case): void
  /** Ends the review; its desk is closed once all of these have settled. */
  end(after: readonly Promise<unknown>[]): void
  /** the desk of the current review, if any */
  open(): ReviewDesk | undefined
  /**
   * Uses the review's desk if it is for this case, otherwise a temporary one: "Try again" must also work when another case,
   * or none, is under review.
   */
  at<T>(item: Case, work: (desk: ReviewDesk) => Promise<T>): Promise<T>
  /** Sends a desk the edits of a session. */
  apply(desk: ReviewDesk, edits: readonly Edit[]): Promise<Applied>
  /** Sends a desk the edits, unless it already has them. */
  bringUpToDate(desk: ReviewDesk, edits: readonly Edit[]): Promise<void>
}

export function createReviewDesks(tasks: PanelPorts['tasks']): ReviewDesks {
  /** of the case under review */
  let open: { key: string; desk: ReviewDesk } | undefined
  /** the edits each desk was sent last */
  const told = new WeakMap<ReviewDesk, readonly Edit[]>()

  const desks: ReviewDesks = {
    begin(item) {
      open = { key: item.key, desk: tasks.review(item.captured) }
    },

    end(after) {
      const last = open?.desk
      open = undefined
      void Promise.allSettled(after).then(() => last?.close())
    },

    open: () => open?.desk,

    async at(item, work) {
      if (open?.key === item.key) return work(open.desk)
      const own = tasks.review(item.captured)
      try {
        return await work(own)
      } finally {
        own.close()
      }
    },

    async apply(desk, edits) {
      const applied = await desk.apply(edits)
      told.set(desk, edits)
      return applied
    },

    async bringUpToDate(desk, edits) {
      const before = told.get(desk)
      if (before ? before !== edits : edits.length > 0) await desks.apply(desk, edits)
    },
  }
  return desks
}
