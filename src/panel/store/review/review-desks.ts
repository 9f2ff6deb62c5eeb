/** The review desks: each holds a captured session in a worker for as long as it is needed. */
import type { Edit } from '../../../core/privacy/index.ts'
import type { Applied, ReviewDesk } from '../../../tasks/review-desk.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'

export interface ReviewDesks {
  /** Opens the desk of a review. It begins to take the session over, so that the first edit need not wait for it. */
  begin(item: Case): void
  /** Ends the review; its desk is closed when all of this has ended, well or not. */
  end(after: readonly Promise<unknown>[]): void
  /** the desk of the review, while there is one */
  open(): ReviewDesk | undefined
  /**
   * Works at the desk of the review if it is for this case, or else at a new desk for this work alone: "Try again" must also
   * work when another case is under review, or none.
   */
  at<T>(item: Case, work: (desk: ReviewDesk) => Promise<T>): Promise<T>
  /** Tells a desk the edits of a session. */
  apply(desk: ReviewDesk, edits: readonly Edit[]): Promise<Applied>
  /** Tells a desk the edits, unless these were the last that it was told. */
  bringUpToDate(desk: ReviewDesk, edits: readonly Edit[]): Promise<void>
}

export function createReviewDesks(tasks: PanelPorts['tasks']): ReviewDesks {
  /** of the case under review */
  let open: { key: string; desk: ReviewDesk } | undefined
  /** the edits that a desk was told last */
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
