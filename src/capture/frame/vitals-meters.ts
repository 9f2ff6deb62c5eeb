/** The arithmetic of the two vitals that are more than one number of the browser. Pure. */

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
      // What moves because the person asked for it is no surprise.
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

/** INP: the slowest answer to an interaction (https://web.dev/articles/inp). */
export interface InpMeter {
  /** @param id the interaction that the event belongs to; 0 = none */
  add(id: number, duration: number): void
  /**
   * ms; undefined before the first interaction
   * @param interactions how many there were on this page, fast ones included, where the browser counts them
   */
  value(interactions?: number): number | undefined
  reset(interactions?: number): void
}

/** One outlier in fifty is left out, so that a long session is not judged by its single worst moment. */
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
