/** The state of the run: the run itself, its progress, its tabs, and whether this panel follows it. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { GuideProgress, GuideRun } from '../../../core/guide/index.ts'
import type { GuideState } from '../../../messages/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { createOwnTurn } from './own-turn.ts'

export interface RunState {
  run: ReadonlySignal<GuideRun | undefined>
  progress: ReadonlySignal<GuideProgress | undefined>
  /** the tabs recorded for the guide */
  tabs: ReadonlySignal<GuideState['tabs']>
  /** whether this panel follows the run; if another one does, this one only shows the progress. Undefined until known */
  isHere: ReadonlySignal<boolean | undefined>
}

export interface RunKeeping {
  state: RunState
  /** Takes the answer to an action. */
  accept(state: GuideState): Promise<void>
  /** Starts a read. @returns takes its result, unless an action was answered later than it began; returns whether it did */
  beginRead(): (state: GuideState) => Promise<boolean>
  /** Updates the progress and has the background store it; only if this panel follows the run. */
  change(next: (progress: GuideProgress) => GuideProgress): void
}

/**
 * @param begun called when the run is a different one
 * @param turned called when another panel takes over the run, or leaves it to this one
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
  /** counts changes that are newer than the result of a read in progress */
  let news = 0
  const turn = createOwnTurn(ports.turn, (ours) => {
    // A read in progress may not know what the other panel stored last.
    if (ours) news++
    turned(ours)
  })
  const { isHere } = turn

  async function take(state: GuideState): Promise<void> {
    batch(() => {
      const isOther = state.run?.id !== run.peek()?.id
      if (isOther) begun()
      // Ticks made here are newer than what the background knows.
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
