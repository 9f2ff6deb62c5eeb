import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { captureSession, type EventBatch } from '../../src/messages/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'
import { replay } from '../support/session-builder.ts'

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
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ ...expected, recording: false })
  })
  it('tells a granted site', async () => {
    fake.world.granted.add(site)
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ access: 'site', site })
  })
})

describe('recording', () => {
  it('starts in the open tab and registers its site for the next load', async () => {
    const state = await fake.panel('tab.record', { tabId: 1 })
    expect(state.recording).toBe(true)
    expect(fake.world).toMatchObject({ injected: [1], registered: [site], told: [[1, 0, true]] })
    expect(await fake.frame(top)('page.hello', {})).toMatchObject({ recording: true })
  })
  it('refuses in words where the browser allows nothing', async () => {
    fake.world.tabs.set(1, { url: 'chrome://settings', title: undefined })
    await expect(fake.panel('tab.record', { tabId: 1 })).rejects.toThrow(/the browser itself/)
    fake.world.tabs.set(1, { url: undefined, title: undefined })
    await expect(fake.panel('tab.record', { tabId: 1 })).rejects.toThrow(/Click its button in the toolbar/)
  })
  it('needs the site where a click does not survive a reload (Firefox)', async () => {
    fake = fakeBackground({ canRecordTab: false })
    fake.world.tabs.set(1, { url: `${site}/`, title: undefined })
    await expect(fake.panel('tab.record', { tabId: 1 })).rejects.toThrow(/not allowed on https:\/\/app\.test/)
    fake.world.granted.add(site)
    expect((await fake.panel('tab.record', { tabId: 1 })).recording).toBe(true)
  })
  it('tells which tabs are recorded, since when, and their titles where the browser shows them', async () => {
    fake.world.tabs.set(2, { url: `${site}/b`, title: 'Other' })
    await fake.panel('tab.record', { tabId: 1 })
    await fake.panel('tab.record', { tabId: 2 })
    fake.world.tabs.set(2, { url: undefined, title: undefined })
    expect(await fake.panel('tabs.recorded', {})).toEqual({
      tabs: [
        { tabId: 1, site, since: fake.world.now, title: 'Invoices' },
        { tabId: 2, site, since: fake.world.now },
      ],
    })
  })
  it('is not called running before the scripts of every frame are there', async () => {
    const seen: boolean[] = []
    fake.world.injecting = async () => {
      seen.push((await fake.panel('tab.state', { tabId: 1 })).recording)
    }
    await fake.panel('tab.record', { tabId: 1 })
    expect(seen).toEqual([false])
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ recording: true })
  })

  it('says what the browser said when the scripts are not let in, and does not pretend to record', async () => {
    fake.world.injectError = new Error('Cannot access contents of the page')
    await expect(fake.panel('tab.record', { tabId: 1 })).rejects.toThrow(/did not let Casefile into this page/)
    expect((await fake.panel('tab.state', { tabId: 1 })).recording).toBe(false)
  })
  it('a recorded site records in new tabs by itself, other sites do not', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    expect(await fake.frame({ ...top, tabId: 2 })('page.hello', {})).toMatchObject({ recording: true })
    expect(await fake.frame({ tabId: 3, frameId: 0, url: 'https://other.test/' })('page.hello', {})).toMatchObject({
      recording: false,
    })
    expect(await fake.frame({ tabId: 4, frameId: 7, url: `${site}/` })('page.hello', {})).toMatchObject({
      recording: false,
    })
  })
  it('stop means stop: frames are told, scripts are gone, later batches are refused', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'before')]))
    const state = await fake.panel('tab.stop', { tabId: 1 })
    expect(state).toMatchObject({ recording: false, counts: { events: 1 } })
    expect(fake.world.registered).toEqual([])
    expect(fake.world.told.at(-1)).toEqual([1, 0, false])
    await expect(fake.frame(top)('page.events', batch([line(1_700_000_000_200, 'after')]))).rejects.toThrow(
      /not being recorded/,
    )
  })
  it('a permission taken back in the browser unregisters the site', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    await fake.background.tabRemoved(1, false)
    expect(fake.world.registered).toEqual([site])
    fake.world.granted.clear()
    await fake.background.accessChanged()
    expect(fake.world.registered).toEqual([])
  })
})

