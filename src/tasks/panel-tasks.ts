/** Everything the agent's panel delegates to workers. */
import { type LockedBundle, type OpenedCase, openBundle } from './open-bundle.ts'
import { type SessionTasks, sessionTasks } from './tasks.ts'

/** The tasks for one's own recordings, and those for other people's. */
export interface Tasks extends SessionTasks {
  /** Reads a bundle that somebody has sent. Rejects with a sentence if it cannot be opened. */
  open(file: Blob, password?: string): Promise<OpenedCase | LockedBundle>
}

export const tasks: Tasks = { ...sessionTasks, open: openBundle }
