/** The event that holds a stretch of how the page looked. What its records tell is in replay-format.ts. */
import * as z from 'zod/mini'
import { base } from './event-base.ts'

export const ReplayRecord = z.object({
  /** 2: a snapshot, 3: a change, 4: address and size of the page */
  type: z.number(),
  /** ms after the event's `at` */
  after: z.number(),
  /** by type, as rrweb has it */
  data: z.unknown(),
})
export type ReplayRecord = z.infer<typeof ReplayRecord>

/** A stretch of how the page looked. */
export const ReplayEvent = z.object({
  ...base,
  kind: z.literal('replay'),
  /** it begins with a snapshot of the whole page, so a replay can begin here */
  whole: z.boolean(),
  records: z.array(ReplayRecord),
})
export type ReplayEvent = z.infer<typeof ReplayEvent>