describe('keeping', () => {
  beforeEach(async () => {
    await fake.panel('tab.record', { tabId: 1 })
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
    await expect(fake.capture(1)).rejects.toThrow(/Nothing has been recorded/)
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'one')]))
    fake.world.now += 3000
    await fake.panel('session.mark', { tabId: 1, note: 'Here!' })
    const session = await fake.capture(1)
    expect(session.events.map((event) => event.kind)).toEqual(['console', 'mark'])
    expect(session).toMatchObject({ site, endedAt: fake.world.now })
    const before = await fake.panel('tab.state', { tabId: 1 })
    const after = await fake.panel('session.clear', { tabId: 1 })
    expect(after).toMatchObject({ recording: true, counts: { events: 0 } })
    expect(after.sessionId).not.toBe(before.sessionId)
  })
  it('forgets what became a file, and goes on with what came while it was packed', async () => {
    const began = fake.world.now
    const page = fake.frame(top)
    await page('page.events', batch([line(began + 100, 'one')]))
    fake.world.now = began + 3_000
    const { capture } = await fake.panel('session.capture', { tabId: 1 })
    await page('page.events', batch([line(began + 3_200, 'two')]))
    const before = await fake.panel('tab.state', { tabId: 1 })
    await fake.panel('capture.taken', { tabId: 1, capture })
    const after = await fake.panel('tab.state', { tabId: 1 })
    expect(after).toMatchObject({ recording: true, since: began + 3_000, counts: { events: 1 } })
    expect(after.sessionId).not.toBe(before.sessionId)
    await page('page.events', batch([line(began + 3_300, 'three')]))
    const { events } = await fake.capture(1)
    expect(events.map((event) => [event.kind === 'console' && event.text, event.at])).toEqual([
      ['two', 200],
      ['three', 300],
    ])
  })
  it('forgets nothing for a capture that another one has followed, or that is unknown', async () => {
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'one')]))
    const { capture } = await fake.panel('session.capture', { tabId: 1 })
    await fake.panel('session.capture', { tabId: 1 })
    const before = await fake.panel('tab.state', { tabId: 1 })
    for (const name of [capture, 'unknown']) await fake.panel('capture.taken', { tabId: 1, capture: name })
    expect(await fake.panel('tab.state', { tabId: 1 })).toEqual(before)
  })
  it('marks a moment in a page in which nothing else has happened', async () => {
    fake.world.handsOver = () => fake.frame(top)('page.events', batch([]))
    await fake.panel('session.mark', { tabId: 1, note: 'It is broken already' })
    delete fake.world.handsOver
    expect((await fake.capture(1)).events.map(({ kind, frame }) => [kind, frame])).toEqual([['mark', 'doc1']])
  })
  it('marks an earlier moment, on the page that was there then', async () => {
    const begun = fake.world.now
    const page = { startedAt: begun }
    await fake.frame(top)('page.events', batch([line(begun + 100, 'one')], page))
    const next = { id: 'doc2', startedAt: begun + 9_000 }
    await fake.frame(top)('page.events', batch([line(begun + 9_100, 'two')], next))
    fake.world.now = begun + 20_000
    await fake.panel('session.mark', { tabId: 1, note: 'It failed here', at: begun + 4_000 })
    for (const at of [fake.world.now + 1, begun - 1]) {
      await expect(fake.panel('session.mark', { tabId: 1, note: 'x', at })).rejects.toThrow(/not in this recording/)
    }
    const { events } = await fake.capture(1)
    expect(events.map(({ kind, at, frame }) => [kind, at, frame])).toEqual([
      ['console', 100, 'doc1'],
      ['mark', 4_000, 'doc1'],
      ['console', 9_100, 'doc2'],
    ])
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
    fake.world.caps = { console: { events: 1_000, bytes: 1e9 } }
    for (let i = 0; i < 4; i++) {
      await fake.frame(top)(
        'page.events',
        batch(Array.from({ length: 500 }, (_, n) => line(1_700_000_000_100 + i * 500 + n, 'noise'))),
      )
    }
    const session = await fake.capture(1)
    expect(session.events.some((event) => event.id === 'boom')).toBe(true)
    expect(session.events.filter((event) => event.kind === 'gap')).toMatchObject([
      { what: 'the oldest console lines', count: 1000, why: 'the recording reached its size limit' },
    ])
    expect(session.events.filter((event) => event.kind === 'console')).toHaveLength(1_000)
  })
})

