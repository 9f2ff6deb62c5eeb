/** A tab is recorded where it may be, until it is stopped; also when the browser has gone in between. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'
import { batch, line, site, top, withTab } from './tab-of-invoices.ts'

let fake: FakeBackground
beforeEach(() => {
  fake = withTab()
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
    await expect(fake.panel('tab.record', { tabId: 1 })).rejects.toThrow(/Click its toolbar button/)
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
  it('does not record behind the agent’s back when the scripts cannot be registered for the next load', async () => {
    fake.world.registerError = new Error('Invalid match pattern')
    await expect(fake.panel('tab.record', { tabId: 1 })).rejects.toThrow(/Invalid match pattern/)
    expect((await fake.panel('tab.state', { tabId: 1 })).recording).toBe(false)
    expect(await fake.frame(top)('page.hello', {})).toMatchObject({ recording: false })
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
  it('a recorded site records in the frames of a page that say hello before its recording has begun', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    fake.restart()
    const frames = [top, { ...top, frameId: 5 }, { ...top, frameId: 6, url: 'about:srcdoc', origin: site }]
    const answers = await Promise.all(frames.map((frame) => fake.frame({ ...frame, tabId: 2 })('page.hello', {})))
    expect(answers.map(({ recording }) => recording)).toEqual([true, true, true])
  })
  it('keeps what happens in a page whose clock stood still while the machine slept', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    const night = { ...top, tabId: 2 }
    await fake.frame(night)('page.hello', {})
    const { now } = fake.world
    await fake.frame(night)('page.events', batch([line(now, 'in the evening')]))
    fake.world.now += 8 * 60 * 60_000
    await fake.frame(night)('page.events', batch([line(now + 1_000, 'in the morning')]))
    const { events } = await fake.capture(2)
    expect(events.flatMap((event) => (event.kind === 'console' ? event.text : []))).toEqual(['in the morning'])
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
  it('stop reaches a frame that nobody knew of: it is told when it sends something', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    const frame = { tabId: 1, frameId: 5, url: `${site}/inner` }
    await fake.frame(frame)('page.hello', {})
    // Only the memory of the worker knows a frame that has sent nothing yet.
    fake.restart()
    await fake.panel('tab.stop', { tabId: 1 })
    fake.world.told = []
    await fake
      .frame(frame)('page.events', batch([line(fake.world.now, 'after')]))
      .catch(() => undefined)
    expect(fake.world.told).toEqual([[1, 5, false]])
  })
  it('starts again in frames that nobody knows of any more', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await fake.frame({ tabId: 1, frameId: 5, url: `${site}/inner` })('page.hello', {})
    await fake.panel('tab.stop', { tabId: 1 })
    fake.restart()
    fake.world.relays.set(1, [0, 5])
    fake.world.told = []
    await fake.panel('tab.record', { tabId: 1 })
    expect(fake.world.told).toContainEqual([1, 5, true])
    expect(fake.world.rulesTold.map(([, frameId]) => frameId)).toContain(5)
  })
  it('starts again on the site that the tab shows now, so that a reload there is recorded too', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await fake.panel('tab.stop', { tabId: 1 })
    const elsewhere = 'https://elsewhere.test'
    fake.world.tabs.set(1, { url: `${elsewhere}/`, title: 'Elsewhere' })
    await fake.panel('tab.record', { tabId: 1 })
    expect(fake.world.registered).toEqual([elsewhere])
  })
  it('is called running after the worker has died in the middle of a start', async () => {
    let enter: (() => void) | undefined
    const dead = new Promise<void>((resolve) => {
      fake.world.injecting = () => {
        resolve()
        return new Promise((go) => (enter = go))
      }
    })
    const started = fake.panel('tab.record', { tabId: 1 })
    await dead
    fake.restart()
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ recording: true })
    enter?.()
    await started
  })
  it('is over even where what was done before cannot be handed over', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    fake.world.store = { frameIds: () => Promise.reject(new Error('The disk does not answer.')) }
    expect(await fake.panel('tab.stop', { tabId: 1 })).toMatchObject({
      recording: false,
      problem: expect.stringContaining('The disk does not answer.'),
    })
    expect(fake.world.registered).toEqual([])
  })
  it('a permission taken back in the browser stops what began by itself, and not what was started', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    await fake.frame({ ...top, tabId: 2 })('page.hello', {})
    fake.world.granted.clear()
    await fake.background.accessChanged()
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ recording: true })
    expect(await fake.panel('tab.state', { tabId: 2 })).toMatchObject({ recording: false })
    expect(fake.world.told.at(-1)).toEqual([2, 0, false])
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
  it('two tabs that are restored at the same moment do not share one recording', async () => {
    fake.newBrowser()
    const tabs = [77, 78]
    await Promise.all(tabs.map((tabId) => fake.frame({ ...top, tabId })('page.hello', {})))
    const states = await Promise.all(tabs.map((tabId) => fake.panel('tab.state', { tabId })))
    expect(new Set(states.map(({ sessionId }) => sessionId)).size).toBe(2)
    // Closing one must not delete what the other holds.
    await fake.background.tabRemoved(78, false)
    expect(await texts(77)).toEqual(['before', 'gap'])
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
  it('a private window continues no recording, and leaves none behind', async () => {
    fake.newBrowser()
    fake.world.private.add(2)
    await arrives(2, 'in private', 'doc2')
    expect(await texts(2)).toEqual(['in private'])
    const { sessionId } = await fake.panel('tab.state', { tabId: 2 })
    await fake.background.tabRemoved(2, true)
    expect((await fake.disk().read(sessionId!, 0, 10)).events).toEqual([])
    await arrives(3, 'again', 'doc3')
    expect(await texts(3)).toEqual(['before', 'gap', 'again'])
  })
  /** Something happens while events are being stored; they come long enough after the last note that the tab is alive. */
  const whileStoring = async (tabId: number, happen: () => Promise<unknown>) => {
    fake.world.now += 60_000
    const { put } = fake.disk()
    const recorded = async () => (await fake.panel('tab.state', { tabId })).sessionId
    const before = await recorded()
    let happening: Promise<unknown> | undefined
    fake.world.store = {
      async put(...args) {
        happening = happen()
        await vi.waitFor(async () => expect(await recorded()).not.toBe(before))
        return put(...args)
      },
    }
    await fake
      .frame({ ...top, tabId })('page.events', batch([line(fake.world.now, 'last')]))
      .catch(() => undefined)
    fake.world.store = {}
    await happening
  }
  it('a private window that is closed while its last events are stored leaves nothing behind', async () => {
    fake.newBrowser()
    fake.world.private.add(2)
    await fake.frame({ ...top, tabId: 2 })('page.hello', {})
    const { sessionId } = await fake.panel('tab.state', { tabId: 2 })
    await whileStoring(2, () => {
      fake.world.private.delete(2)
      return fake.background.tabRemoved(2, true)
    })
    expect((await fake.disk().sessions()).map(({ id }) => id)).not.toContain(sessionId)
  })
  it.each<[string, () => Promise<unknown>]>([
    ['its tab is closed', () => fake.background.tabRemoved(1, false)],
    ['it is cleared', () => fake.panel('session.clear', { tabId: 1 })],
  ])('a recording that is deleted while its last events are stored is not continued: %s', async (_name, remove) => {
    const { sessionId = '' } = await fake.panel('tab.state', { tabId: 1 })
    await whileStoring(1, remove)
    expect((await fake.disk().sessions()).map(({ id }) => id)).not.toContain(sessionId)
    expect((await fake.disk().read(sessionId, 0, 10)).events).toEqual([])
  })
  it('a tab that is closed while it is being cleared leaves no recording behind', async () => {
    await Promise.all([fake.background.tabRemoved(1, false), fake.panel('session.clear', { tabId: 1 })])
    expect(await fake.panel('tabs.recorded', {})).toEqual({ tabs: [] })
  })
  it('what a page sends at its end begins no recording in the place of that of its tab', async () => {
    await fake.background.tabRemoved(1, false)
    const last = batch([line(fake.world.now, 'last')])
    await expect(fake.frame(top)('page.events', last)).rejects.toThrow('This tab is not being recorded.')
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({ recording: false })
  })
  it('what was written after a recording was deleted is deleted too, and what tabs have is not', async () => {
    const store = fake.disk()
    await store.put('gone', { id: 'd', url: `${site}/`, frameId: 0, startedAt: 0, late: false }, [line(1, 'late')])
    await arrives(2, 'kept', 'doc2')
    await fake.background.started()
    expect((await store.read('gone', 0, 10)).events).toEqual([])
    expect(await texts(2)).toEqual(['kept'])
    expect(await texts(1)).toEqual(['before'])
  })
  it('a tab that the browser has discarded and gives another id goes on with its recording', async () => {
    const { sessionId } = await fake.panel('tab.state', { tabId: 1 })
    const { capture } = await fake.panel('session.capture', { tabId: 1 })
    await fake.background.tabReplaced(9, 1)
    expect(await fake.panel('tab.state', { tabId: 1 })).not.toHaveProperty('sessionId')
    await arrives(9, 'after', 'doc2')
    expect(await fake.panel('tab.state', { tabId: 9 })).toMatchObject({ sessionId, recording: true })
    await fake.panel('capture.taken', { tabId: 9, capture })
    expect(await texts(9)).toEqual(['after'])
    await fake.background.tabReplaced(10, 8)
    expect(await fake.panel('tabs.recorded', {})).toMatchObject({ tabs: [{ tabId: 9 }] })
  })
  it('a restored tab is recorded although the disk is full', async () => {
    fake.newBrowser()
    fake.world.store = { put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    expect(await fake.frame({ ...top, tabId: 77 })('page.hello', {})).toMatchObject({ recording: true })
  })
  it('what nobody takes up is deleted after an hour, also where something keeps the worker alive', async () => {
    const { sessionId = '' } = await fake.panel('tab.state', { tabId: 1 })
    fake.newBrowser()
    await fake.panel('tab.record', { tabId: 1 })
    const other = { ...top, tabId: 5, url: 'https://other.test/' }
    fake.world.tabs.set(5, { url: other.url, title: 'Other' })
    await fake.panel('tab.record', { tabId: 5 })
    await fake.background.tabRemoved(1, true)
    for (let minutes = 0; minutes <= 75; minutes += 5) {
      await fake.frame(other)('page.events', batch([line(fake.world.now, 'polled')], { id: 'other' }))
      fake.world.now += 5 * 60_000
    }
    await vi.waitFor(async () => expect((await fake.disk().read(sessionId, 0, 10)).events).toEqual([]))
    expect(fake.world.pruned).toBeGreaterThan(6)
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
