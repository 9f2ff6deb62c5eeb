/** How far back a recording reaches, and what is dropped. */
import { beforeEach, describe, expect, it } from 'vitest'
import { captureSession } from '../../src/messages/index.ts'
import type { FakeBackground } from '../support/fake-background.ts'
import { replay } from '../support/session-builder.ts'
import { batch, line, site, top, withTab } from './tab-of-invoices.ts'

let fake: FakeBackground
beforeEach(() => {
  fake = withTab()
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
  it('start takes up a recording of a window that is gone, without what was too old there', async () => {
    await inBackground()
    await put(began + 1_000, 'old')
    fake.world.now = began + 4 * minute
    await put(fake.world.now, 'kept')
    fake.newBrowser()
    fake.world.now = began + 8 * minute
    fake.world.tabs.set(9, { url: `${site}/invoices`, title: 'Invoices' })
    await fake.panel('tab.record', { tabId: 9 })
    const { events } = await fake.capture(9)
    expect(events.flatMap((event) => (event.kind === 'console' ? [event.text] : []))).toEqual(['kept'])
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
