/** The frames of recorded pages, as the background talks to them. */
import { type Envelope, makeSend, type Send } from '../messages/index.ts'
import type { Frames } from './ports.ts'

/** ms that a frame may take to answer: one whose page is busy, or frozen, must not keep the agent waiting */
const patience = 2_000
/** the same where the page asks its server first */
const serverPatience = 8_000

/** @param deliver sends an envelope to the content script of one frame and resolves with its answer */
export function createFrames(
  deliver: (tabId: number, frameId: number, envelope: Envelope) => Promise<unknown>,
): Frames {
  const sendTo = (tabId: number, frameId: number, ms = patience): Send =>
    makeSend((envelope) => Promise.race([deliver(tabId, frameId, envelope), silence(ms)]))
  return {
    async flush(tabId, frameId, environment) {
      return (await sendTo(tabId, frameId)('relay.flush', { environment })).environment
    },
    async watch(tabId, frameId, watching) {
      await sendTo(tabId, frameId)('relay.watch', { watching })
    },
    async rules(tabId, frameId, rules) {
      await sendTo(tabId, frameId)('relay.rules', { rules })
    },
    areas: (tabId, settle) => sendTo(tabId, 0)('relay.areas', { settle }),
    facts: (tabId) => sendTo(tabId, 0, serverPatience)('relay.facts', {}),
    shows: async (tabId, text) => (await sendTo(tabId, 0)('relay.text', { text })).shown,
  }
}

/** No answer, after a while. */
function silence(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined))
}
