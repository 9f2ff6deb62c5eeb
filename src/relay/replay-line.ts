/**
 * Where the script that records how the page looks meets the relay: both are in the same isolated world, and it comes only
 * where the agent wants a replay, before or after the relay is asked to record.
 */
import type { Labeler } from '../core/privacy/index.ts'
import type { Draft } from './draft.ts'

/** What the script is given. */
export interface ReplayHost {
  /** what masks, by the rules of this moment */
  label(): Labeler
  add(draft: Draft): void
  /** selector of the parts of the page that are never read */
  hidden(): string
}

export interface Replay {
  record(on: boolean): void
  /** other rules hold: what comes from here on is read under them */
  renew(): void
  /** hands over all that is held back */
  flush(): Promise<void>
  /** the page is going away, where nothing can wait any more; or it has come back */
  leave(leaving: boolean): void
}

/** Nothing that goes wrong in the script comes through it. */
export interface ReplayLine extends Replay {
  /** whether a replay is wanted for this recording; it is not, until that is told */
  want(wanted: boolean): void
}

export type StartReplay = (host: ReplayHost) => Replay
export interface ReplayWorld {
  casefileReplay?: (start: StartReplay) => void
}

/** Takes the script in when it comes; it may come again. */
export function listenForReplay(world: ReplayWorld, host: ReplayHost): ReplayLine {
  let replay: Replay | undefined
  let recording = false
  let wanted = false
  const update = () => quietly(() => replay?.record(recording && wanted))
  world.casefileReplay = (start) => {
    replay ??= start(host)
    update()
  }
  return {
    record(on) {
      recording = on
      update()
    },
    want(on) {
      wanted = on
      update()
    },
    renew: () => quietly(() => replay?.renew()),
    flush: async () => replay?.flush().catch(() => undefined),
    leave: (leaving) => quietly(() => replay?.leave(leaving)),
  }
}

/** The recording of all else, and its end, does not hang on the replay. */
function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // What is missing in the replay is told where it is made.
  }
}
