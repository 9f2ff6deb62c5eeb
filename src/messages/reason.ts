/** How an error is worded, on the agent's side and on the customer's. */
import { NoResponse } from './wire.ts'

/** The reason of an error as a sentence that a person understands. */
export function reasonOf(error: unknown): string {
  if (error instanceof NoResponse || /receiving end does not exist|message port closed/i.test(messageOf(error))) {
    return 'The background part of Casefile did not answer.'
  }
  if (error instanceof Error && error.name === 'QuotaExceededError') {
    return 'The disk is full, or the browser allows Casefile no more space.'
  }
  const text = messageOf(error).trim()
  if (!text) return 'The browser gave no reason.'
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/**
 * After an update of the extension its old pages keep running, but every call to the browser throws this
 * (https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts#isolated_world).
 */
export function isContextLost(error: unknown): boolean {
  return /extension context (was )?invalidated/i.test(messageOf(error))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : typeof error === 'string' ? error : ''
}
