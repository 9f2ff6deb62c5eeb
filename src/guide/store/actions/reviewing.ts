/** From the steps to the review and back, and what can be done with the file there. */
import type { GuideProgress, GuideRun } from '../../../core/guide/index.ts'
import type { GuideStore } from '../guide-store.ts'
import type { Parts } from '../parts.ts'
import { tabToReview } from '../screen.ts'

export interface Reviewing extends Pick<GuideStore, 'finish' | 'backToSteps' | 'save' | 'send'> {
  /** Reopens the review if the panel was closed in between. */
  reopen(): Promise<void>
}

export function createReviewing(
  { ports, attempts, work, follow, review, upload }: Parts,
  { pause }: Pick<GuideStore, 'pause'>,
): Reviewing {
  const setPhase = (phase: GuideProgress['phase']) => follow.change((progress) => ({ ...progress, phase }))

  /** The run with its current progress. */
  function now(): GuideRun | undefined {
    const [run, progress] = [follow.run.peek(), follow.progress.peek()]
    return run && progress && { ...run, progress }
  }

  async function open(tabId: number): Promise<void> {
    if (!(await review.open(tabId))) {
      // Explains why, in words that are not only for readers of English.
      if (follow.tabs.peek().every(({ events }) => events === 0)) attempts.fail('nothingRecorded')
      return
    }
    const run = follow.run.peek()
    // Another panel may have taken over in the meantime.
    if (!run || !follow.isHere.peek()) return review.close()
    await upload.look(run)
    // A reopened review is on screen while it loads, and may have been left.
    if (!review.reviewed.peek()) return
    // Only now, so that the last picture is included: a tab that is not recorded provides none.
    const state = await attempts.run('failedPause', () => ports.send('guide.pause', { paused: true }))
    // The recording must not grow while it is being reviewed.
    if (!state) return review.close()
    if (!review.reviewed.peek()) return
    await follow.accept(state)
    // Errors from the steps, such as a failed picture, do not belong on the review.
    attempts.dismiss()
    setPhase('review')
  }

  async function finish(): Promise<void> {
    if (work.busy.peek()) return
    const tab = tabToReview(follow.tabs.peek(), follow.tab.peek()?.tabId)
    if (tab) await work.during(() => open(tab.tabId))
    else attempts.fail('nothingRecorded')
  }

  return {
    finish,

    async reopen() {
      if (review.reviewed.peek()) return
      await finish()
      // What this panel knows itself is hidden again.
      review.reopened.value = review.edits.peek().length === 0
    },

    async backToSteps() {
      review.close()
      setPhase('steps')
      const run = follow.run.peek()
      if (run && ports.now() < run.until) await pause(false)
    },

    async save() {
      const run = now()
      if (run) await review.save(run)
    },

    async send() {
      const run = now()
      if (run) await upload.send(run)
    },
  }
}
