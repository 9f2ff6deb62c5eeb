/** What the agent has chosen to keep: how many minutes of always recorded sites, streams, a replay of the page. */
import { asMinutes, type Limits, limitsOf, type Mode } from '../core/session/index.ts'
import type { Recordings } from './recordings.ts'
import type { StateArea } from './state-area.ts'

/** the stored name of the minutes */
export const minutesKey = 'keptMinutes'
const keys = { streams: 'followStreams', replay: 'recordReplay' } as const

/** What is recorded only if it was turned on. */
export interface Choices {
  /** follow responses that arrive chunk by chunk */
  streams: boolean
  /** record how the page looks, to replay it */
  replay: boolean
}

export interface RecordingChoices {
  /** how many minutes of an always recorded site are kept */
  minutes(): Promise<number>
  choices(): Promise<Choices>
  /** Minutes out of range are clamped. */
  choose(choice: Choices & { minutes: number }): Promise<void>
  limits(recording: { mode: Mode }): Promise<Limits>
}

export function createRecordingChoices(local: StateArea): RecordingChoices {
  const minutes = async () => asMinutes(await local.get(minutesKey))
  return {
    minutes,
    async choices() {
      const [streams, replay] = await Promise.all([local.get(keys.streams), local.get(keys.replay)])
      return { streams: streams === true, replay: replay === true }
    },
    async choose(choice) {
      await local.set(minutesKey, asMinutes(choice.minutes))
      await local.set(keys.streams, choice.streams)
      await local.set(keys.replay, choice.replay)
    },
    async limits({ mode }) {
      return limitsOf(mode, await minutes())
    },
  }
}

/** Never for a guide: customers do not consent to recording how the page looks. */
export async function wantsReplay(
  tabId: number,
  keeping: Pick<RecordingChoices, 'choices'>,
  recordings: Pick<Recordings, 'get'>,
): Promise<boolean> {
  const [choices, recording] = await Promise.all([keeping.choices(), recordings.get(tabId)])
  return choices.replay && recording !== undefined && recording.guide === undefined
}
