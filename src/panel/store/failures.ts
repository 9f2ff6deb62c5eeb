/** Failures of the panel itself: one entry per action, each a sentence with a way to try again. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { isContextLost, reasonOf } from '../../messages/index.ts'

/** The actions that can fail; each shows at most one banner. */
export type Action =
  | 'read'
  | 'record'
  | 'stop'
  | 'reload'
  | 'mark'
  | 'picture'
  | 'clear'
  | 'capture'
  | 'open'
  | 'keep'
  | 'kept'
  | 'access'
  | 'always'
  | 'articles'
  | 'import'
  | 'save'
  | 'review'
  | 'copy'
  | 'guide'
  | 'history'
  | 'draft'

export interface Failure {
  action: Action
  sentence: string
  retry: (() => void) | undefined
}

export interface Failures {
  list: Signal<readonly Failure[]>
  /** the extension was updated or removed while this page was open: nothing here works any more */
  lost: Signal<boolean>
  /**
   * Does the work, and shows a banner if it fails.
   * @param what the beginning of the message, e.g. `Nothing was captured.`
   * @returns the result, or undefined after a failure
   */
  run<T>(action: Action, what: string, work: () => Promise<T> | T, retry?: () => void): Promise<T | undefined>
  dismiss(action: Action): void
}

/** Failures that no longer matter on another screen. */
const momentary: readonly Action[] = ['copy', 'open']

/**
 * Dismisses momentary failures when the screen changes; returns how to stop.
 * @param place differs from screen to screen
 */
export function dismissWithScreen(failures: Failures, place: ReadonlySignal<string>): () => void {
  let before = place.peek()
  return effect(() => {
    if (place.value === before) return
    before = place.value
    for (const action of momentary) failures.dismiss(action)
  })
}

export function createFailures(): Failures {
  const list = signal<readonly Failure[]>([])
  const lost = signal(false)

  function dismiss(action: Action) {
    if (list.peek().some((failure) => failure.action === action)) {
      list.value = list.peek().filter((failure) => failure.action !== action)
    }
  }

  return {
    list,
    lost,
    dismiss,
    async run(action, what, work, retry) {
      try {
        const result = await work()
        dismiss(action)
        return result
      } catch (error) {
        if (isContextLost(error)) lost.value = true
        const failure = { action, sentence: `${what} ${reasonOf(error)}`, retry }
        list.value = [...list.peek().filter((other) => other.action !== action), failure]
        return undefined
      }
    },
  }
}
