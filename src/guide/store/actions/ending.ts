/** The end of a guide: deletes everything about it, and returns the permissions granted for it. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { guideFile } from '../../../core/guide/index.ts'
import type { GuideStore } from '../guide-store.ts'
import type { Parts } from '../parts.ts'
import type { Ended } from '../screen.ts'

export interface Ending extends Pick<GuideStore, 'end' | 'beginAgain' | 'leave'> {
  ended: ReadonlySignal<Ended | undefined>
  deleting: Signal<boolean>
}

export function createEnding({ ports, attempts, work, follow, review, upload, offer, checking }: Parts): Ending {
  const ended = signal<Ended | undefined>()
  const deleting = signal(false)

  async function end(): Promise<void> {
    const run = follow.run.peek()
    const sent = upload.state.peek().name === 'sent'
    // First of all, so that nothing is sent any more, whatever happens to the rest.
    upload.leave()
    follow.setEnding(true)
    const done = await work.during(() =>
      attempts.run(
        'failedEnd',
        () => ports.send('guide.end', {}),
        () => void end(),
      ),
    )
    if (!done) return follow.setEnding(false)
    if (run?.granted) await ports.dropSite(run.guide.origin).catch(() => undefined)
    batch(() => {
      deleting.value = false
      const saved = review.saved.peek() !== undefined
      ended.value = { saved, sent, language: run?.guide.language }
      checking.forget()
      review.forget()
      void follow.accept({ tabs: [] })
    })
    follow.setEnding(false)
    if (run) await upload.end(run)
  }

  return {
    ...{ ended, deleting, end },

    async beginAgain() {
      const guide = follow.run.peek()?.guide
      if (!guide) return
      await end()
      if (follow.run.peek()) return
      ended.value = undefined
      offer.give(guideFile(guide))
    },

    leave() {
      ended.value = undefined
      offer.clear()
    },
  }
}
