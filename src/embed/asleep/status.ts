/** What the app can learn about Casefile: its state, and what went wrong. Nothing of ours may stop the app. */
import { errorMessage } from '../../core/base/error-message.ts'
import type { CasefileState } from '../api.ts'

export interface Status {
  state: CasefileState
  problem: string | undefined
  /** Reports what went wrong on the console, and keeps it as the problem. @param problem a sentence, or an error */
  complain(problem: unknown): void
  /** The same for anything that makes recording impossible. */
  fail(error: unknown): void
  /** Does what the app or the browser asks for; anything it throws is reported. */
  safely(work: () => void): void
}

/** Whether the page is recorded, or about to be. */
export const isRecording = ({ state }: Status): boolean => /^(?:recording|loading)$/.test(state)

/** @param warn writes to the console of the page */
export function createStatus(warn: (text: string) => void): Status {
  const status: Status = {
    state: 'sleeping',
    problem: undefined,
    complain(problem) {
      status.problem = errorMessage(problem)
      warn(`Casefile: ${status.problem}`)
    },
    fail(error) {
      status.state = 'unavailable'
      status.complain(error)
    },
    safely(work) {
      try {
        work()
      } catch (error) {
        status.fail(error)
      }
    },
  }
  return status
}
