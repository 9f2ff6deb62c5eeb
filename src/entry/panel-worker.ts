/** The panel's worker: the verdict and the bundle of a session, however long it is. */
import { tasks } from '../tasks/panel-tasks.ts'
import { createTaskListener, type Order } from '../tasks/wire.ts'

const scope = self as unknown as {
  postMessage(message: unknown, transfer: Transferable[]): void
  onmessage: (event: MessageEvent<Order>) => void
}
const listener = createTaskListener(tasks, (outcome, transfer) => scope.postMessage(outcome, transfer))
scope.onmessage = ({ data }) => void listener(data)
