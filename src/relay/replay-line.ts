/**
 * Connects the script that records how the page looks with the relay. Both are in the same isolated world; the script is
 * loaded only if the agent wants a replay, before or after the relay is told to record.
 */
import type { Labeler } from '../core/privacy/index.ts'
import type { Draft } from './draft.ts'

/** What the script gets. */
export interface ReplayHost {
  /** masks by the current rules */
  label(): Labeler
  add(draft: Draft): void
  /** selector of the parts of the page that are never read */
  hidden(): string
}

export interface Replay {
  record(on: boolean): void
  /** new rules apply to what is read from now on */
  renew(): void
  /** hands over everything held back */
  flush(): Promise<void>
  /** the page is going away, when nothing can wait any more; or it has come back */
  leave(leaving: boolean): void
}

/** The relay's end. Errors in the script never reach it. */
export interface ReplayLine extends Replay {
  /** says whether a replay is wanted for this recording; until then it is not */
  want(wanted: boolean): void
}

export type StartReplay = (host: ReplayHost) => Replay
export interface ReplayWorld {
  casefileReplay?: (start: StartReplay) => void
}

/** Connects the script when it is loaded, which may happen more than once. */
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

/** A fault in the replay must not affect the recording of everything else. */
function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // Anything missing in the replay is reported where it is made.
  }
}
