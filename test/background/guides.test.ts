/** A guide in the background: what was agreed to is recorded, and nothing else, by nobody else, no longer. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestSignal } from '../../src/browser/web-request.ts'
import type { Guide } from '../../src/core/guide/index.ts'
import type { SessionEvent } from '../../src/core/session/index.ts'
import type { EventBatch } from '../../src/messages/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'
import { guideOf, pageFacts } from '../support/guides.ts'
import { consoleLine, request, SITE, step } from '../support/session-builder.ts'

const start = 1_700_000_000_000
const day = 86_400_000
const top = { tabId: 1, frameId: 0, url: `${SITE}/invoices` }
let count = 0
const batch = (list: SessionEvent[], url = top.url): EventBatch => ({
  document: { id: `doc-${url.length}`, url, startedAt: start, late: false },
  batch: ++count,
  events: list.map((event) => ({ ...event, id: `e${++count}`, at: start + 10 })),
})
const line = (text = 'saved') => consoleLine({ text })
const guide = (told: Partial<Guide> = {}) => guideOf({ createdAt: start - day, expiresAt: start + day, ...told })

let fake: FakeBackground
beforeEach(() => {
  fake = fakeBackground()
  fake.world.tabs.set(1, { url: `${SITE}/invoices`, title: 'Invoices' })
  fake.world.granted.add(SITE)
})
const begin = (told: Partial<Guide> = {}, granted = false) =>
  fake.panel('guide.begin', { guide: guide(told), tabId: 1, granted })
const state = (tabId = 1) => fake.panel('tab.state', { tabId })
const hello = (sender = top) => fake.frame(sender)('page.hello', {})
const send = (events: SessionEvent[], sender = top) => fake.frame(sender)('page.events', batch(events, sender.url))
const kinds = async (tabId = 1) => (await fake.capture(tabId)).events.map(({ kind }) => kind)

describe('consent', () => {
  it('begins to record in the tab, and tells what it is recorded for', async () => {
    const { run, tabs } = await begin()
    expect(run).toMatchObject({
      agreedAt: start,
      until: start + 30 * 60_000,
      paused: false,
      progress: { phase: 'checks' },
    })
    expect(tabs).toMatchObject([{ tabId: 1, recording: true, events: 0 }])
    expect(await state()).toMatchObject({ recording: true, mode: 'session' })
    expect(fake.world).toMatchObject({ injected: [1], registered: [SITE] })
  })

  it('never reads how the page looks, also where the agent wants that of other recordings', async () => {
    await fake.panel('always.keep', { minutes: 5, streams: false, replay: true })
    await begin()
    expect(await hello()).toMatchObject({ recording: true, replay: false })
    expect(fake.world).toMatchObject({ injected: [1], replayed: [], replayWanted: new Map([[1, false]]) })
    await fake.panel('always.keep', { minutes: 5, streams: false, replay: true })
    expect(fake.world).toMatchObject({ replayed: [], replayWanted: new Map([[1, false]]) })
  })

  it('leaves no site behind that is always recorded', async () => {
    await begin()
    expect((await fake.panel('always.state', {})).sites).toEqual([])
    await fake.panel('guide.end', {})
    expect(fake.world.registered).toEqual([])
    expect(await hello()).toMatchObject({ recording: false })
  })

  it('takes nothing along from before', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await send([line('before the consent')])
    await begin()
    await send([line('after it')])
    expect(JSON.stringify((await fake.capture(1)).events)).not.toContain('before the consent')
  })

  it('is over where it is ended while it begins, and the agent may record again', async () => {
    let ended: Promise<unknown> | undefined
    fake.world.injecting = async () => {
      delete fake.world.injecting
      ended = fake.panel('guide.end', {})
    }
    await begin()
    await ended
    expect(await fake.panel('guide.state', {})).toEqual({ tabs: [] })
    await fake.panel('tab.record', { tabId: 1 })
    await send([line('the agent’s')])
    expect(await kinds()).toEqual(['console'])
  })

  it('does not begin again while one is followed, and gives the site back at the end of that one', async () => {
    const { run } = await begin()
    await send([line('of the first')])
    const again = await begin({ id: 'fedcba9876543210' }, true)
    expect(again.run).toMatchObject({ id: run?.id, granted: true, guide: { id: guide().id } })
    expect(JSON.stringify((await fake.capture(1)).events)).toContain('of the first')
  })

  it('begins once where two panels take it in the same moment', async () => {
    fake.world.tabs.set(2, { url: `${SITE}/customers`, title: 'Customers' })
    const asked = [1, 2].map((tabId) => fake.panel('guide.begin', { guide: guide(), tabId, granted: false }))
    const [one, two] = await Promise.all(asked)
    expect(one?.run?.id).toBe(two?.run?.id)
    expect((await fake.panel('tabs.recorded', {})).tabs.map(({ tabId }) => tabId)).toEqual([1])
    await fake.panel('guide.end', {})
    expect((await fake.panel('tabs.recorded', {})).tabs).toEqual([])
  })

  it('begins in a tab that shows the app, where another asked in the same moment and shows none', async () => {
    fake.world.tabs.set(2, { url: 'https://other.example/', title: 'Other' })
    const asked = [2, 1].map((tabId) => fake.panel('guide.begin', { guide: guide(), tabId, granted: false }))
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect((await fake.panel('guide.state', {})).tabs).toMatchObject([{ tabId: 1, recording: true }])
  })

  it.each<[string, Partial<Guide>, RegExp]>([
    ['is over', { createdAt: start - 2 * day, expiresAt: start - 1 }, /can no longer be followed/],
    ['is of the future', { createdAt: start + 5 * day, expiresAt: start + 6 * day }, /can no longer be followed/],
    ['is about another app', { origin: 'https://other.example' }, /does not show https:\/\/other.example/],
  ])('is not taken for a guide that %s', async (_name, told, reason) => {
    await expect(begin(told)).rejects.toThrow(reason)
    expect(await fake.panel('guide.state', {})).toEqual({ tabs: [] })
    expect(await state()).toMatchObject({ recording: false })
  })

  it('is not taken from a forged message', async () => {
    const forged = { ...guide(), minutes: 99_999 }
    await expect(fake.panel('guide.begin', { guide: forged, tabId: 1, granted: false })).rejects.toThrow(/wrong shape/)
    await expect(fake.frame(top)('guide.begin' as never, {} as never)).rejects.toThrow(/not allowed/)
  })

  it('does not win over a company that never records the site', async () => {
    const rules = { fields: [], selectors: [], patterns: [], neverCapture: ['tallybook.example'] }
    await fake.panel('company.keep', { rules })
    await expect(begin()).rejects.toThrow(/never records this site/)
  })
})

describe('what was agreed to', () => {
  it('is all that is stored', async () => {
    await begin({ capture: { console: false, network: true, pictures: false } })
    await send([line(), request({}), step({})])
    const found = await kinds()
    expect(found).not.toContain('console')
    expect(found).toEqual(expect.arrayContaining(['request', 'step', 'gap']))
    const { events } = await fake.capture(1)
    expect(events.find(({ id }) => id === 'gap-guide-console')).toMatchObject({ why: 'the guide did not ask for them' })
    await expect(fake.panel('tab.picture', { tabId: 1 })).rejects.toThrow(/does not ask for pictures/)
  })

  it('is only the app: a page of another site in the same tab is not recorded', async () => {
    await begin()
    fake.world.granted.add('https://login.example')
    const elsewhere = { ...top, url: 'https://login.example/' }
    expect(await hello(elsewhere)).toMatchObject({ recording: false })
    await expect(send([line()], elsewhere)).rejects.toThrow(/not being recorded/)
    await expect(send([line()], { ...top, frameId: 3, url: `${SITE}:8443/` })).rejects.toThrow(/not being recorded/)
    expect(await hello()).toMatchObject({ recording: true })
  })

  it('masks the fields that the guide names, and only while it is followed', async () => {
    await begin()
    expect((await hello()).rules.at(-1)).toMatchObject({ fields: ['customerNumber'] })
    expect(fake.world.rulesTold.at(-1)?.[2]).toHaveLength(3)
    await fake.panel('guide.end', {})
    expect((await hello()).rules).toHaveLength(2)
  })

  it('goes for a new tab of the app, and not for one of another', async () => {
    await begin()
    fake.world.tabs.set(2, { url: `${SITE}/x`, title: 'X' })
    expect(await hello({ ...top, tabId: 2, url: `${SITE}/x` })).toMatchObject({ recording: true })
    expect(await hello({ ...top, tabId: 3, url: 'https://other.example/' })).toMatchObject({ recording: false })
    const { tabs } = await fake.panel('guide.state', {})
    expect(tabs.map(({ tabId }) => tabId)).toEqual([1, 2])
  })

  it('begins anew in a tab that was recorded for something else', async () => {
    const second = { ...top, tabId: 2, url: `${SITE}/x` }
    fake.world.tabs.set(2, { url: second.url, title: 'X' })
    await fake.panel('tab.record', { tabId: 2 })
    await send([line('of the agent')], second)
    await begin()
    const { tabs } = await fake.panel('guide.record', { tabId: 2 })
    expect(tabs).toMatchObject([
      { tabId: 1, recording: true },
      { tabId: 2, recording: true, since: start },
    ])
    await send([line('for the guide')], second)
    const text = JSON.stringify((await fake.capture(2)).events)
    expect(text).toContain('for the guide')
    expect(text).not.toContain('of the agent')
  })

  it('ends with its time', async () => {
    await begin()
    await send([line()])
    fake.world.now += 31 * 60_000
    await expect(send([line('too late')])).rejects.toThrow(/not being recorded/)
    expect(await state()).toMatchObject({ recording: false })
    expect(fake.world.told.at(-1)).toEqual([1, 0, false])
    await expect(fake.panel('guide.record', { tabId: 1 })).rejects.toThrow(/time for this guide is up/)
    expect(fake.world.registered).toEqual([])
    // What was recorded can still be handed over.
    expect(await kinds()).toContain('console')
  })
})

describe('what only the browser tells of requests', () => {
  const signals = (told: Partial<RequestSignal>): RequestSignal[] =>
    (['before', 'completed'] as const).map((stage) => ({
      ...{
        stage,
        requestId: `r${told.url}${told.method}`,
        tabId: 1,
        frameId: 0,
        type: 'xmlhttprequest',
        method: 'GET',
      },
      ...{ url: `${SITE}/api`, initiator: SITE, at: start + 20, status: 200, ...told },
    }))
  const hear = (told: Partial<RequestSignal>) => {
    for (const signal of signals(told)) fake.world.hear?.(signal)
  }
  const urls = async () => {
    // What is finished is stored when recording stops.
    await fake.panel('tab.stop', { tabId: 1 })
    return fake.world.network.map(({ method, url }) => `${method} ${url}`)
  }
  beforeEach(() => {
    fake = fakeBackground({ webRequest: true })
    fake.world.tabs.set(1, { url: `${SITE}/invoices`, title: 'Invoices' })
    fake.world.granted.add(SITE)
  })

  it('is kept of the app, and not of another site in its tab', async () => {
    await begin()
    hear({ url: `${SITE}/api/a` })
    hear({ url: 'https://login.example/token', initiator: 'https://login.example' })
    hear({ url: 'https://login.example/', type: 'main_frame' })
    hear({ url: 'https://cdn.example/x.js' })
    expect(await urls()).toEqual([`GET ${SITE}/api/a`, 'GET https://cdn.example/x.js'])
  })

  it('is not kept at all where requests were not agreed to', async () => {
    await begin({ capture: { console: true, network: false, pictures: true } })
    hear({ url: `${SITE}/api/a` })
    expect(await urls()).toEqual([])
  })

  const fail = (url: string) => {
    for (const stage of ['before', 'failed'] as const)
      fake.world.hear?.({ ...signals({ url })[0]!, stage, error: 'net::ERR_NAME_NOT_RESOLVED' })
  }
  const troubles = async () => (await fake.panel('guide.troubles', { tabId: 1 })).troubles

  it('is told while it is recorded: a host that the page cannot use', async () => {
    await begin()
    fake.world.changed.length = 0
    fail('https://cdn.example/x')
    await expect.poll(troubles).toEqual([{ host: 'cdn.example', why: 'dns' }])
    expect(fake.world.changed).toEqual([1])
    await fake.panel('guide.end', {})
    expect(await troubles()).toEqual([])
  })

  it('is told no more of a tab that is closed', async () => {
    await begin()
    fail('https://cdn.example/x')
    await fake.panel('tab.stop', { tabId: 1 })
    expect(await troubles()).toHaveLength(1)
    await fake.background.tabRemoved(1, false)
    expect(await troubles()).toEqual([])
  })

  it.each([
    ['where requests were not agreed to', () => begin({ capture: { console: true, network: false, pictures: true } })],
    ['of a recording of the agent', () => fake.panel('tab.record', { tabId: 1 })],
  ])('is not told %s', async (_where, record) => {
    await record()
    fail('https://cdn.example/x')
    // What is finished is looked at when recording stops.
    await fake.panel('tab.stop', { tabId: 1 })
    expect(await troubles()).toEqual([])
  })

  it('leaves out what the checks ask the server themselves', async () => {
    await begin()
    Object.defineProperty(fake.world, 'facts', {
      get() {
        hear({ url: `${SITE}/`, method: 'HEAD' })
        return pageFacts()
      },
    })
    await fake.panel('guide.facts', { tabId: 1 })
    hear({ url: `${SITE}/later`, method: 'HEAD' })
    expect(await urls()).toEqual([`HEAD ${SITE}/later`])
  })
})

describe('on the way', () => {
  it('pauses, goes on, and keeps the progress', async () => {
    const { run } = await begin()
    const progress = { ...run!.progress, phase: 'steps' as const, comment: 'Hm' }
    await fake.panel('guide.keep', { progress })
    await fake.panel('guide.pause', { paused: true })
    expect(await hello()).toMatchObject({ recording: false })
    expect(await hello({ ...top, tabId: 2 })).toMatchObject({ recording: false })
    await expect(send([line()])).rejects.toThrow(/not being recorded/)
    fake.restart()
    const resumed = await fake.panel('guide.pause', { paused: false })
    expect(resumed).toMatchObject({ run: { paused: false, progress }, tabs: [{ tabId: 1, recording: true }] })
    expect(await hello()).toMatchObject({ recording: true })
  })

  it('tells a panel that looked between the pause and the progress how far it is now, and no panel of each letter', async () => {
    const { run } = await begin()
    // What `finish` of the panel in the other window does.
    await fake.panel('guide.pause', { paused: true })
    const looked = await fake.panel('guide.state', {})
    expect(looked.run?.progress.phase).toBe('checks')
    fake.world.changed.length = 0
    const progress = { ...run!.progress, phase: 'review' as const }
    await fake.panel('guide.keep', { progress })
    expect(fake.world.changed).toEqual([1])
    expect((await fake.panel('guide.state', {})).run?.progress.phase).toBe('review')

    await fake.panel('guide.keep', { progress: { ...progress, comment: 'N' } })
    expect(fake.world.changed).toEqual([1])
    await fake.panel('guide.keep', { progress: { ...progress, ticks: [{ at: start, by: 'hand' }] } })
    expect(fake.world.changed).toEqual([1, 1])
  })

  it('loses no tick that comes while it is being paused', async () => {
    const { run } = await begin()
    const progress = { ...run!.progress, comment: 'just now' }
    await Promise.all([fake.panel('guide.pause', { paused: true }), fake.panel('guide.keep', { progress })])
    expect((await fake.panel('guide.state', {})).run).toMatchObject({ paused: true, progress })
  })

  it('goes on after the browser was started again', async () => {
    await begin()
    await send([line('before the end of the browser')])
    fake.newBrowser()
    await fake.background.started()
    expect(fake.world.registered).toEqual([SITE])
    const again = { ...top, tabId: 7 }
    fake.world.tabs.set(7, { url: top.url, title: 'Invoices' })
    expect(await hello(again)).toMatchObject({ recording: true })
    await send([line('after it')], again)
    const text = JSON.stringify((await fake.capture(7)).events)
    expect(text).toContain('before the end of the browser')
    expect(text).toContain('after it')
  })

  it('is not given up where the panel of an agent, hidden behind it, wants to go on with the same tab', async () => {
    fake.world.granted.add(SITE)
    await begin()
    await send([line('of the guide')])
    await fake.panel('tab.record', { tabId: 1 })
    expect(JSON.stringify((await fake.capture(1)).events)).toContain('of the guide')
    expect((await fake.panel('always.state', {})).sites).toEqual([])
  })

  it('takes up no recording of the agent, and the agent none of a guide', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await send([line('of the agent')])
    fake.newBrowser()
    await begin()
    expect((await fake.panel('guide.state', {})).tabs[0]?.events).toBe(0)
  })

  it('tells what the page says of itself, with the zoom and a frame that has no cookies', async () => {
    await begin()
    fake.world.facts = pageFacts()
    const facts = await fake.panel('guide.facts', { tabId: 1 })
    expect([facts.environment.zoom, facts.cookieless]).toEqual([1.25, 'pay.example'])
    fake.world.tabs.set(2, { url: 'https://other.example/', title: 'Other' })
    await expect(fake.panel('guide.facts', { tabId: 2 })).rejects.toThrow(/does not show the app/)
    fake.world.shown.push('Could not be saved')
    expect(await fake.panel('guide.text', { tabId: 1, text: 'Could not be saved' })).toEqual({ shown: true })
  })

  it('begins in no tab of the app that loads while it is being forgotten', async () => {
    await begin()
    await send([line()])
    const second = { ...top, tabId: 2 }
    fake.world.store = {
      async remove(id) {
        delete fake.world.store
        await hello(second)
        await fake.disk().remove(id)
      },
    }
    await fake.panel('guide.end', {})
    expect(await state(2)).toMatchObject({ recording: false })
    expect(await fake.panel('tabs.recorded', {})).toEqual({ tabs: [] })
  })

  it('forgets everything at its end', async () => {
    await begin()
    await send([line()])
    await fake.panel('guide.end', {})
    expect(await fake.panel('guide.state', {})).toEqual({ tabs: [] })
    expect((await state()).sessionId).toBeUndefined()
    await expect(fake.capture(1)).rejects.toThrow(/Nothing has been recorded/)
    fake.newBrowser()
    await fake.panel('tab.record', { tabId: 1 })
    expect((await state()).counts.events).toBe(0)
  })
})
