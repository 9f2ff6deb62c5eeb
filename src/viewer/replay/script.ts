/** What a replay plays, in time order: a snapshot of each page and the changes after it. Pure. */
import { changes, type ReplayEvent, recordTypes, type SessionEvent } from '../../core/session/index.ts'

/** One record and its time, in ms since the recording began. */
export interface Cue {
  at: number
  type: number
  data: unknown
}

/** A part that can be shown on its own: from one snapshot to the next. */
export interface Scene {
  at: number
  cues: readonly Cue[]
}

export interface Script {
  scenes: readonly Scene[]
  /** ms since the recording began */
  from: number
  to: number
}

/** Undefined if there is nothing to play. */
export function scriptOf(events: readonly SessionEvent[]): Script | undefined {
  const scenes: Scene[] = []
  /** cues of each frame's last scene: records about a page may come after the snapshot of the next */
  const open = new Map<string, Cue[]>()
  for (const event of events) {
    if (event.kind !== 'replay') continue
    if (event.whole) {
      const cues: Cue[] = []
      open.set(event.frame, cues)
      scenes.push({ at: event.at, cues })
    }
    const cues = open.get(event.frame)
    if (cues) for (const cue of cuesOf(event)) cues.push(cue)
  }
  const first = scenes[0]
  if (!first) return undefined
  const sorted = scenes.map(({ at, cues }) => ({ at, cues: [...cues].sort((a, b) => a.at - b.at) }))
  const to = sorted.reduce((last, { at, cues }) => Math.max(last, cues.at(-1)?.at ?? at), first.at)
  return { scenes: sorted, from: first.at, to }
}

/** One record holds several pointer positions, and is sent after the last of them. */
function cuesOf({ at, records }: ReplayEvent): Cue[] {
  return records.flatMap(({ type, after, data }): Cue[] => {
    const moment = at + after
    const { source, positions } = (data ?? {}) as { source?: unknown; positions?: unknown }
    if (type !== recordTypes.change || source !== changes.pointer || !Array.isArray(positions))
      return [{ at: moment, type, data }]
    return positions.map((place: { timeOffset?: unknown }) => ({
      at: moment + (Number.isFinite(place?.timeOffset) ? Math.min(0, place.timeOffset as number) : 0),
      type,
      data: { source, positions: [place] },
    }))
  })
}

/** Index of the scene that contains a moment. */
export function sceneAt({ scenes }: Pick<Script, 'scenes'>, at: number): number {
  return Math.max(
    0,
    scenes.findLastIndex((scene) => scene.at <= at),
  )
}

/** The next moment after `at` at which something happens; undefined at the end. */
export function nextCue({ scenes }: Pick<Script, 'scenes'>, at: number): number | undefined {
  let next: number | undefined
  for (const scene of scenes.slice(sceneAt({ scenes }, at))) {
    if (next !== undefined && scene.at >= next) break
    const cue = scene.cues.find((one) => one.at > at)
    if (cue) next = Math.min(cue.at, next ?? cue.at)
  }
  return next
}
