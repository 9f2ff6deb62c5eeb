/** Fields common to all events. */
import * as z from 'zod/mini'

/**
 * A point in time: epoch ms, or ms since the session began. Bounded so that the sum of two still fits a `Date`
 * (ECMA-262 time values end at 8.64e15) and formatting never fails.
 */
export const Moment = z.number().check(z.gte(-4e15), z.lte(4e15))

/** `at`: ms since the session began; `frame`: id of a document; `cause`: id of the step or request that led to it. */
export const base = {
  id: z.string(),
  at: Moment,
  frame: z.string(),
  cause: z.optional(z.string()),
}
