/** Whether the page still has the browser's clock. Fake timers of tests, and tools that travel in time, replace it. */
import { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } from './intrinsics.ts'

const NativeDate = Date
const { now: dateNow } = Date
const clock = performance
const prototype = getPrototypeOf(clock) as Performance
const { now: clockNow } = prototype

const heldBy = (owner: object, key: string): unknown => getOwnPropertyDescriptor(owner, key)?.value

/** Compares what the page would find, without calling or reading it: a replaced clock may be a getter of the page. */
export const hasOtherClock = (): boolean =>
  heldBy(window, 'Date') !== NativeDate ||
  heldBy(NativeDate, 'now') !== dateNow ||
  heldBy(prototype, 'now') !== clockNow ||
  hasOwn(clock, 'now')
