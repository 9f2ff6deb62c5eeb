/** A parser of strangers' data, what it is fed, and what must hold for every answer. */
import { isDeepStrictEqual } from 'node:util'
import type fc from 'fast-check'

export interface Parser {
  name: string
  input: fc.Arbitrary<unknown>
  /** Throws a Broken where something does not hold; whatever else is thrown is a failure too. */
  check(input: never): void | Promise<void>
}

export class Broken extends Error {
  override name = 'Broken'
}

export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what)
}

export const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b)

/** Nothing that was parsed may reach the objects of everybody. */
export function expectUnpolluted(): void {
  expectThat(Object.keys(Object.prototype).length === 0, 'Object.prototype has got a property')
  expectThat((Object.prototype as { polluted?: unknown }).polluted === undefined, 'Object.prototype was polluted')
  expectThat(Object.keys(Array.prototype).length === 0, 'Array.prototype has got a property')
}
