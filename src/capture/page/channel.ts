/**
 * The private line between the page's world and the isolated world of the extension.
 *
 * At document start, before any script of the page, the hook dispatches one `MessageEvent` with a port in it; the
 * isolated script is already listening, takes the port and stops the event. From then on nothing of the line can be
 * reached from the page. `preventDefault()` on the event means "a hook is already here": nothing is installed.
 *
 * A message sent through a port while the page is being left may never arrive, because its task dies with the
 * document (measured in Chromium 156: half of them). So the last records do not go through it: the hook dispatches a
 * `message` event on the other side's port, which is heard before `dispatchEvent` returns. A listener that took them
 * answers with `preventDefault()`.
 */

/** The event that hands the port over, as `ports[0]`. */
export const portEvent = 'casefile:port'

/**
 * What the isolated side may say: `hello` once, when it is ready, `record` whenever recording starts or stops, and
 * `flush` when it wants what is held back at once; an empty batch then says that this was all.
 */
export type ToPage = { type: 'hello' | 'record'; recording: boolean } | { type: 'flush' }

export interface Channel {
  /**
   * Sends the JSON text of an array of records.
   * @param last the page is being left: heard before this returns, where the other side listens
   */
  post(json: string, last?: boolean): void
}
