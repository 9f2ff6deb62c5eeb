/**
 * The private channel between the page's main world and the extension's isolated world.
 *
 * At document start, before any script of the page, the hook dispatches one `MessageEvent` carrying a port; the
 * isolated script is already listening, takes the port and stops the event. After that nothing of the channel is
 * reachable from the page. `preventDefault()` on the event means "a hook is already here", and then nothing is
 * installed.
 *
 * A message sent through a port while the page is being left may never arrive, because its task dies with the document
 * (measured in Chromium 156: half of them). So the last records bypass the port: the hook dispatches a `message` event
 * on the other side's port, which is handled before `dispatchEvent` returns. A listener that took them answers with
 * `preventDefault()`.
 */

/** The event that hands the port over, as `ports[0]`. */
export const portEvent = 'casefile:port'

/**
 * Messages from the isolated side: `hello` once, when it is ready; `record` whenever recording starts or stops; `flush`
 * to get everything held back at once, answered by `[]` at the end; by `[0]` if the page has replaced its clock.
 */
export type ToPage = { type: 'hello' | 'record'; recording: boolean } | { type: 'flush' }

export interface Channel {
  /** Messages from the other side wait until somebody listens. */
  listen(onMessage: (message: ToPage) => void): void
  /**
   * Sends the JSON text of an array of records.
   * @param last the page is being left: handled before this returns, if the other side listens
   */
  post(json: string, last?: boolean): void
}
