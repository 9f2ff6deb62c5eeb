/** Whether an answer is pending: buttons wait for it. */
import { type ReadonlySignal, signal } from '@preact/signals'

export interface Work {
  busy: ReadonlySignal<boolean>
  /** Is busy until the job has settled. */
  during<T>(job: () => Promise<T>): Promise<T>
}

export function createWork(): Work {
  const busy = signal(false)
  return {
    busy,
    async during(job) {
      busy.value = true
      try {
        return await job()
      } finally {
        busy.value = false
      }
    },
  }
}
