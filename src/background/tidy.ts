/** Keeps growing recordings within their limits, and counts what was dropped. */

import type { RecorderPorts } from './ports.ts'
import type { RecordingChoices } from './recording-choices.ts'
import type { Recordings, TabRecording } from './recordings.ts'

/** Events of a recording, characters of them, and ms, between two checks of its limits. */
const every = { events: 500, chars: 8_000_000, ms: 30_000 }

export interface Tidy {
  /** Drops whatever exceeds the limits now. */
  now(tabId: number, recording: TabRecording): Promise<void>
  /** The same, if enough events or time have passed since the last check. @param came since the last call */
  inTime(tabId: number, recording: TabRecording, came: { events: number; chars: number }): Promise<void>
}

export function createTidy(
  ports: Pick<RecorderPorts, 'store' | 'now'>,
  recordings: Recordings,
  keeping: RecordingChoices,
): Tidy {
  /** by session: what has come since the last check, and when that was */
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
      // At the start there was nothing to drop.
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
