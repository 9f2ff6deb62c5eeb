/** What the agent is told when events could not be stored. */
import { errorMessage } from '../core/base/error-message.ts'

/** The reason as a sentence that a person understands. */
export function storageProblem(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError')
    return 'The disk is full, so new events cannot be kept. Free some space; what was already captured is safe.'
  const detail = errorMessage(error)
  return `New events could not be kept (${detail}). What was already captured is safe.`
}
