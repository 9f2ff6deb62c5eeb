/**
 * How much of a page's time its replay may take: when the next snapshot is due, and when there was so much work that the
 * page is left alone until then. A snapshot that took long is paid for by a longer time without one.
 */

/** ms between two snapshots, at least */
const snapshotEvery = 60_000
/** ms between two snapshots where a change is so large that only another snapshot tells it */
const soonest = 1_000
/** ms until the next snapshot, for each ms that one took */
const costFactor = 500
/** ms of work between two snapshots */
const mostWork = 1_500

export interface Pace {
  /** ms until a snapshot is due; 0 or less when it is */
  untilSnapshot(): number
  /** A snapshot is begun: what is done from here on is counted. */
  begin(): void
  /** A snapshot is made. @param cost ms that it took of the page's time */
  made(cost: number): void
  /** No snapshot could be made: it is tried again after the usual time. */
  putOff(): void
  /** Only a snapshot tells what changed, so it is due sooner. */
  hurry(): void
  /** Does work between two snapshots. @returns whether that was more than the page is asked for until the next one */
  spend(work: () => void): boolean
}

/** The first snapshot is due at once. @param now ms, of a clock that only goes on */
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

/** Goes on with work that pauses. @returns the result, and ms that it took without the pauses; undefined once it is stopped */
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
