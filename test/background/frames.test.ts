/** Frames that have not sent anything yet, pages that the tab does not show now, and tabs opened from this one. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFrames } from '../../src/background/frames.ts'
import type { EventBatch } from '../../src/messages/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'
import { pageFacts } from '../support/guides.ts'

const site = 'https://app.test'
const start = 1_700_000_000_000
const top = { tabId: 1, frameId: 0, url: `${site}/invoices` }
const batch = (id: string, at: number, more: Partial<EventBatch['document']> = {}): EventBatch => ({
  document: { id, url: `${site}/invoices`, startedAt: at, late: false, ...more },
  batch: 0,
  events: [{ kind: 'navigation', id: `${id}.1`, at, frame: id, how: 'load', url: `${site}/invoices` }],
})

let fake: FakeBackground
beforeEach(async () => {
  fake = fakeBackground()
  fake.world.tabs.set(1, { url: `${site}/invoices`, title: 'Invoices' })
  await fake.panel('tab.record', { tabId: 1 })
})
const documents = async () => (await fake.capture(1)).documents

describe('frames', () => {
  it('are known from their first word on, before they send anything', async () => {
    await fake.frame({ ...top, frameId: 7 })('page.hello', {})
    await fake.frame({ ...top, frameId: 9 })('page.events', batch('inner', start))
    fake.world.told.length = 0
    await fake.panel('tab.stop', { tabId: 1 })
    expect(fake.world.told.sort()).toEqual([
      [1, 0, false],
      [1, 7, false],
      [1, 9, false],
    ])
  })

  it('of a page that comes while the one before is told to stop are not recorded', async () => {
    let answered: Promise<unknown> | undefined
    fake.world.telling = async () => {
      // The page before was just going away, so it takes its time not to answer.
      answered ??= fake.frame(top)('page.hello', {})
      await answered
    }
    await fake.panel('tab.stop', { tabId: 1 })
    expect(await answered).toMatchObject({ recording: false })
    delete fake.world.telling
    await fake.panel('tab.record', { tabId: 1 })
    expect(await fake.frame(top)('page.hello', {})).toMatchObject({ recording: true })
  })

  it('of a page in the back/forward cache stay what they were, and do not count as shown', async () => {
    await fake.frame(top)('page.events', batch('old', start, { top: true }))
    await fake.frame(top)('page.events', batch('new', start + 10, { top: true, late: true }))
    await fake.frame({ ...top, frameId: 4 })('page.events', batch('old', start + 20, { top: true }))
    expect((await documents()).map(({ id, frameId }) => [id, frameId])).toEqual([
      ['new', 0],
      ['old', 0],
    ])
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ late: true })
  })

  it('that do not answer are left behind', async () => {
    vi.useFakeTimers()
    const frames = createFrames(() => new Promise(() => undefined))
    const flushed = expect(frames.flush(1, 2, false)).rejects.toThrow(/Nobody answered/)
    await vi.advanceTimersByTimeAsync(2_000)
    await flushed
    vi.useRealTimers()
  })

  it('whose page is left while it is asked are asked again when the next one is there', async () => {
    vi.useFakeTimers()
    const facts = pageFacts()
    const answers = [
      () => Promise.reject(new Error('The message port closed before a response was received.')),
      () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.')),
      () => Promise.resolve({ ok: true, value: facts }),
    ]
    const frames = createFrames(() => answers.shift()!())
    const asked = frames.facts(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await asked).toEqual(facts)
    vi.useRealTimers()
  })

  it('of which none answers are said to be loading or busy', async () => {
    vi.useFakeTimers()
    const frames = createFrames(() => Promise.resolve(undefined))
    const asked = expect(frames.facts(1)).rejects.toThrow(
      'The page did not answer. It may still be loading, or be busy.',
    )
    await vi.advanceTimersByTimeAsync(10_000)
    await asked
    vi.useRealTimers()
  })
})

describe('tabs opened from a recorded one', () => {
  const gaps = async () => (await fake.capture(1)).events.filter((event) => event.id === 'gap-tabs')

  it('are one gap that counts them', async () => {
    await fake.frame(top)('page.events', batch('doc', start))
    await fake.background.tabOpened(1)
    fake.restart()
    await fake.background.tabOpened(1)
    expect(await gaps()).toMatchObject([{ kind: 'gap', count: 2, frame: 'doc' }])
  })

  it('are nothing to a tab that is not recorded', async () => {
    await fake.frame(top)('page.events', batch('doc', start))
    await fake.background.tabOpened(2)
    await fake.panel('tab.stop', { tabId: 1 })
    await fake.background.tabOpened(1)
    expect(await gaps()).toEqual([])
  })
})

it('that nobody knows of any more hear of a stop and of new rules too', async () => {
  const heard: [number | undefined, string][] = []
  const frames = createFrames(async (_tabId, frameId, { name }) => {
    heard.push([frameId, name])
    return { ok: true, value: {} }
  })
  await frames.record(1, 0, true)
  await frames.record(1, 7, false)
  await frames.record(1, 0, false)
  await frames.rules(1, 0, [])
  expect(heard).toEqual([
    [0, 'relay.record'],
    [7, 'relay.record'],
    [undefined, 'relay.record'],
    [0, 'relay.record'],
    [undefined, 'relay.rules'],
    [0, 'relay.rules'],
  ])
})