describe('a secret that is recognised late', () => {
  const secret = 'aB3dE5gH7jK9mN1pQ3'
  const label = 'redacted-bearer-0123456789'
  beforeEach(async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await fake.frame(top)(
      'page.events',
      batch([line(1_700_000_000_100, `got ${secret}`), line(1_700_000_000_150, 'plain')]),
    )
    await fake.frame(top)('page.events', {
      ...batch([line(1_700_000_000_200, `sent ${label}`)]),
      known: [[secret, label]],
    })
  })
  const texts = (list: readonly SessionEvent[]) =>
    list.flatMap((event) => (event.kind === 'console' ? [event.text] : []))

  it('goes from what was stored before, in the capture and on the disk', async () => {
    const { session, known } = await captureSession(fake.panel, 1)
    expect(texts(session.events)).toEqual(['got redacted-bearer-1', 'plain', 'sent redacted-bearer-1'])
    expect(known).toEqual([[secret, 'redacted-bearer-1']])
    const { sessionId = '' } = await fake.panel('tab.state', { tabId: 1 })
    const stored = await fake.panel('session.events', { sessionId, after: 0, limit: 100 })
    expect(texts(stored.events)).toContain(`got ${label}`)
    expect(JSON.stringify(stored)).not.toContain(secret)
  })
  it('is known to a new worker, and forgotten with its recording', async () => {
    fake.restart()
    expect((await captureSession(fake.panel, 1)).known).toHaveLength(1)
    await fake.panel('session.clear', { tabId: 1 })
    await fake.frame(top)('page.events', batch([line(1_700_000_000_300, 'new')]))
    expect((await captureSession(fake.panel, 1)).known).toEqual([])
  })
})

