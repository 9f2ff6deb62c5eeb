/** What a bundle records about the guide that was followed. */
import * as z from 'zod/mini'
import { Moment } from '../session/index.ts'
import { most } from './guide.ts'
import type { GuideRun, Tick } from './run.ts'

const Done = z.object({
  /** ms since the recording began */
  at: Moment,
  by: z.enum(['page', 'hand']),
})

export const GuideAccount = z.object({
  id: z.string().check(z.maxLength(64)),
  title: z.string().check(z.maxLength(most.title)),
  by: z.string().check(z.maxLength(most.by)),
  /** epoch ms */
  agreedAt: Moment,
  /** in order; steps that were not done have no `done` */
  steps: z
    .array(z.object({ text: z.string().check(z.maxLength(most.step)), done: z.optional(Done) }))
    .check(z.maxLength(most.steps)),
  /** when the awaited event happened, and who reported it */
  happened: z.optional(Done),
})
export type GuideAccount = z.infer<typeof GuideAccount>

/** @param startedAt epoch ms of the session */
export function accountOf({ guide, agreedAt, progress }: GuideRun, startedAt: number): GuideAccount {
  const told = (tick: Tick | undefined) => tick && { at: tick.at - startedAt, by: tick.by }
  const happened = told(progress.happened)
  return {
    ...{ id: guide.id, title: guide.title, by: guide.by, agreedAt },
    steps: guide.steps.map(({ text }, index) => {
      const done = told(progress.ticks[index])
      return { text, ...(done && { done }) }
    }),
    ...(happened && { happened }),
  }
}
