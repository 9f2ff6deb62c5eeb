/** Computes the two vitals that are more than a single number from the browser. Pure. */

/** CLS: the worst burst of layout shifts (https://web.dev/articles/evolving-cls). */
export interface ShiftMeter {
  add(shift: { value: number; startTime: number; hadRecentInput: boolean }): void
  worst(): number
  reset(): void
}

/** A burst ends after a second without a shift, and after five seconds at the latest. */
export function createShiftMeter(): ShiftMeter {
  const none = { sum: 0, from: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
  let burst = none
  let worst = 0
  return {
    add({ value, startTime, hadRecentInput }) {
      // Shifts right after user input are expected.
      if (hadRecentInput) return
      const goesOn = startTime - burst.last < 1_000 && startTime - burst.from < 5_000
      burst = goesOn
        ? { ...burst, sum: burst.sum + value, last: startTime }
        : { sum: value, from: startTime, last: startTime }
      worst = Math.max(worst, burst.sum)
    },
    worst: () => worst,
    reset() {
      burst = none
      worst = 0
    },
  }
}

/** INP: the slowest response to an interaction (https://web.dev/articles/inp). */
export interface InpMeter {
  /** @param id the interaction the event belongs to; 0 = none */
  add(id: number, duration: number): void
  /**
   * ms; undefined before the first interaction
   * @param interactions number of interactions on this page, including fast ones, if the browser counts them
   */
  value(interactions?: number): number | undefined
  reset(interactions?: number): void
}

/** Ignores one outlier in fifty, so that a long session is not judged by its single worst moment. */
export function createInpMeter(): InpMeter {
  const kept = 10
  let slowest: { id: number; duration: number }[] = []
  const seen = new Set<number>()
  let before = 0
  return {
    add(id, duration) {
      if (id === 0) return
      seen.add(id)
      const known = slowest.find((one) => one.id === id)
      if (known) known.duration = Math.max(known.duration, duration)
      else slowest.push({ id, duration })
      slowest = slowest.sort((a, b) => b.duration - a.duration).slice(0, kept)
    },
    value(interactions) {
      const count = interactions === undefined ? seen.size : interactions - before
      return slowest[Math.min(slowest.length - 1, Math.floor(count / 50))]?.duration
    },
    reset(interactions = 0) {
      before = interactions
      seen.clear()
      slowest = []
    },
  }
}
