/** Everything that the agent's panel has done in workers. */
import { type LockedBundle, type OpenedCase, openBundle } from './open-bundle.ts'
import { type SessionTasks, sessionTasks } from './tasks.ts'

/** The tasks with a recording of one's own, and those with a recording of somebody else. */
export interface Tasks extends SessionTasks {
  /** Reads a bundle that somebody has sent. Rejects with a sentence when it cannot be opened. */
  open(file: Blob, password?: string): Promise<OpenedCase | LockedBundle>
}

export const tasks: Tasks = { ...sessionTasks, open: openBundle }
