/** The frames of recorded pages, as the background talks to them. */
import { type Envelope, makeSend } from '../messages/index.ts'
import type { Frames } from './ports.ts'

/** @param deliver sends an envelope to the content script of one frame and resolves with its answer */
export function createFrames(
  deliver: (tabId: number, frameId: number, envelope: Envelope) => Promise<unknown>,
): Frames {
  const sendTo = (tabId: number, frameId: number) => makeSend((envelope) => deliver(tabId, frameId, envelope))
  return {
    async flush(tabId, frameId, environment) {
      return (await sendTo(tabId, frameId)('relay.flush', { environment })).environment
    },
    async watch(tabId, frameId, watching) {
      await sendTo(tabId, frameId)('relay.watch', { watching })
    },
  }
}
