import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import type { EventBatch } from '../../src/messages/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'

const site = 'https://app.test'
const top = { tabId: 1, frameId: 0, url: `${site}/invoices` }
let events = 0
const line = (at: number, text: string): SessionEvent => ({
  kind: 'console',
  id: `e${++events}`,
  at,
  frame: 'x',
  method: 'log',
  level: 'log',
  text,
  args: [],
})
const batch = (list: SessionEvent[], more: Partial<EventBatch['document']> = {}): EventBatch => ({
  document: { id: 'doc1', url: `${site}/invoices`, startedAt: 1_700_000_000_000, late: false, ...more },
  batch: 0,
  events: list,
})

let fake: FakeBackground
beforeEach(() => {
  fake = fakeBackground()
  fake.world.tabs.set(1, { url: `${site}/invoices`, title: 'Invoices' })
})

describe('access', () => {
  it.each([
    ['nothing known of the tab', undefined, { access: 'none' }],
    ['the button was clicked here', `${site}/a`, { access: 'tab', site }],
    [
      'a page of the browser',
      'chrome://settings',
      { access: 'forbidden', reason: expect.stringContaining('browser itself') },
    ],
  ])('%s', async (_name, url, expected) => {
    fake.world.tabs.set(1, { url, title: undefined })
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ ...expected, watching: false })
  })
  it('tells a granted site', async () => {
    fake.world.granted.add(site)
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ access: 'site', site })
  })
})

describe('watching', () => {
  it('starts in the open tab and registers its site for the next load', async () => {
    const state = await fake.panel('tab.watch', { tabId: 1 })
    expect(state.watching).toBe(true)
    expect(fake.world).toMatchObject({ injected: [1], registered: [site], told: [[1, 0, true]] })
    expect(await fake.frame(top)('page.hello', {})).toMatchObject({ watching: true })
  })
  it('refuses in words where the browser allows nothing', async () => {
    fake.world.tabs.set(1, { url: 'chrome://settings', title: undefined })
    await expect(fake.panel('tab.watch', { tabId: 1 })).rejects.toThrow(/the browser itself/)
    fake.world.tabs.set(1, { url: undefined, title: undefined })
    await expect(fake.panel('tab.watch', { tabId: 1 })).rejects.toThrow(/Click its button in the toolbar/)
  })
  it('needs the site where a click does not survive a reload (Firefox)', async () => {
    fake = fakeBackground({ canWatchTab: false })
    fake.world.tabs.set(1, { url: `${site}/`, title: undefined })
    await expect(fake.panel('tab.watch', { tabId: 1 })).rejects.toThrow(/not allowed on https:\/\/app\.test/)
    fake.world.granted.add(site)
    expect((await fake.panel('tab.watch', { tabId: 1 })).watching).toBe(true)
  })
  it('says what the browser said when the scripts are not let in, and does not pretend to record', async () => {
    fake.world.injectError = new Error('Cannot access contents of the page')
    await expect(fake.panel('tab.watch', { tabId: 1 })).rejects.toThrow(/did not let Casefile into this page/)
    expect((await fake.panel('tab.state', { tabId: 1 })).watching).toBe(false)
  })
  it('a watched site records in new tabs by itself, other sites do not', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.watch', { tabId: 1 })
    expect(await fake.frame({ ...top, tabId: 2 })('page.hello', {})).toMatchObject({ watching: true })
    expect(await fake.frame({ tabId: 3, frameId: 0, url: 'https://other.test/' })('page.hello', {})).toMatchObject({
      watching: false,
    })
    expect(await fake.frame({ tabId: 4, frameId: 7, url: `${site}/` })('page.hello', {})).toMatchObject({
      watching: false,
    })
  })
  it('stop means stop: frames are told, scripts are gone, later batches are refused', async () => {
    await fake.panel('tab.watch', { tabId: 1 })
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'before')]))
    const state = await fake.panel('tab.stop', { tabId: 1 })
    expect(state).toMatchObject({ watching: false, counts: { events: 1 } })
    expect(fake.world.registered).toEqual([])
    expect(fake.world.told.at(-1)).toEqual([1, 0, false])
    await expect(fake.frame(top)('page.events', batch([line(1_700_000_000_200, 'after')]))).rejects.toThrow(
      /not being recorded/,
    )
  })
  it('a permission taken back in the browser unregisters the site', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.watch', { tabId: 1 })
    await fake.background.tabRemoved(1, false)
    expect(fake.world.registered).toEqual([site])
    fake.world.granted.clear()
    await fake.background.accessChanged()
    expect(fake.world.registered).toEqual([])
  })
})

