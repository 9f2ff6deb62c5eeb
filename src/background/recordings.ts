/**
 * Which tabs are being recorded. The worker may die at any moment, so this lives in `storage.session`; every change
 * is read, made and written in one queue.
 */
import * as z from 'zod/mini'
import type { StateArea } from './ports.ts'

export const TabRecording = z.object({
  sessionId: z.string(),
  site: z.string(),
  /** how it began, and so how far back it reaches */
  mode: z.enum(['session', 'background']),
  watching: z.boolean(),
  /** the open frames are still being told: nobody may be shown that all is recorded yet */
  starting: z.optional(z.boolean()),
  /** epoch ms */
  startedAt: z.number(),
  /** id of the top document that is open now, and whether recording began after it had loaded */
  document: z.optional(z.object({ id: z.string(), late: z.boolean() })),
  /** old events dropped because there were too many, by group */
  dropped: z.record(z.string(), z.number()),
  /** events dropped because of their age, by the mode in which it was */
  aged: z.optional(z.record(z.string(), z.number())),
  /** id of the run of a guide that this is recorded for */
  guide: z.optional(z.string()),
  /** tabs that were opened from this one */
  tabsOpened: z.optional(z.number()),
  /** requests of which the browser's own account is missing */
  networkDropped: z.optional(z.number()),
  /** what went wrong with keeping the events, in words */
  problem: z.optional(z.string()),
})
export type TabRecording = z.infer<typeof TabRecording>

const Table = z.record(z.string(), TabRecording)
const key = 'recordings'

export interface Recordings {
  get(tabId: number): Promise<TabRecording | undefined>
  all(): Promise<Map<number, TabRecording>>
  /** Changes one entry; `undefined` removes it. Gives back what stands afterwards. */
  change(
    tabId: number,
    change: (recording: TabRecording | undefined) => TabRecording | undefined,
  ): Promise<TabRecording | undefined>
}

export function createRecordings(state: StateArea): Recordings {
  let queue: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Record<string, TabRecording>> {
    const parsed = Table.safeParse((await state.get(key)) ?? {})
    return parsed.success ? parsed.data : {}
  }

  return {
    async get(tabId) {
      await queue
      return (await read())[String(tabId)]
    },
    async all() {
      await queue
      return new Map(Object.entries(await read()).map(([tabId, recording]) => [Number(tabId), recording]))
    },
    change(tabId, change) {
      const result = queue.then(async () => {
        const table = await read()
        const next = change(table[String(tabId)])
        if (next === table[String(tabId)]) return next
        if (next) table[String(tabId)] = next
        else delete table[String(tabId)]
        await state.set(key, table)
        return next
      })
      queue = result.catch(() => undefined)
      return result
    },
  }
}
