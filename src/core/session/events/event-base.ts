/** What every event has. */
import * as z from 'zod/mini'

/**
 * A moment: epoch ms, or ms since the session began. Within bounds, so that the sum of two is still one that `Date` can
 * hold (ECMA-262, time values end at 8.64e15): whoever formats it need not ask.
 */
export const Moment = z.number().check(z.gte(-4e15), z.lte(4e15))

/** `at`: ms since the session began; `frame`: id of a document; `cause`: id of the step or request that led to it. */
export const base = {
  id: z.string(),
  at: Moment,
  frame: z.string(),
  cause: z.optional(z.string()),
}