describe('keeping', () => {
  beforeEach(async () => {
    await fake.panel('tab.watch', { tabId: 1 })
  })
  const read = async (after = 0, limit = 100) => {
    const { sessionId } = await fake.panel('tab.state', { tabId: 1 })
    return fake.panel('session.events', { sessionId: sessionId!, after, limit })
  }

  it('survives the death of the worker, and nothing is doubled', async () => {
    const first = batch([line(1_700_000_000_100, 'one')])
    await fake.frame(top)('page.events', first)
    fake.restart()
    await fake.frame(top)('page.events', first)
    await fake.frame(top)('page.events', batch([line(1_700_000_000_200, 'two')]))
    const { events, documents } = await read()
    expect(events.map((event) => [event.at, (event as { text: string }).text])).toEqual([
      [100, 'one'],
      [200, 'two'],
    ])
    expect(documents).toHaveLength(1)
  })
  it('gives what is new and what has changed after a cursor, in pages', async () => {
    const pending = { ...line(1_700_000_000_100, 'pending'), id: 'same' }
    await fake.frame(top)('page.events', batch([pending, line(1_700_000_000_150, 'b'), line(1_700_000_000_160, 'c')]))
    const first = await read(0, 2)
    expect([first.events.length, first.more]).toEqual([2, true])
    const second = await read(first.cursor, 2)
    expect([second.events.length, second.more]).toEqual([1, false])
    await fake.frame(top)('page.events', batch([{ ...pending, text: 'done' } as SessionEvent]))
    expect((await read(second.cursor)).events).toMatchObject([{ id: 'same', text: 'done' }])
    expect((await read()).events).toHaveLength(3)
  })
  it('takes frame and site from the browser, not from the message', async () => {
    await fake.frame({ tabId: 1, frameId: 5, url: 'https://ads.test/x' })(
      'page.events',
      batch([line(1, 'x')], { id: 'ad' }),
    )
    const { documents } = await read()
    expect(documents).toMatchObject([{ id: 'ad', frameId: 5, url: 'https://ads.test/' }])
  })
  it('a full disk is said in words, refuses the batch, and is forgotten when it is over', async () => {
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'safe')]))
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    fake.world.store = { put: async () => Promise.reject(full) }
    const lost = batch([line(1_700_000_000_200, 'again')])
    await expect(fake.frame(top)('page.events', lost)).rejects.toThrow(/disk is full/)
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({
      problem: expect.stringContaining('disk is full'),
      counts: { events: 1 },
    })
    fake.world.store = {}
    await fake.frame(top)('page.events', lost)
    expect(await fake.panel('tab.state', { tabId: 1 })).not.toHaveProperty('problem')
    expect((await read()).events).toHaveLength(2)
  })
  it('marks, clears and captures', async () => {
    await expect(fake.panel('session.capture', { tabId: 1 })).rejects.toThrow(/Nothing has been recorded/)
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'one')]))
    fake.world.now += 3000
    await fake.panel('session.mark', { tabId: 1, note: 'Here!' })
    const session = await fake.panel('session.capture', { tabId: 1 })
    expect(session.events.map((event) => event.kind)).toEqual(['console', 'mark'])
    expect(session).toMatchObject({ site, endedAt: fake.world.now })
    const before = await fake.panel('tab.state', { tabId: 1 })
    const after = await fake.panel('session.clear', { tabId: 1 })
    expect(after).toMatchObject({ watching: true, counts: { events: 0 } })
    expect(after.sessionId).not.toBe(before.sessionId)
  })
  it('a console flood evicts console lines, never an error; what was dropped is said', async () => {
    const failure: SessionEvent = {
      kind: 'error',
      id: 'boom',
      at: 1_700_000_000_001,
      frame: 'x',
      source: 'uncaught',
      error: { name: 'E', message: 'm' },
    }
    await fake.frame(top)('page.events', batch([failure]))
    for (let i = 0; i < 22; i++) {
      await fake.frame(top)(
        'page.events',
        batch(Array.from({ length: 500 }, (_, n) => line(1_700_000_000_100 + i * 500 + n, 'noise'))),
      )
    }
    const session = await fake.panel('session.capture', { tabId: 1 })
    expect(session.events.some((event) => event.id === 'boom')).toBe(true)
    expect(session.events.find((event) => event.kind === 'gap')).toMatchObject({
      what: 'the oldest console lines',
      count: 1000,
    })
    expect(session.events.filter((event) => event.kind === 'console')).toHaveLength(10_000)
  }, 20_000)
})

describe('survival of the browser', () => {
  const texts = async (tabId: number) => {
    const { sessionId } = await fake.panel('tab.state', { tabId })
    const { events } = await fake.panel('session.events', { sessionId: sessionId!, after: 0, limit: 100 })
    return events.map((event) => (event.kind === 'console' ? event.text : event.kind))
  }
  beforeEach(async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.watch', { tabId: 1 })
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'before')]))
  })

  it('a restored tab goes on with its recording and says what is missing', async () => {
    fake.newBrowser()
    fake.world.now += 60_000
    const again = { ...top, tabId: 77 }
    expect(await fake.frame(again)('page.hello', {})).toMatchObject({ watching: true })
    await fake.frame(again)('page.events', batch([line(fake.world.now, 'after')], { id: 'doc2' }))
    expect(await texts(77)).toEqual(['before', 'gap', 'after'])
  })
  it('a recording of long ago, or of another site, is not taken for this one', async () => {
    fake.newBrowser()
    fake.world.granted.add('https://other.test')
    fake.world.now += 16 * 60_000
    await fake.frame({ ...top, tabId: 78 })('page.events', batch([line(fake.world.now, 'new')], { id: 'doc2' }))
    expect(await texts(78)).toEqual(['new'])
  })
  it('closing a tab deletes its recording, closing the window does not', async () => {
    await fake.background.tabRemoved(1, true)
    await fake.frame({ ...top, tabId: 2 })('page.events', batch([line(fake.world.now, 'again')], { id: 'doc2' }))
    expect(await texts(2)).toEqual(['before', 'gap', 'again'])
    await fake.background.tabRemoved(2, false)
    await fake.frame({ ...top, tabId: 3 })('page.events', batch([line(fake.world.now, 'fresh')], { id: 'doc3' }))
    expect(await texts(3)).toEqual(['fresh'])
  })
  it('what nobody takes up is deleted after an hour', async () => {
    const { sessionId } = await fake.panel('tab.state', { tabId: 1 })
    fake.newBrowser()
    fake.world.now += 61 * 60_000
    await fake.background.started()
    const { events } = await fake.panel('session.events', { sessionId: sessionId!, after: 0, limit: 100 })
    expect(events).toEqual([])
  })
})
