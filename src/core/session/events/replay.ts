/** The event that holds a stretch of page replay. For its records see replay-format.ts. */
import * as z from 'zod/mini'
import { base } from './event-base.ts'

export const ReplayRecord = z.object({
  /** 2: a snapshot, 3: a change, 4: URL and size of the page */
  type: z.number(),
  /** ms after the event's `at` */
  after: z.number(),
  /** depends on the type, as in rrweb */
  data: z.unknown(),
})
export type ReplayRecord = z.infer<typeof ReplayRecord>

/** A stretch of page replay. */
export const ReplayEvent = z.object({
  ...base,
  kind: z.literal('replay'),
  /** it starts with a full snapshot, so a replay can start here */
  whole: z.boolean(),
  records: z.array(ReplayRecord),
})
export type ReplayEvent = z.infer<typeof ReplayEvent>
