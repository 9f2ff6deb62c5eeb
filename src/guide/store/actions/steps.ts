/** Checks and steps: what the customer ticks, reports and pauses while recording. */
import { withHappened, withoutHappened, withoutTick, withTick } from '../../../core/guide/index.ts'
import type { GuideStore } from '../guide-store.ts'
import type { Parts } from '../parts.ts'

type Ticks = 'goOn' | 'tick' | 'untick' | 'happened' | 'notYet' | 'comment'
type Recording = 'check' | 'reload' | 'takePicture' | 'pause'

/** Actions that change only the customer's progress. */
export function createTicks({ ports, follow }: Parts): Pick<GuideStore, Ticks> {
  const byHand = () => ({ at: ports.now(), by: 'hand' as const })
  return {
    goOn() {
      if (follow.progress.peek()?.phase === 'checks') follow.change((progress) => ({ ...progress, phase: 'steps' }))
    },
    tick: () => follow.change((progress) => withTick(progress, byHand())),
    untick: () => follow.change((progress) => withoutTick(progress, ports.now())),
    happened() {
      follow.change((progress) => withHappened(progress, byHand()))
      void follow.mark('hand')
    },
    notYet: () => follow.change((progress) => withoutHappened(progress, ports.now())),
    comment: (comment) => follow.change((progress) => ({ ...progress, comment })),
  }
}

/** Actions that ask the page, or the background that records it. */
export function createRecording(
  { ports, attempts, work, follow, checking }: Parts,
  { goOn, refresh }: Pick<GuideStore, 'goOn'> & { refresh(): Promise<void> },
): Pick<GuideStore, Recording> {
  return {
    async check() {
      // Says nothing if all is well.
      if (await checking.check()) goOn()
    },

    async reload() {
      const tabId = follow.tab.peek()?.tabId
      if (tabId === undefined) return
      if (await attempts.run('failedReload', () => ports.send('tab.reload', { tabId }))) checking.reloaded()
    },

    async takePicture() {
      const tabId = follow.tab.peek()?.tabId
      if (tabId === undefined) return false
      const taken = await work.during(() => attempts.run('failedPicture', () => ports.send('tab.picture', { tabId })))
      return taken !== undefined
    },

    async pause(paused) {
      const what = paused ? 'failedPause' : 'failedResume'
      const state = await work.during(() => attempts.run(what, () => ports.send('guide.pause', { paused })))
      if (state) await follow.accept(state)
      await refresh()
    },
  }
}
