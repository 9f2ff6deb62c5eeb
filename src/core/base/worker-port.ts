/** A worker and its owner: the two ends of one wire, with messages typed in each direction. */

/** The owner's end; a `Worker` satisfies it. */
export interface WorkerPort<Sent, Heard> {
  /** @param transfer memory that is transferred rather than copied */
  postMessage(message: Sent, transfer: ArrayBuffer[]): void
  onmessage: Handler<{ data: Heard }> | null
  onerror: Handler<{ message?: string }> | null
  terminate(): void
}

/** The worker's end: the part of its global scope that we use. */
export type WorkerScope<Sent, Heard> = Pick<WorkerPort<Sent, Heard>, 'postMessage' | 'onmessage'>

/** Declared as a method so that its parameter is bivariant: the events of a `Worker` carry more fields. */
type Handler<E> = { handle(event: E): void }['handle']

/** Sends a message to the owner. */
export type Tell<Sent> = (message: Sent, transfer?: ArrayBuffer[]) => void

/**
 * The worker's side: passes each message it receives to its listener.
 * @param scope `self`, which a page's type definitions take for a window
 * @param listenerFor creates the listener, given the function it answers with
 */
export function runWorker<Sent, Heard>(
  scope: object,
  listenerFor: (tell: Tell<Sent>) => (message: Heard) => unknown,
): void {
  const own = scope as WorkerScope<Sent, Heard>
  const listener = listenerFor((message, transfer = []) => own.postMessage(message, transfer))
  own.onmessage = ({ data }) => void listener(data)
}
