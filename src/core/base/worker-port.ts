/** A worker and who has started it: the two ends of one wire, typed by what goes over it in each direction. */

/** The end of who has started the worker; a `Worker` is one. */
export interface WorkerPort<Sent, Heard> {
  /** @param transfer memory that is handed over and not copied */
  postMessage(message: Sent, transfer: ArrayBuffer[]): void
  onmessage: Handler<{ data: Heard }> | null
  onerror: Handler<{ message?: string }> | null
  terminate(): void
}

/** The worker's own end: the part of its global scope that is used. */
export type WorkerScope<Sent, Heard> = Pick<WorkerPort<Sent, Heard>, 'postMessage' | 'onmessage'>

/** Written as a method, whose parameter may be narrower: the events of a `Worker` have more in them. */
type Handler<E> = { handle(event: E): void }['handle']

/** Sends to who has started the worker. */
export type Tell<Sent> = (message: Sent, transfer?: ArrayBuffer[]) => void

/**
 * The worker's side: whatever is sent to it goes to its listener.
 * @param scope `self`, which the types of a page take for a window
 * @param listenerFor makes the listener of what it answers with
 */
export function runWorker<Sent, Heard>(
  scope: object,
  listenerFor: (tell: Tell<Sent>) => (message: Heard) => unknown,
): void {
  const own = scope as WorkerScope<Sent, Heard>
  const listener = listenerFor((message, transfer = []) => own.postMessage(message, transfer))
  own.onmessage = ({ data }) => void listener(data)
}
