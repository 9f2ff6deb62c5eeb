/**
 * How much of a page's time its replay may take: when the next snapshot is due, and when there has been so much work
 * that the page is left alone until then. After a slow snapshot, the next one is due later.
 */

/** minimum ms between two snapshots */
const snapshotEvery = 60_000
/** the same if a change is so large that only another snapshot can capture it */
const soonest = 1_000
/** ms until the next snapshot, per ms the last one took */
const costFactor = 500
/** ms of work allowed between two snapshots */
const mostWork = 1_500

export interface Pace {
  /** ms until a snapshot is due; 0 or less if it is due now */
  untilSnapshot(): number
  /** A snapshot starts; work from here on is counted. */
  begin(): void
  /** A snapshot is complete. @param cost ms it took of the page's time */
  made(cost: number): void
  /** A snapshot failed; the next attempt follows after the usual time. */
  putOff(): void
  /** Only a snapshot can capture the change, so bring it forward. */
  hurry(): void
  /** Runs work between two snapshots. @returns whether the limit is now exceeded */
  spend(work: () => void): boolean
}

/** The first snapshot is due at once. @param now ms, from a monotonic clock */
export function createPace(now: () => number): Pace {
  let due = now()
  let dueInHurry = due
  let spent = 0
  return {
    untilSnapshot: () => due - now(),
    begin() {
      spent = 0
    },
    made(cost) {
      due = now() + Math.max(snapshotEvery, cost * costFactor)
      dueInHurry = now() + Math.max(soonest, cost * costFactor)
    },
    putOff() {
      due = now() + snapshotEvery
    },
    hurry() {
      due = dueInHurry
    },
    spend(work) {
      const begun = now()
      work()
      spent += now() - begun
      return spent > mostWork
    },
  }
}

/** Runs work that yields. @returns the result, and the ms it took not counting pauses; undefined once it is stopped */
export function* timed<T>(
  work: Generator<void, T>,
  now: () => number,
  stop: AbortSignal,
): Generator<void, { result: T; cost: number } | undefined> {
  for (let cost = 0; !stop.aborted; ) {
    const begun = now()
    const { done, value } = work.next()
    cost += now() - begun
    if (done) return { result: value, cost }
    yield
  }
  return undefined
}
