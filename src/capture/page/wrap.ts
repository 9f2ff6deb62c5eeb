import { apply, construct, defineProperty, getOwnPropertyDescriptor, hasOwn } from './intrinsics.ts'
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

/** What is done before and after the browser's own function runs. */
export interface Watcher<Note> {
  /** What it gives is handed to those below; when it gives undefined, nothing is done after the call. */
  before?(call: Call): Note | undefined
  /** Looks at what the page gets. */
  returned?(result: unknown, call: Call, note: Note): void
  /** Gives back what the page gets in place of the result; for this there has to be a reason. Must not throw. */
  instead?(result: unknown, call: Call, note: Note): unknown
  /** What it threw goes on to the page in any case. */
  threw?(reason: unknown, call: Call, note: Note): void
}

/**
 * Puts a watcher in front of the method `owner[name]`.
 *
 * A Proxy keeps what pages and tests can see of a native function: `name`, `length`, no `prototype`, not a
 * constructor, `[native code]`. The property keeps its attributes. `this` and the argument list go through untouched.
 * Nothing is installed where the page's property is missing or locked.
 *
 * All of ours has returned while the browser's function runs, so a stack that it records (of an error that the page will report) has one frame of ours.
 */
export function wrap<Note>(owner: object, name: string, watcher: Watcher<Note>): void {
  replace(owner, name, watcher, false)
}

/**
 * The same for the class `owner[name]`: watches `new`, whose result is the instance.
 *
 * A subclass of the page stays what it is, because `new.target` goes through; a call without `new` finds no trap and
 * fails as it always did. `prototype.constructor` follows, so that it is still the class itself.
 */
export function wrapClass<Note>(owner: object, name: string, watcher: Watcher<Note>): void {
  const proxy = replace(owner, name, watcher, true)
  if (proxy && hasOwn(proxy.prototype, 'constructor')) defineProperty(proxy.prototype, 'constructor', { value: proxy })
}

function replace<Note>(
  owner: object,
  name: string,
  // Looked up here once: later, Object.prototype might have one that is missing.
  { before, returned, instead, threw }: Watcher<Note>,
  isClass: boolean,
): Function | undefined {
  const property = getOwnPropertyDescriptor(owner, name)
  const native: unknown = property?.value
  if (typeof native !== 'function' || !property?.configurable) return undefined

  const run = (isClass ? construct : apply) as (target: Function, first: unknown, second: unknown) => unknown

  // A call comes with `this` and the arguments, `new` with the arguments and `new.target`.
  function trap(target: Function, first: unknown, second: unknown): unknown {
    const args = (isClass ? first : second) as readonly unknown[]
    const call: Call = { self: isClass ? undefined : first, args, above: trap }
    let note: Note | undefined
    try {
      note = before?.(call)
    } catch {
      // As in quietly.ts, without its function: this is on the way of every call.
    }
    const isWatched = !before || note !== undefined
    let result: unknown
    try {
      result = run(target, first, second === proxy ? target : second)
    } catch (reason) {
      if (isWatched) quietly(() => threw?.(reason, call, note as Note))
      throw reason
    }
    if (!isWatched) return result
    if (instead) return instead(result, call, note as Note)
    try {
      returned?.(result, call, note as Note)
    } catch {
      // As above.
    }
    return result
  }

  // Traps are looked up through the prototype: without this, Object.prototype.get would become one.
  const handler = { __proto__: null, [isClass ? 'construct' : 'apply']: trap } as ProxyHandler<Function>
  const proxy: Function = new Proxy(native, handler)
  // What is not named stays as it is.
  defineProperty(owner, name, { value: proxy })
  return proxy
}
