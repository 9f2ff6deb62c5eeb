/** Failures, one sentence at a time, with a way to try again. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { reasonOf } from '../../messages/index.ts'
import type { TextKey } from '../texts.ts'

export interface Failure {
  what: TextKey
  /** the reason given by the browser or the background, in English */
  detail: string
  retry: (() => void) | undefined
}

export interface Attempts {
  failure: ReadonlySignal<Failure | undefined>
  /** Does the work and shows a failure; resolves to undefined if it failed. */
  run<T>(what: TextKey, work: () => Promise<T>, retry?: () => void): Promise<T | undefined>
  fail(what: TextKey): void
  dismiss(): void
}

export function createAttempts(): Attempts {
  const failure = signal<Failure | undefined>()
  return {
    failure,
    async run(what, work, retry) {
      try {
        const result = await work()
        if (failure.peek()?.what === what) failure.value = undefined
        return result
      } catch (error) {
        failure.value = { what, detail: reasonOf(error), retry }
        return undefined
      }
    },
    fail(what) {
      failure.value = { what, detail: '', retry: undefined }
    },
    dismiss() {
      failure.value = undefined
    },
  }
}
