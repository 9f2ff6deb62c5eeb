/** A background with one tab that shows an app, and what a page of it sends. */
import type { SessionEvent } from '../../src/core/session/index.ts'
import type { EventBatch } from '../../src/messages/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'

export const site = 'https://app.test'
export const top = { tabId: 1, frameId: 0, url: `${site}/invoices` }
let events = 0
export const line = (at: number, text: string): SessionEvent => ({
  kind: 'console',
  id: `e${++events}`,
  at,
  frame: 'x',
  method: 'log',
  level: 'log',
  text,
  args: [],
})
export const batch = (list: SessionEvent[], more: Partial<EventBatch['document']> = {}): EventBatch => ({
  document: { id: 'doc1', url: `${site}/invoices`, startedAt: 1_700_000_000_000, late: false, ...more },
  batch: 0,
  events: list,
})
/** @returns a background whose first tab shows the app */
export function withTab(): FakeBackground {
  const fake = fakeBackground()
  fake.world.tabs.set(top.tabId, { url: top.url, title: 'Invoices' })
  return fake
}