describe('how far back a recording reaches', () => {
  const minute = 60_000
  const began = 1_700_000_000_000
  const state = () => fake.panel('tab.state', { tabId: 1 })
  const put = (at: number, text: string) => fake.frame(top)('page.events', batch([line(at, text)]))
  const captured = async () => {
    const { events, startedAt } = await fake.capture(1)
    return {
      startedAt,
      texts: events.flatMap((event) => (event.kind === 'console' ? [event.text] : [])),
      gaps: events.flatMap((event) => (event.kind === 'gap' ? [event] : [])),
    }
  }
  /** A site that is always recorded, in a tab where the agent has asked for nothing. */
  const inBackground = async () => {
    fake.world.granted.add(site)
    fake.world.tabs.set(2, { url: `${site}/invoices`, title: 'Invoices' })
    await fake.panel('tab.record', { tabId: 2 })
    await fake.frame(top)('page.hello', {})
    expect(await state()).toMatchObject({ mode: 'background', recording: true, keptMinutes: 5 })
  }

  it('in the background, the last five minutes; the capture says so and begins with what is left', async () => {
    await inBackground()
    await put(began + 1_000, 'old')
    fake.world.now = began + 4 * minute
    await put(fake.world.now, 'kept')
    fake.world.now = began + 6 * minute
    const { startedAt, texts, gaps } = await captured()
    expect(texts).toEqual(['kept'])
    expect(startedAt).toBe(began + 4 * minute)
    expect(gaps).toMatchObject([
      {
        what: 'what happened earlier',
        count: 1,
        why: 'of a site that is always recorded, only the last 5 minutes are kept until a recording is started in its tab',
      },
    ])
  })
  it('in the background, as many minutes as the agent chose, from 1 to 60', async () => {
    await inBackground()
    expect(await fake.panel('always.keep', { minutes: 15, streams: false, replay: false })).toEqual({
      sites: [site],
      minutes: 15,
      streams: false,
      replay: false,
    })
    await put(began + 1_000, 'kept')
    fake.world.now = began + 14 * minute
    expect((await captured()).texts).toEqual(['kept'])
    expect(await fake.panel('always.keep', { minutes: 0, streams: false, replay: false })).toMatchObject({ minutes: 1 })
    expect(await fake.panel('always.keep', { minutes: 1e9, streams: false, replay: false })).toMatchObject({
      minutes: 60,
    })
    expect(await state()).toMatchObject({ keptMinutes: 60 })
  })
  it('streams are followed from the next load on when the agent chose so', async () => {
    await inBackground()
    expect(fake.world.choices.streams).toBe(false)
    expect(await fake.panel('always.keep', { minutes: 5, streams: true, replay: false })).toMatchObject({
      streams: true,
    })
    expect(fake.world).toMatchObject({ registered: [site], choices: { streams: true } })
  })
  it('a replay of the page is recorded in open pages too as soon as the agent chose so, and until then', async () => {
    await inBackground()
    expect(fake.world.replayed).toEqual([])
    await fake.panel('always.keep', { minutes: 5, streams: false, replay: true })
    expect(fake.world).toMatchObject({ registered: [site], choices: { replay: true } })
    expect(fake.world.replayed.sort()).toEqual([1, 2])
    await fake.panel('always.keep', { minutes: 5, streams: false, replay: false })
    expect(fake.world).toMatchObject({ choices: { replay: false }, replayed: [] })
  })
  it('a page is told whether a replay of it is wanted', async () => {
    expect(await fake.frame(top)('page.hello', {})).toMatchObject({ replay: false })
    await fake.panel('always.keep', { minutes: 5, streams: false, replay: true })
    expect(await fake.frame(top)('page.hello', {})).toMatchObject({ recording: false, replay: false })
    await fake.panel('tab.record', { tabId: 1 })
    expect(fake.world).toMatchObject({ replayed: [1], replayWanted: new Map([[1, true]]) })
    expect(await fake.frame(top)('page.hello', {})).toMatchObject({ recording: true, replay: true })
  })
  it('a replay of the page is in a capture, and not in what a panel follows', async () => {
    await inBackground()
    await put(began + 1_000, 'line')
    const part = replay({ id: 'r1', at: began + 2_000, frame: 'x' })
    await fake.frame(top)('page.events', batch([part]))
    const { sessionId, counts } = await state()
    expect(counts).toMatchObject({ events: 1 })
    const followed = await fake.panel('session.events', { sessionId: sessionId!, after: 0, limit: 100 })
    expect(followed.events.map(({ kind }) => kind)).toEqual(['console'])
    const { session } = await captureSession(fake.panel, 1)
    expect(session.events.filter(({ kind }) => kind === 'replay')).toMatchObject([{ id: 'r1', records: part.records }])
  })
  it('in the background, what is too old goes as new events come, and when somebody looks', async () => {
    await inBackground()
    await put(began + 1_000, 'old')
    fake.world.now = began + 6 * minute
    await put(fake.world.now, 'new')
    expect(await state()).toMatchObject({ counts: { events: 1 } })
    fake.world.now = began + 12 * minute
    expect(await state()).toMatchObject({ counts: { events: 0 } })
  })
  it('start makes a session of it, keeps what is there, and from then on all of two hours', async () => {
    await inBackground()
    await put(began + 1_000, 'old')
    fake.world.now = began + 6 * minute
    await put(fake.world.now - 1_000, 'just before the start')
    const before = await state()
    expect(await fake.panel('tab.record', { tabId: 1 })).toMatchObject({ mode: 'session', sessionId: before.sessionId })
    fake.world.now += 1_000
    await put(fake.world.now, 'after the start')
    fake.world.now += 120 * minute
    await put(fake.world.now, 'two hours later')
    const { texts, gaps } = await captured()
    expect(texts).toEqual(['just before the start', 'after the start', 'two hours later'])
    expect(gaps.map(({ count, why }) => [count, why])).toEqual([[1, expect.stringContaining('always recorded')]])
  })
  it('a session reaches back four hours, and says what it lost', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await put(began + 1_000, 'old')
    fake.world.now = began + 241 * minute
    await put(fake.world.now, 'new')
    const { startedAt, texts, gaps } = await captured()
    expect([startedAt, texts]).toEqual([began, ['new']])
    expect(gaps).toMatchObject([{ count: 1, why: 'of a recording, only the last 4 hours are kept' }])
  })
  it('a session is still one after the browser has crashed', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    await put(began + 1_000, 'before')
    fake.newBrowser()
    await fake.frame(top)('page.hello', {})
    expect(await state()).toMatchObject({ mode: 'session' })
  })
  it('a long capture comes in pages, and one that is gone is said to be', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    const lines = (from: number) => Array.from({ length: 1500 }, (_, n) => line(began + from + n, `${from + n}`))
    for (const from of [0, 1500, 3000]) await fake.frame(top)('page.events', batch(lines(from)))
    const { capture, count, session } = await fake.panel('session.capture', { tabId: 1 })
    // One of them says that there is no picture.
    expect([count, session.events]).toEqual([4501, []])
    expect((await fake.panel('capture.events', { capture, from: 0 })).events.length).toBeLessThanOrEqual(2000)
    expect((await fake.capture(1)).events).toHaveLength(4500)
    fake.restart()
    await expect(fake.panel('capture.events', { capture, from: 2000 })).rejects.toThrow(/capture again/)
  })
})

