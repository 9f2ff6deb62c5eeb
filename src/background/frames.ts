/** The frames of recorded pages, as the background talks to them. */
import { pause } from '../core/base/pause.ts'
import { within } from '../core/base/within.ts'
import { type Envelope, makeSend, type Send } from '../messages/index.ts'
import type { Frames } from './ports.ts'

/** ms a frame may take to answer: a busy or frozen page must not keep the agent waiting */
const patience = 2_000
/** the same if the page asks its server first */
const serverPatience = 8_000
/** ms before the next page is asked after one has gone away */
const pageChange = 250

/**
 * @param deliver sends an envelope to the content script of one frame, or of all frames of the tab if none is named, and
 *   resolves with its answer, or the first one
 */
export function createFrames(
  deliver: (tabId: number, frameId: number | undefined, envelope: Envelope) => Promise<unknown>,
): Frames {
  const sendTo = (tabId: number, frameId?: number, ms = patience): Send =>
    makeSend((envelope) => within(ms, deliver(tabId, frameId, envelope)))
  return {
    async flush(tabId, frameId, environment) {
      return (await sendTo(tabId, frameId)('relay.flush', { environment })).environment
    },
    async record(tabId, frameId, recording) {
      if (frameId === 0 && !recording) void sendTo(tabId)('relay.record', { recording }).catch(() => undefined)
      await sendTo(tabId, frameId)('relay.record', { recording })
    },
    async rules(tabId, frameId, rules) {
      if (frameId === 0) void sendTo(tabId)('relay.rules', { rules }).catch(() => undefined)
      await sendTo(tabId, frameId)('relay.rules', { rules })
    },
    async replay(tabId, wanted) {
      await sendTo(tabId, 0)('relay.replay', { wanted })
    },
    areas: (tabId, settle) => sendTo(tabId, 0)('relay.areas', { settle }),
    async facts(tabId) {
      const end = Date.now() + serverPatience
      // A page that is left while being asked does not answer; the next one does.
      for (let left = serverPatience; left > 0; left = end - Date.now()) {
        const facts = await sendTo(tabId, 0, left)('relay.facts', {}).catch(() => undefined)
        if (facts) return facts
        await pause(pageChange)
      }
      throw new Error('The page did not answer. It may still be loading, or be busy.')
    },
    shows: async (tabId, text) => (await sendTo(tabId, 0)('relay.text', { text })).shown,
  }
}
