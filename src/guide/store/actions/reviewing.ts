/** From the steps to the review and back, and what is done with the file there. */
import type { GuideProgress, GuideRun } from '../../../core/guide/index.ts'
import type { GuideStore } from '../guide-store.ts'
import type { Parts } from '../parts.ts'
import { tabToReview } from '../screen.ts'

export interface Reviewing extends Pick<GuideStore, 'finish' | 'backToSteps' | 'save' | 'send'> {
  /** Opens the review again where the panel was closed in between. */
  reopen(): Promise<void>
}

export function createReviewing(
  { ports, attempts, work, follow, review, upload }: Parts,
  { pause }: Pick<GuideStore, 'pause'>,
): Reviewing {
  const setPhase = (phase: GuideProgress['phase']) => follow.change((progress) => ({ ...progress, phase }))

  /** The run with the ticks of this moment. */
  function now(): GuideRun | undefined {
    const [run, progress] = [follow.run.peek(), follow.progress.peek()]
    return run && progress && { ...run, progress }
  }

  async function open(tabId: number): Promise<void> {
    if (!(await review.open(tabId))) {
      // Why, in words that are not only for whoever reads English.
      if (follow.tabs.peek().every(({ events }) => events === 0)) attempts.fail('nothingRecorded')
      return
    }
    const run = follow.run.peek()
    // Another panel may have taken it over meanwhile.
    if (!run || !follow.isHere.peek()) return review.close()
    await upload.look(run)
    // One that is opened again is on the screen all the while, and may have been left.
    if (!review.reviewed.peek()) return
    // Only now, so that the last picture is there: a tab that is not recorded gives none.
    const state = await attempts.run('failedPause', () => ports.send('guide.pause', { paused: true }))
    // What is looked through must not grow behind it.
    if (!state) return review.close()
    if (!review.reviewed.peek()) return
    await follow.accept(state)
    // What went wrong at the steps, such as a picture that was not taken, is no news of the review.
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
      if (!review.reviewed.peek()) await finish()
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
