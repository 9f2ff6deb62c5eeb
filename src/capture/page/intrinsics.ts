/**
 * The browser's own functions, saved before any page script can replace them.
 *
 * The hooks run in the page's main world, where every prototype and global may later be patched, frozen or watched
 * (zone.js, polyfills, test tools, hostile code). So nothing in this folder calls a method through a prototype,
 * iterates with `for...of` or spread, uses a regular expression, or grows an array that has a prototype: each of these
 * looks something up where the page can interfere. Functions needed by one file only are saved in that file.
 */

export const { apply, construct, defineProperty } = Reflect
export const { isArray } = Array
export const { isView } = ArrayBuffer
export const { isFinite: isFiniteNumber } = Number
export const { min } = Math
export const {
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  getPrototypeOf,
  hasOwn,
  keys: objectKeys,
  setPrototypeOf,
} = Object
const { bind, call } = Function.prototype

/** Turns a method into a function that takes `this` as its first argument and looks nothing up when called. */
export function uncurry<A extends unknown[], R>(method: (...args: A) => R): (self: unknown, ...args: A) => R {
  return apply(bind, call, [method])
}

/** Saved getters of properties: each throws if `this` is of another class. */
type Getters<T, K extends readonly (keyof T)[]> = { [I in keyof K]: (self: unknown) => T[K[I]] }

/** The saved getters of an owner's own properties; undefined is returned by those that this browser does not have. */
export function getters<T extends object, const K extends (keyof T)[]>(owner: T, ...keys: K): Getters<T, K> {
  return keys.map((key) => {
    const get = getOwnPropertyDescriptor(owner, key)?.get
    return get ? uncurry(get) : nothing
  }) as never
}

/** Does nothing, and returns undefined. */
export function nothing(): void {}

/** A growable list without a prototype, so that `xs[xs.length] = x` hits no setter of the page. */
export function list<T>(): T[] {
  return setPrototypeOf([], null)
}

/** Numbers by name, without a prototype, so that no name is predefined. */
export function tally(): Record<string, number> {
  return { __proto__: null } as unknown as Record<string, number>
}

/** One argument of a call; a missing one is not looked up on Array.prototype. */
export function argument(args: readonly unknown[], index: number): unknown {
  return index < args.length ? args[index] : undefined
}

export const objectTag: (self: unknown) => string = uncurry(Object.prototype.toString)
export const { toStringTag } = Symbol

export const quote = JSON.stringify
export const slice: (text: string, start: number, end?: number) => string = uncurry(String.prototype.slice)
export const indexOf: (text: string, part: string, from?: number) => number = uncurry(String.prototype.indexOf)
export const lowerCase: (text: string) => string = uncurry(String.prototype.toLowerCase)

export type Then = (self: unknown, ok: (value: never) => unknown, bad: (reason: unknown) => unknown) => Promise<unknown>
const nativeThen = uncurry(Promise.prototype.then as (ok: never, bad: never) => Promise<unknown>) as Then

export const PromisePrototype = Promise.prototype
const PromiseClass = Promise
const { species } = Symbol
const speciesGetter = getOwnPropertyDescriptor(PromiseClass, species)?.get

/**
 * `Promise.prototype.then` for a native promise the page never sees.
 *
 * `then` reads the promise's `constructor` and its `Symbol.species`, both of which the page can change. If it has
 * changed either, an own `constructor` of undefined takes precedence (ECMA-262, SpeciesConstructor).
 */
export const derive: Then = (promise, ok, bad) => {
  const isUntouched =
    getOwnPropertyDescriptor(PromisePrototype, 'constructor')?.value === PromiseClass &&
    getOwnPropertyDescriptor(PromiseClass, species)?.get === speciesGetter
  if (!isUntouched) defineProperty(promise as object, 'constructor', { __proto__: null } as object)
  return nativeThen(promise, ok, bad)
}
export const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as Uint8Array

export const WeakRegister = WeakMap
export const weakGet: (map: WeakMap<object, unknown>, key: unknown) => unknown = uncurry(
  WeakMap.prototype.get as (key: unknown) => unknown,
)
export const weakSet: <K extends object, V>(map: WeakMap<K, V>, key: K, value: V) => void = uncurry(
  WeakMap.prototype.set,
)

export const listen: (target: EventTarget, type: string, run: (event: Event) => void, capture?: boolean) => void =
  uncurry(EventTarget.prototype.addEventListener)

const { timeout } = AbortSignal
/**
 * Runs a function after `ms`; it cannot be ended. `setTimeout` counts its timers, which the page could see, and a page
 * that clears all numbers would end ours: `AbortSignal.timeout` has none
 * (https://dom.spec.whatwg.org/#dom-abortsignal-timeout).
 */
export const later = (run: () => void, ms: number): void => listen(timeout(ms), 'abort', run)

const { timeOrigin } = performance
const sinceOrigin: () => number = apply(bind, performance.now, [performance])
/** Epoch ms, fractional; monotonic within a document (https://www.w3.org/TR/hr-time-3/). */
export function now(): number {
  return timeOrigin + sinceOrigin()
}
