/** What recordings keep, as the agent chose: how many minutes of sites that are always watched, and streams. */
import { asMinutes, type Limits, limitsOf, type Mode } from '../core/session/index.ts'
import type { StateArea } from './ports.ts'

const key = 'keptMinutes'
const streamsKey = 'followStreams'

export interface Keeping {
  /** minutes of a site that is always watched which are kept */
  minutes(): Promise<number>
  /** whether answers that arrive bit by bit are followed */
  streams(): Promise<boolean>
  /** Minutes out of range become the nearest in it. */
  choose(choice: { minutes: number; streams: boolean }): Promise<void>
  limits(recording: { mode: Mode }): Promise<Limits>
}

export function createKeeping(local: StateArea): Keeping {
  const minutes = async () => asMinutes(await local.get(key))
  return {
    minutes,
    streams: async () => (await local.get(streamsKey)) === true,
    async choose(choice) {
      await local.set(key, asMinutes(choice.minutes))
      await local.set(streamsKey, choice.streams)
    },
    async limits({ mode }) {
      return limitsOf(mode, await minutes())
    },
  }
}
