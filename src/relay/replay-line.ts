/**
 * Where the script that records how the page looks meets the relay: both are in the same isolated world, and it comes only
 * where the agent wants a replay, before or after the relay is asked to record.
 */
import type { Labeler } from '../core/privacy/index.ts'
import type { Draft } from './ports.ts'

/** What the script is given. */
export interface ReplayHost {
  /** what masks, by the rules of this moment */
  label(): Labeler
  add(draft: Draft): void
  /** selector of the parts of the page that are never read */
  hidden(): string
}

export interface Replay {
  watch(on: boolean): void
  /** other rules hold: what comes from here on is read under them */
  renew(): void
  /** hands over all that is held back */
  flush(): Promise<void>
  /** the page is going away, where nothing can wait any more; or it has come back */
  leave(leaving: boolean): void
}

export interface ReplayLine extends Replay {
  /** the agent wants no replay any more */
  end(): void
}

export type StartReplay = (host: ReplayHost) => Replay
export interface ReplayWorld {
  casefileReplay?: (start: StartReplay) => void
}

/** Takes the script in when it comes. It may come again, after it was ended. */
export function listenForReplay(world: ReplayWorld, host: ReplayHost): ReplayLine {
  let replay: Replay | undefined
  let watching = false
  let ended = false
  world.casefileReplay = (start) => {
    replay ??= start(host)
    ended = false
    replay.watch(watching)
  }
  return {
    watch(on) {
      watching = on
      replay?.watch(on && !ended)
    },
    renew: () => replay?.renew(),
    flush: async () => replay?.flush(),
    leave: (leaving) => replay?.leave(leaving),
    end() {
      ended = true
      replay?.watch(false)
    },
  }
}
