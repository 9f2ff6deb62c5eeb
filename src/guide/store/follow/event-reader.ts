/** Reads what is recorded for a run, each event once. */
import type { SessionEvent } from '../../../core/session/index.ts'
import type { GuideState, Send } from '../../../messages/index.ts'

/** Events per read. */
const pageSize = 500

export interface EventReader {
  /** What was recorded since the last call, one page at a time, with `at` as epoch ms. */
  fresh(tabs: GuideState['tabs']): AsyncGenerator<SessionEvent[]>
  /** Starts over. */
  forget(): void
}

export function createEventReader(send: Send): EventReader {
  /** by session: how far it has been read */
  const cursors = new Map<string, number>()
  return {
    async *fresh(tabs) {
      for (const { sessionId, since } of tabs) {
        for (let more = true; more; ) {
          const after = cursors.get(sessionId) ?? 0
          const page = await send('session.events', { sessionId, after, limit: pageSize })
          cursors.set(sessionId, page.cursor)
          more = page.more && page.cursor > after
          yield page.events.map((event) => ({ ...event, at: event.at + since })).sort((a, b) => a.at - b.at)
        }
      }
    },
    forget: () => cursors.clear(),
  }
}
