/** Keeps recordings within their limits as they grow, and counts what that has cost. */

import type { RecorderPorts } from './ports.ts'
import type { RecordingChoices } from './recording-choices.ts'
import type { Recordings, TabRecording } from './recordings.ts'

/** Events of a recording, characters of them, and ms, between two looks at its limits. */
const every = { events: 500, chars: 8_000_000, ms: 30_000 }

export interface Tidy {
  /** Drops what is over the limits at this moment. */
  now(tabId: number, recording: TabRecording): Promise<void>
  /** The same, if enough events have come or enough time has passed since the last look. @param came since the last call */
  inTime(tabId: number, recording: TabRecording, came: { events: number; chars: number }): Promise<void>
}

export function createTidy(
  ports: Pick<RecorderPorts, 'store' | 'now'>,
  recordings: Recordings,
  keeping: RecordingChoices,
): Tidy {
  /** by session: what has come since the last look, and when that was */
  const looks = new Map<string, { events: number; chars: number; at: number }>()

  const tidy: Tidy = {
    async now(tabId, recording) {
      looks.set(recording.sessionId, { events: 0, chars: 0, at: ports.now() })
      const { caps, maxAge } = await keeping.limits(recording)
      const { over, aged } = await ports.store.trim(
        recording.sessionId,
        caps,
        ports.now() - recording.startedAt - maxAge,
      )
      if (aged === 0 && Object.keys(over).length === 0) return
      await recordings.change(tabId, (now) => {
        if (now?.sessionId !== recording.sessionId) return now
        const dropped = { ...now.dropped }
        for (const [group, count] of Object.entries(over)) dropped[group] = (dropped[group] ?? 0) + count
        const gone = (now.aged?.[recording.mode] ?? 0) + aged
        return { ...now, dropped, ...(gone > 0 && { aged: { ...now.aged, [recording.mode]: gone } }) }
      })
    },

    async inTime(tabId, recording, { events, chars }) {
      // When it began there was nothing to take away.
      const look = looks.get(recording.sessionId) ?? { events: 0, chars: 0, at: recording.startedAt }
      look.events += events
      look.chars += chars
      looks.set(recording.sessionId, look)
      const isMuch = look.events >= every.events || look.chars >= every.chars
      if (isMuch || ports.now() - look.at >= every.ms) await tidy.now(tabId, recording)
    },
  }
  return tidy
}
