/** Who may send what: every message of the contract, sent by everybody who must not. */

import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Runtime } from 'webextension-polyfill'
import type { Answer, Envelope, From } from '../../src/messages/index.ts'
import { contract, type MessageName, makeListener, type Party } from '../../src/messages/index.ts'
import { makeListener as makePageListener } from '../../src/messages/page-wire.ts'

type Handler = (message: unknown, sender: Runtime.MessageSender) => Promise<Answer> | undefined
const own = 'chrome-extension://casefile/'
const world = vi.hoisted(() => ({ listeners: [] as unknown[] }))
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'casefile',
      getURL: (path: string) => `chrome-extension://casefile/${path}`,
      getManifest: () => ({ version: '0' }),
      onMessage: {
        addListener: (listener: unknown) => world.listeners.push(listener),
        removeListener: () => undefined,
      },
    },
  },
}))
const { listen } = await import('../../src/browser/messaging.ts')

/** As the browser describes them; none of it can be set by a page. */
const senders: Record<string, Runtime.MessageSender> = {
  'a content script in a tab': { id: 'casefile', url: 'https://app.test/', tab: { id: 1 } as never, frameId: 0 },
  'a content script in a frame of another origin': {
    id: 'casefile',
    url: 'https://ads.test/',
    tab: { id: 1 } as never,
    frameId: 7,
  },
  'a content script in a page without a tab': { id: 'casefile', url: 'https://app.test/' },
  'a page whose address looks like ours': {
    id: 'casefile',
    url: 'https://app.test/chrome-extension://casefile/src/entry/panel.html',
    tab: { id: 1 } as never,
  },
  'a page of an extension whose id begins like ours': {
    id: 'casefile',
    url: 'chrome-extension://casefile2/panel.html',
    tab: { id: 1 } as never,
  },
  'a blob of another origin': { id: 'casefile', url: 'blob:https://app.test/1', tab: { id: 1 } as never },
}
const ours: Record<string, Runtime.MessageSender> = {
  'the panel': { id: 'casefile', url: `${own}src/entry/panel.html` },
  'the viewer in a tab': { id: 'casefile', url: `${own}src/entry/viewer.html`, tab: { id: 2 } as never },
  'the service worker': { id: 'casefile' },
}
const strangers: Record<string, Runtime.MessageSender> = {
  'another extension': { id: 'other', url: 'chrome-extension://other/page.html' },
  'another extension without an address': { id: 'other' },
  'a web page': { url: 'https://app.test/', tab: { id: 1 } as never },
}

const names = Object.keys(contract) as MessageName[]
const heard: string[] = []

/** A listener of that party in which every handler notes that it was called. */
function listenAs(party: Party): Handler {
  const handlers = new Proxy({}, { get: (_, name) => () => heard.push(String(name)) })
  const listener = party === 'page' ? makePageListener(handlers as never) : makeListener(party, handlers as never)
  listen(listener as (message: unknown, from: From<Runtime.MessageSender>) => Promise<Answer> | undefined)
  return world.listeners.at(-1) as Handler
}
const envelope = (name: MessageName): Envelope => ({ casefile: 1, to: contract[name].to, name, input: {} })

beforeEach(() => {
  heard.length = 0
})

describe.each(names)('%s', (name) => {
  const { from, to } = contract[name]
  const allowed = from === 'page' ? senders : ours
  const wrong = { ...(from === 'page' ? ours : senders) }

  it.each(Object.keys(wrong))('is refused from %s', async (who) => {
    const answer = await listenAs(to)(envelope(name), wrong[who]!)
    expect(answer).toEqual({ ok: false, error: `"${name}" is not allowed from here.` })
    expect(heard).toEqual([])
  })
  it.each(Object.keys(strangers))('is not even answered to %s', (who) => {
    expect(listenAs(to)(envelope(name), strangers[who]!)).toBeUndefined()
    expect(heard).toEqual([])
  })
  it('is let through to its handler, or to the check of its shape, from those who may', async () => {
    for (const sender of Object.values(allowed)) {
      const answer = await listenAs(to)(envelope(name), sender)
      expect(answer).not.toMatchObject({ error: expect.stringContaining('not allowed') })
    }
  })
  it('is not heard by the listeners of other parties', () => {
    for (const party of (['page', 'ui', 'background'] as const).filter((one) => one !== to))
      for (const sender of Object.values({ ...senders, ...ours }))
        expect(listenAs(party)(envelope(name), sender)).toBeUndefined()
    expect(heard).toEqual([])
  })
  it('is refused under an address that is not its own', async () => {
    for (const party of (['page', 'ui', 'background'] as const).filter((one) => one !== to)) {
      const answer = await listenAs(party)({ ...envelope(name), to: party }, Object.values(allowed)[0]!)
      expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('Unknown message') })
    }
  })
})

it('no message lets a page say which tab, frame or address it is: the browser does', () => {
  const said = names.filter((name) => contract[name].from === 'page')
  expect(said).toEqual(['page.events', 'page.hello'])
  for (const name of said)
    expect(JSON.stringify(Object.keys((contract[name].input as unknown as { shape: object }).shape))).not.toMatch(
      /tab|frame|session/i,
    )
})
