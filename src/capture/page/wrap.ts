import { apply, defineProperty, getOwnPropertyDescriptor } from './intrinsics.ts'
import { quietly } from './quietly.ts'
import { type Trace, traceAbove } from './trace.ts'

/** A call of the page. */
export interface Call {
  readonly self: unknown
  /** the argument list, never to be changed */
  readonly args: readonly unknown[]
  /** where the page called from, without our own frames */
  readonly trace: () => Trace
}

/** What is done after the browser's own function has run. */
export interface After {
  /** Gives back what the page gets: the result itself, unless there is a reason. Must not throw. */
  returned?(result: unknown): unknown
  /** What it threw goes on to the page in any case. */
  threw?(reason: unknown): void
}

/**
 * Puts a watcher in front of the method `owner[name]`.
 *
 * A Proxy keeps what pages and tests can see of a native function: `name`, `length`, no `prototype`, not a
 * constructor, `[native code]`. The property keeps its attributes. `this` and the argument list go through untouched.
 * Nothing is installed where the page's property is missing or locked.
 *
 * `watch` runs before the browser's function and says what is to be done after it. All of ours has returned while
 * that function runs, so a stack that it records (of an error that the page will report) has one frame of ours.
 */
export function wrap(owner: object, name: string, watch: (call: Call) => After | undefined): void {
  const property = getOwnPropertyDescriptor(owner, name)
  const native: unknown = property?.value
  if (typeof native !== 'function' || !property?.configurable) return
  const handler = {
    // Traps are looked up through the prototype: without this, Object.prototype.get would become one.
    __proto__: null,
    apply: function trap(target: Function, self: unknown, args: readonly unknown[]) {
      let after: After | undefined
      quietly(() => {
        after = watch({ self, args, trace: () => traceAbove(trap) })
      })
      let result: unknown
      try {
        result = apply(target, self, args)
      } catch (reason) {
        quietly(() => after?.threw?.(reason))
        throw reason
      }
      return after?.returned ? after.returned(result) : result
    },
  }
  defineProperty(owner, name, { ...property, value: new Proxy(native, handler) })
}
