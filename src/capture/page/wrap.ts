import { apply, construct, defineProperty, getOwnPropertyDescriptor } from './intrinsics.ts'
import { quietly } from './quietly.ts'

/** A call of the page. */
export interface Call {
  /** undefined for `new` */
  readonly self: unknown
  /**
   * the argument list, never to be modified; the browser created it for this call, so the page cannot modify it either
   */
  readonly args: readonly unknown[]
  /** our innermost function, for traceAbove */
  readonly above: Function
}

/** What to do before and after the browser's own function runs. */
export interface Watcher<Note> {
  /** The returned note is passed to the handlers below; if undefined, nothing is done after the call. */
  before?(call: Call): Note | undefined
  /** Looks at the result the page gets. */
  returned?(result: unknown, call: Call, note: Note): void
  /** Returns what the page gets instead of the result, which needs a good reason. Must not throw. */
  instead?(result: unknown, call: Call, note: Note): unknown
  /** Looks at what was thrown; it reaches the page in any case. */
  threw?(reason: unknown, call: Call, note: Note): void
}

/**
 * Puts a watcher in front of the method `owner[name]`.
 *
 * A Proxy preserves what pages and tests can see of a native function: `name`, `length`, no `prototype`, not a
 * constructor, `[native code]`. The property keeps its attributes. `this` and the argument list are passed through
 * untouched. Nothing is installed if the page's property is missing or locked.
 *
 * All our functions except one have returned while the browser's function runs, so a stack it captures (of an error the
 * page will report) contains a single frame of ours.
 */
export function wrap<Note>(owner: object, name: string, watcher: Watcher<Note>): void {
  replace(owner, name, watcher, false)
}

/**
 * The same for the class `owner[name]`: watches `new`, whose result is the instance.
 *
 * Subclasses of the page work, because `new.target` is passed through; a call without `new` finds no trap and fails as
 * before. `prototype.constructor` is updated, so that it is still the class itself.
 */
export function wrapClass<Note>(owner: object, name: string, watcher: Watcher<Note>): void {
  const proxy = replace(owner, name, watcher, true)
  if (proxy) defineProperty(proxy.prototype, 'constructor', { value: proxy })
}

function replace<Note>(
  owner: object,
  name: string,
  // Destructured once here: later, a missing one might be found on Object.prototype.
  { before, returned, instead, threw }: Watcher<Note>,
  isClass: boolean,
): Function | undefined {
  const property = getOwnPropertyDescriptor(owner, name)
  const native: unknown = property?.value
  if (typeof native !== 'function' || !property?.configurable) return undefined

  const run = (isClass ? construct : apply) as (target: Function, first: unknown, second: unknown) => unknown

  // A call passes `this` and the arguments, `new` passes the arguments and `new.target`.
  function trap(target: Function, first: unknown, second: unknown): unknown {
    const args = (isClass ? first : second) as readonly unknown[]
    const call: Call = { self: isClass ? undefined : first, args, above: trap }
    let note: Note | undefined
    try {
      note = before?.(call)
    } catch {
      // As in quietly.ts, inlined because every call passes through here.
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
  // Attributes not given here stay unchanged.
  defineProperty(owner, name, { value: proxy })
  return proxy
}
