/** Taking a capture across contexts. */
import type { Session } from '../core/session/index.ts'
import type { Send } from './contract.ts'

export interface Captured {
  session: Session
  /** raw values of secrets with their labels, for the final check of the file; in memory only */
  known: [string, string][]
}

/**
 * Captures a tab and reads the session page by page.
 * @param progress receives the share of events that have arrived, 0 to 1
 * @returns also the name of the capture, for `capture.taken`
 */
export async function captureSession(
  send: Send,
  tabId: number,
  progress: (share: number) => void = () => undefined,
): Promise<Captured & { capture: string }> {
  const { capture, count, session, known } = await send('session.capture', { tabId })
  const events: Session['events'] = []
  while (events.length < count) {
    const page = await send('capture.events', { capture, from: events.length })
    // Otherwise this would loop forever.
    if (page.events.length === 0) throw new Error('The capture was interrupted. Capture again.')
    for (const event of page.events) events.push(event)
    progress(events.length / count)
  }
  return { capture, session: { ...session, events }, known }
}
