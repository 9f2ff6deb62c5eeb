/** Whether the page still has the browser's clock. Fake timers of tests, and tools that travel in time, replace it. */
import { getOwnPropertyDescriptor, hasOwn } from './intrinsics.ts'

const NativeDate = Date
const { now: dateNow } = Date
const clock = performance

const heldBy = (owner: object, key: string): unknown => getOwnPropertyDescriptor(owner, key)?.value

/**
 * Compares what the page would find, without calling or reading it: a replaced clock may be a getter of the page. Fake timers put
 * their `performance.now` onto the object itself, which has none of its own.
 */
export const hasOtherClock = (): boolean =>
  heldBy(window, 'Date') !== NativeDate || heldBy(NativeDate, 'now') !== dateNow || hasOwn(clock, 'now')