describe('survival of the browser', () => {
  const texts = async (tabId: number) => {
    const { sessionId } = await fake.panel('tab.state', { tabId })
    const { events } = await fake.panel('session.events', { sessionId: sessionId!, after: 0, limit: 100 })
    return events.map((event) => (event.kind === 'console' ? event.text : event.kind))
  }
  const arrives = async (tabId: number, text: string, id: string) => {
    const page = fake.frame({ ...top, tabId })
    await page('page.hello', {})
    await page('page.events', batch([line(fake.world.now, text)], { id }))
  }
  beforeEach(async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'before')]))
  })

  it('a restored tab goes on with its recording and says what is missing', async () => {
    fake.newBrowser()
    fake.world.now += 60_000
    const again = { ...top, tabId: 77 }
    expect(await fake.frame(again)('page.hello', {})).toMatchObject({ recording: true })
    await fake.frame(again)('page.events', batch([line(fake.world.now, 'after')], { id: 'doc2' }))
    expect(await texts(77)).toEqual(['before', 'gap', 'after'])
  })
  it('a recording of long ago, or of another site, is not taken for this one', async () => {
    fake.newBrowser()
    fake.world.granted.add('https://other.test')
    fake.world.now += 16 * 60_000
    await arrives(78, 'new', 'doc2')
    expect(await texts(78)).toEqual(['new'])
  })
  it('closing a tab deletes its recording, closing the window does not', async () => {
    await fake.background.tabRemoved(1, true)
    await arrives(2, 'again', 'doc2')
    expect(await texts(2)).toEqual(['before', 'gap', 'again'])
    await fake.background.tabRemoved(2, false)
    await arrives(3, 'fresh', 'doc3')
    expect(await texts(3)).toEqual(['fresh'])
  })
  it('what a page sends at its end begins no recording in the place of that of its tab', async () => {
    await fake.background.tabRemoved(1, false)
    const last = batch([line(fake.world.now, 'last')])
    await expect(fake.frame(top)('page.events', last)).rejects.toThrow('This tab is not being recorded.')
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ recording: false })
  })
  it('what was written after a recording was deleted is deleted too, and what tabs have is not', async () => {
    const store = await fake.disk()
    await store.put('gone', { id: 'd', url: `${site}/`, frameId: 0, startedAt: 0, late: false }, [line(1, 'late')])
    await arrives(2, 'kept', 'doc2')
    await fake.background.started()
    expect((await store.read('gone', 0, 10)).events).toEqual([])
    expect(await texts(2)).toEqual(['kept'])
    expect(await texts(1)).toEqual(['before'])
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
