import { derive, type Then } from './intrinsics.ts'
import { quietly } from './quietly.ts'

/**
 * The promise the page gets in place of the browser's: settles one microtask later in the same way, after `fulfilled`
 * or `rejected` has seen the value or reason. Errors thrown by these are swallowed.
 * @param then how to chain the promise, if it is not a native one
 */
export function observe<T>(
  promise: unknown,
  fulfilled: (value: T) => void,
  rejected: (reason: unknown) => void,
  then: Then = derive,
): Promise<unknown> {
  return then(
    promise,
    (value: T) => {
      quietly(() => fulfilled(value))
      return value
    },
    (reason) => {
      quietly(() => rejected(reason))
      throw reason
    },
  )
}
