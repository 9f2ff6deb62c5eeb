import { derive, type Then } from './intrinsics.ts'
import { quietly } from './quietly.ts'

/**
 * What the page gets in place of a promise of the browser: settled one microtask later in the same way, after `fulfilled`
 * or `rejected` has looked at the value or the reason. What these throw is lost.
 * @param then how the promise is followed, where it is none of the browser's own
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
