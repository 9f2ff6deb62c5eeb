/** The browser's own clock, saved before any product can replace it. */
const native = performance.now.bind(performance)
let ahead = 0

/** Milliseconds of real time. */
export const realTime: () => number = native

/**
 * Gives the page an adjustable clock. Products have rate limits (so many console lines per second), so measuring in a loop
 * would soon only see the cheap path; with `passTime` every call is recorded.
 */
export function makeClockMovable(): void {
  performance.now = () => native() + ahead
}

/** Advances the page's clock, ms. */
export function passTime(ms: number): void {
  ahead += ms
}
