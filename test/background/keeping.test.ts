/** What a page sends is kept once, in its order, and without secrets that are recognised late. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { captureSession } from '../../src/messages/index.ts'
import type { FakeBackground } from '../support/fake-background.ts'
import { batch, line, site, top, withTab } from './tab-of-invoices.ts'

let fake: FakeBackground
beforeEach(() => {
  fake = withTab()
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
  it('a full disk gets room again: what is too old goes although nothing new can be stored', async () => {
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'old')]))
    fake.world.store = { put: async () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    fake.world.now += 5 * 60 * 60_000
    await expect(fake.frame(top)('page.events', batch([line(fake.world.now, 'new')]))).rejects.toThrow(/disk is full/)
    expect((await read()).events).toEqual([])
  })
  it('takes a batch that is stored, whatever fails after that', async () => {
    const failing = () => Promise.reject(new Error('The disk is slow.'))
    fake.world.store = { trim: failing, saveSession: failing }
    fake.world.now += 60_000
    await fake.frame(top)('page.events', batch([line(fake.world.now, 'stored')]))
    expect((await read()).events).toHaveLength(1)
  })
  it('takes no mark and no picture from a page, which are the agent’s', async () => {
    const own = { at: fake.world.now, frame: 'x' }
    await fake.frame(top)(
      'page.events',
      batch([
        { kind: 'mark', id: 'm', ...own, note: 'I, the agent, saw nothing.' },
        { kind: 'screenshot', id: 's', ...own, file: 'screenshots/a.webp', width: 1, height: 1 },
        line(fake.world.now, 'one'),
      ]),
    )
    expect((await read()).events.map(({ kind }) => kind)).toEqual(['console'])
  })
  it('captures although nothing can be deleted', async () => {
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'one')]))
    const failing = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    fake.world.store = { trim: failing, trimNetwork: failing }
    expect((await fake.capture(1)).events).toMatchObject([{ text: 'one' }])
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
  it('keeps the end of a request that ends while what came after the capture is moved', async () => {
    const page = fake.frame(top)
    const pending = { ...line(fake.world.now + 100, 'pending'), id: 'same' }
    await page('page.events', batch([line(fake.world.now, 'one')]))
    const { capture } = await fake.panel('session.capture', { tabId: 1 })
    await page('page.events', batch([pending]))
    const { copy } = fake.disk()
    fake.world.store = {
      async copy(...args) {
        await page('page.events', batch([{ ...pending, text: 'done' } as SessionEvent]))
        return copy(...args)
      },
    }
    await fake.panel('capture.taken', { tabId: 1, capture })
    expect((await read()).events).toMatchObject([{ id: 'same', text: 'done' }])
  })
  it('forgets nothing for a capture that another one has followed, or that is unknown', async () => {
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'one')]))
    const { capture } = await fake.panel('session.capture', { tabId: 1 })
    await fake.panel('session.capture', { tabId: 1 })
    const before = await fake.panel('tab.state', { tabId: 1 })
    for (const name of [capture, 'unknown']) await fake.panel('capture.taken', { tabId: 1, capture: name })
    expect(await fake.panel('tab.state', { tabId: 1 })).toEqual(before)
  })
  it('forgets nothing for a capture of a tab that was closed since', async () => {
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'one')]))
    const { capture } = await fake.panel('session.capture', { tabId: 1 })
    await fake.background.tabRemoved(1, false)
    await fake.panel('tab.record', { tabId: 1 })
    const before = await fake.panel('tab.state', { tabId: 1 })
    await fake.panel('capture.taken', { tabId: 1, capture })
    expect(await fake.panel('tab.state', { tabId: 1 })).toEqual(before)
  })
  it('marks a moment in a page in which nothing else has happened', async () => {
    fake.world.handsOver = () => fake.frame(top)('page.events', batch([]))
    await fake.panel('session.mark', { tabId: 1, note: 'It is broken already' })
    delete fake.world.handsOver
    expect((await fake.capture(1)).events.map(({ kind, frame }) => [kind, frame])).toEqual([['mark', 'doc1']])
  })
  it('gives a mark another note, where it stands, however long ago', async () => {
    await fake.frame(top)('page.events', batch([line(1_700_000_000_100, 'one')]))
    fake.world.now += 3_000
    const made = await fake.panel('session.mark', { tabId: 1, note: '' })
    expect(made.at).toBe(fake.world.now)
    fake.world.now += 3_600_000
    expect(await fake.panel('session.mark', { tabId: 1, note: 'Here', ...made })).toEqual(made)
    const [mark, ...more] = (await fake.capture(1)).events.filter(({ kind }) => kind === 'mark')
    expect(mark).toMatchObject({ id: made.mark, at: 3_000, note: 'Here' })
    expect(more).toEqual([])
    await fake.panel('session.clear', { tabId: 1 })
    await expect(fake.panel('session.mark', { tabId: 1, note: 'x', ...made })).rejects.toThrow(/not in this recording/)
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
