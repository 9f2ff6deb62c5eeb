/** The browser's own clock, saved before any product can replace it. */
const native = performance.now.bind(performance)
let ahead = 0

/** Milliseconds of real time. */
export const realTime: () => number = native

/**
 * Gives the page a clock that can be moved. Products limit what they record by time (so many console lines per
 * second), and a measurement in a loop would soon see only the cheap way out; with `passTime` every call is recorded.
 */
export function makeClockMovable(): void {
  performance.now = () => native() + ahead
}

/** Moves the page's clock, ms. */
export function passTime(ms: number): void {
  ahead += ms
}
