/** How far back recordings reach: the agent's choice for sites that are always watched, and what follows from it. */
import { asMinutes, type Limits, limitsOf, type Mode } from '../core/session/index.ts'
import type { StateArea } from './ports.ts'

const key = 'keptMinutes'

export interface Keeping {
  /** minutes of a site that is always watched which are kept */
  minutes(): Promise<number>
  /** Takes a choice and gives back what it came to. */
  choose(minutes: number): Promise<number>
  limits(recording: { mode: Mode }): Promise<Limits>
}

export function createKeeping(local: StateArea): Keeping {
  const minutes = async () => asMinutes(await local.get(key))
  return {
    minutes,
    async choose(chosen) {
      await local.set(key, asMinutes(chosen))
      return minutes()
    },
    async limits({ mode }) {
      return limitsOf(mode, await minutes())
    },
  }
}
