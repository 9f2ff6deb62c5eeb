/** How far the local clock is off, from the `Date` header of answers. Pure. */

/** One request: when it was sent and answered by the local clock (epoch ms), and the answer's `Date` header. */
export interface ClockSample {
  sentAt: number
  receivedAt: number
  dateHeader: string
}

/** ms; a longer round trip says too little about when the server stamped its answer */
const longestTrip = 10_000

/**
 * ms that the local clock is ahead of the server's (negative: behind). Undefined without a usable sample, and when the
 * samples contradict each other, e.g. because an answer came out of a cache with its old date.
 *
 * The sample with the shortest round trip decides. `Date` is cut to the second (RFC 9110 6.6.1), so on average the
 * server's clock was half a second further; the result is exact to half a second plus half the round trip.
 * Answers from a cache must be left out by the caller: they come fastest and their date is old.
 */
export function skewFrom(samples: readonly ClockSample[]): number | undefined {
  const measured = samples
    .map(({ sentAt, receivedAt, dateHeader }) => {
      const trip = receivedAt - sentAt
      return { trip, skew: (sentAt + receivedAt) / 2 - (Date.parse(dateHeader) + 500), error: 500 + trip / 2 }
    })
    .filter(({ trip, skew }) => trip >= 0 && trip <= longestTrip && Number.isFinite(skew))
    .sort((a, b) => a.trip - b.trip)
  const best = measured[0]
  if (!best) return undefined
  const agreeing = measured.filter(({ skew, error }) => Math.abs(skew - best.skew) <= error + best.error)
  return agreeing.length * 2 > measured.length ? Math.round(best.skew) : undefined
}
