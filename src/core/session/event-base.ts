/** What every event has. */
import * as z from 'zod/mini'

/** `at`: ms since the session began; `frame`: id of a document; `cause`: id of the step or request that led to it. */
export const base = {
  id: z.string(),
  at: z.number(),
  frame: z.string(),
  cause: z.optional(z.string()),
}
