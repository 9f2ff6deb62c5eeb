import { apply, construct, defineProperty, getOwnPropertyDescriptor } from './intrinsics.ts'
import { quietly } from './quietly.ts'

/** A call of the page. */
export interface Call {
  /** undefined for `new` */
  readonly self: unknown
  /** the argument list, never to be changed; the browser made it for this call, so the page cannot change it either */
  readonly args: readonly unknown[]
  /** the innermost function of ours, for traceAbove */
  readonly above: Function
}

/** What is done after the browser's own function has run. */
export interface After {
  /** Looks at what the page gets. */
  returned?(result: unknown, call: Call): void
  /** Gives back what the page gets in place of the result; for this there has to be a reason. Must not throw. */
  instead?(result: unknown, call: Call): unknown
  /** What it threw goes on to the page in any case. */
  threw?(reason: unknown, call: Call): void
}

export type Watch = (call: Call) => After | undefined

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
export function wrap(owner: object, name: string, watch: Watch): void {
  replace(owner, name, watch, false)
}

/**
 * The same for the class `owner[name]`: watches `new`, whose result is the instance.
 *
 * A subclass of the page stays what it is, because `new.target` goes through; a call without `new` finds no trap and
 * fails as it always did. `prototype.constructor` follows, so that it is still the class itself.
 */
export function wrapClass(owner: object, name: string, watch: Watch): void {
  const proxy = replace(owner, name, watch, true)
  const property = proxy && getOwnPropertyDescriptor(proxy.prototype, 'constructor')
  if (property) defineProperty(proxy.prototype, 'constructor', { ...property, value: proxy })
}

function replace(owner: object, name: string, watch: Watch, isClass: boolean): Function | undefined {
  const property = getOwnPropertyDescriptor(owner, name)
  const native: unknown = property?.value
  if (typeof native !== 'function' || !property?.configurable) return undefined

  const run = (isClass ? construct : apply) as (target: Function, first: unknown, second: unknown) => unknown

  // A call comes with `this` and the arguments, `new` with the arguments and `new.target`.
  function trap(target: Function, first: unknown, second: unknown): unknown {
    const args = (isClass ? first : second) as readonly unknown[]
    const call: Call = { self: isClass ? undefined : first, args, above: trap }
    let after: After | undefined
    try {
      after = watch(call)
    } catch {
      // As in quietly.ts, without its function: this is on the way of every call.
    }
    let result: unknown
    try {
      result = run(target, first, second === proxy ? target : second)
    } catch (reason) {
      quietly(() => after?.threw?.(reason, call))
      throw reason
    }
    if (after?.instead) return after.instead(result, call)
    try {
      after?.returned?.(result, call)
    } catch {
      // As above.
    }
    return result
  }

  // Traps are looked up through the prototype: without this, Object.prototype.get would become one.
  const handler = { __proto__: null, [isClass ? 'construct' : 'apply']: trap } as ProxyHandler<Function>
  const proxy: Function = new Proxy(native, handler)
  defineProperty(owner, name, { ...property, value: proxy })
  return proxy
}
