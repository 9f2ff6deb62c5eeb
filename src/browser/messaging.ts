/** Messages over the extension's runtime. The sender is determined by what the browser says about it. */
import type { Runtime } from 'webextension-polyfill'
import type { Answer, Envelope, From } from '../messages/index.ts'
import { browser } from './api.ts'

export type Sender = Runtime.MessageSender

/**
 * Who sent a message: a script in a web page, or one of the extension's own pages and its background.
 * Undefined for other extensions. A page's renderer may be compromised, so only `url` and `id` as filled in by the
 * browser count.
 */
function partyOf(sender: Sender): From<Sender>['party'] | undefined {
  if (sender.id !== browser.runtime.id) return undefined
  const own = browser.runtime.getURL('')
  if (sender.url?.startsWith(own)) return 'ours'
  // Chromium leaves both out for messages from the service worker to a content script. A page without a tab, such as one
  // in another extension's side panel, still has its address.
  return sender.tab === undefined && sender.url === undefined ? 'ours' : 'page'
}

/** Adds one listener for the runtime's messages. @returns a function that removes it */
export function listen(listener: (message: unknown, from: From<Sender>) => Promise<Answer> | undefined): () => void {
  const handler = (message: unknown, sender: Sender) => {
    const party = partyOf(sender)
    return party && listener(message, { party, sender })
  }
  browser.runtime.onMessage.addListener(handler as Parameters<typeof browser.runtime.onMessage.addListener>[0])
  return () =>
    browser.runtime.onMessage.removeListener(handler as Parameters<typeof browser.runtime.onMessage.removeListener>[0])
}

/** To the background, or from it to all open pages of the extension. */
export function sendRuntime(envelope: Envelope): Promise<unknown> {
  return browser.runtime.sendMessage(envelope)
}

/** To the content script of one frame, or of all frames of a tab if none is named; the first answer counts. */
export function sendToFrame(tabId: number, frameId: number | undefined, envelope: Envelope): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, envelope, frameId === undefined ? {} : { frameId })
}

/** False once the extension was updated or removed under a living page: every call would throw from then on. */
export function contextIsAlive(): boolean {
  try {
    return Boolean(browser.runtime.id)
  } catch {
    return false
  }
}

/** What the browser itself says about the frame that sent a message. @throws if it did not come from a tab */
export function frameOf(sender: Sender & { documentId?: string; origin?: string }): {
  tabId: number
  frameId: number
  url: string
  origin?: string
  documentId?: string
} {
  const { tab, frameId = 0, url = '', origin, documentId } = sender
  if (tab?.id === undefined) throw new Error('This message did not come from a tab.')
  return {
    ...{ tabId: tab.id, frameId, url },
    ...(origin !== undefined && { origin }),
    ...(documentId !== undefined && { documentId }),
  }
}
