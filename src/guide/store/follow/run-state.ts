/** What is known of the run: the run itself, how far it is, its tabs, and whether this panel is the one that follows it. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { GuideProgress, GuideRun } from '../../../core/guide/index.ts'
import type { GuideState } from '../../../messages/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { createOwnTurn } from './own-turn.ts'

export interface RunState {
  run: ReadonlySignal<GuideRun | undefined>
  progress: ReadonlySignal<GuideProgress | undefined>
  /** the tabs that are recorded for the guide */
  tabs: ReadonlySignal<GuideState['tabs']>
  /** whether this panel follows the run; while another one does, it only shows how far that is. Undefined until it was asked */
  isHere: ReadonlySignal<boolean | undefined>
}

export interface RunKeeping {
  state: RunState
  /** Takes the answer to an action. */
  accept(state: GuideState): Promise<void>
  /** A read begins. @returns takes what it is told, unless that is older than what an action was answered; gives whether it did */
  beginRead(): (state: GuideState) => Promise<boolean>
  /** Goes on in the progress, and lets the background keep it; only here, where the run is followed. */
  change(next: (progress: GuideProgress) => GuideProgress): void
}

/**
 * @param begun is told when it is another run than before
 * @param turned is told when another panel has taken the run over, or has left it to this one
 */
export function createRunKeeping(
  ports: Pick<GuidePorts, 'send' | 'turn'>,
  attempts: Attempts,
  begun: () => void,
  turned: (ours: boolean) => void,
): RunKeeping {
  const run = signal<GuideRun | undefined>()
  const progress = signal<GuideProgress | undefined>()
  const tabs = signal<GuideState['tabs']>([])
  /** how many times something has come that is newer than what a read that was under way is told */
  let news = 0
  const turn = createOwnTurn(ports.turn, (ours) => {
    // A read may not know what the other panel kept last.
    if (ours) news++
    turned(ours)
  })
  const { isHere } = turn

  async function take(state: GuideState): Promise<void> {
    batch(() => {
      const isOther = state.run?.id !== run.peek()?.id
      if (isOther) begun()
      // What was ticked here is newer than what the background knows.
      if (isOther || !isHere.peek()) progress.value = state.run?.progress
      turn.goOn()
      run.value = state.run
      tabs.value = state.tabs
    })
    if (state.run) await turn.ask()
    else turn.leave()
  }

  return {
    state: { run, progress, tabs, isHere },

    accept(state) {
      news++
      return take(state)
    },

    beginRead() {
      const before = news
      return async (state) => {
        if (before !== news) return false
        await take(state)
        return true
      }
    },

    change(next) {
      if (!isHere.peek()) return
      const before = progress.peek()
      const after = before && next(before)
      if (!after || after === before) return
      progress.value = after
      void attempts.run('failedKeep', () => ports.send('guide.keep', { progress: after }))
    },
  }
}
