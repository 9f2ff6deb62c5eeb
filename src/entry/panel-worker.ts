/** The panel's worker: the verdict and the bundle of a session, however long it is. */
import { runWorker } from '../core/base/worker-port.ts'
import { tasks } from '../tasks/panel-tasks.ts'
import { createTaskListener } from '../tasks/wire.ts'

runWorker(self, (answer) => createTaskListener(tasks, answer))
