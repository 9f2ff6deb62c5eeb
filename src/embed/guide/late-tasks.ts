/**
 * What is done with a recording, loaded apart from the screens of a guide: verdict and bundle are most of the code, and no
 * screen needs them before something was recorded. Loaded soon after a guide is shown all the same, because customers may go
 * offline.
 */
import type { SessionTasks } from '../../tasks/tasks.ts'

/** Again after a failure. */
export const loadTasks = async (): Promise<SessionTasks> => (await import('../../tasks/tasks.ts')).sessionTasks

export const lateTasks: SessionTasks = {
  judge: async (session) => (await loadTasks()).judge(session),
  build: async (session, more) => (await loadTasks()).build(session, more),
  draw: async (picture, shapes) => (await loadTasks()).draw(picture, shapes),
  review(session) {
    const opened = loadTasks().then((tasks) => tasks.review(session))
    // Each call says that it could not be loaded.
    opened.catch(() => undefined)
    return {
      apply: async (edits) => (await opened).apply(edits),
      pack: async (input) => (await opened).pack(input),
      text: async (path, from) => (await opened).text(path, from),
      close: () => void opened.then((desk) => desk.close()).catch(() => undefined),
    }
  },
}
