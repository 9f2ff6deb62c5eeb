import { errorInfo, type ThrownInfo } from './error-info.ts'

const mostChars = 32 * 1024

/** Describes anything that was thrown or a rejection reason. Never throws. */
export function thrownInfo(value: unknown): ThrownInfo {
  try {
    return errorInfo(value, { chars: mostChars })
  } catch {
    return { name: typeof value, message: '(unreadable)', isError: false }
  }
}

/** What the page is told about a failed request. */
export function failureOf(reason: unknown): { name: string; message: string } {
  const { name, message } = thrownInfo(reason)
  return { name, message }
}
