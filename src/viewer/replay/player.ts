/** Plays a script on a stage: position, playing or paused, and speed. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { recordTypes } from '../../core/session/events/replay-format.ts'
import { type Cue, nextCue, type Script, sceneAt } from './script.ts'
import type { Stage } from './stage.ts'

export const speeds = [0.5, 1, 2, 4, 8] as const

export interface Player {
  /** ms since the recording began */
  at: ReadonlySignal<number>
  playing: ReadonlySignal<boolean>
  speed: ReadonlySignal<number>
  /** skip pauses in which nothing happens */
  skips: ReadonlySignal<boolean>
  play(): void
  pause(): void
  seek(at: number): void
  setSpeed(speed: number): void
  setSkips(on: boolean): void
  /** Call for each animation frame. @param passed ms since the last one */
  tick(passed: number): void
  /** shows the page on this stage from now on; undefined: nowhere */
  showOn(stage: Stage | undefined): void
}

/** ms without changes from which a pause is skipped, and ms left before the next change */
const longPause = 3_000
const lead = 500

export function createPlayer(script: Script, start: number): Player {
  const within = (at: number) => Math.min(Math.max(at, script.from), script.to)
  const at = signal(within(start))
  const playing = signal(false)
  const speed = signal(1)
  const skips = signal(true)
  let stage: Stage | undefined
  /** what the stage shows: a scene, and how many of its cues */
  let scene = -1
  let done = 0

  /** Moves the stage to a moment: forward from where it is, or again from the preceding snapshot. */
  function show(): void {
    if (!stage) return
    const wanted = sceneAt(script, at.peek())
    const { cues } = script.scenes[wanted]!
    const back = done > 0 && (cues[done - 1]?.at ?? 0) > at.peek()
    if (wanted !== scene || back) {
      scene = wanted
      done = 0
    }
    // The snapshot is shown from the very start, whatever its timestamp.
    const first = cues.findIndex(({ type }) => type === recordTypes.snapshot)
    while (done < cues.length && (cues[done]!.at <= at.peek() || done <= first)) perform(stage, cues[done++]!)
  }

  function go(next: number): void {
    at.value = within(next)
    show()
  }

  return {
    ...{ at, playing, speed, skips },
    play() {
      if (at.peek() >= script.to) go(script.from)
      playing.value = true
    },
    pause() {
      playing.value = false
    },
    seek: go,
    setSpeed(next) {
      speed.value = next
    },
    setSkips(on) {
      skips.value = on
    },
    tick(passed) {
      if (!playing.peek()) return
      const now = at.peek()
      const next = nextCue(script, now)
      const isPause = skips.peek() && next !== undefined && next - now > longPause
      go(isPause ? next - lead : now + passed * speed.peek())
      if (at.peek() >= script.to) playing.value = false
    },
    showOn(next) {
      stage = next
      scene = -1
      show()
    },
  }
}

/** Skips what cannot be done: a file may contain anything, and the rest should still be shown. */
function perform(stage: Stage, cue: Cue): void {
  try {
    stage.apply(cue)
  } catch {
    // Skipped.
  }
}
