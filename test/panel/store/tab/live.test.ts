import { describe, expect, it } from 'vitest'
import { createFailures } from '../../../../src/panel/store/failures.ts'
import { createLive } from '../../../../src/panel/store/tab/live.ts'
import { consoleLine, request, SITE } from '../../../support/session-builder.ts'
import { type FakeWorld, fakeWorld, recordedTab, tabState } from '../../support/fake-ports.ts'

function liveOf(told: Parameters<typeof fakeWorld>[0] = {}) {
  const world = fakeWorld(told)
  const failures = createFailures()
  return { world, failures, live: createLive(world.ports, failures) }
}
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => consoleLine({ at: from + i, id: `line-${from + i}` }))
const reads = (world: FakeWorld) => world.sent.filter((name) => name === 'session.events').length

describe('reading a tab', () => {
  it('knows nothing before it looks', () => {
    const { live } = liveOf()
    expect(live.tab.value).toBeUndefined()
    expect(live.ready.value).toBe(false)
  })

  it('reads the state and all events', async () => {
    const { live } = liveOf({ tab: recordedTab(), events: lines(3) })
    await live.look(1)
    expect(live.tab.value?.recording).toBe(true)
    expect(live.events.value).toHaveLength(3)
    expect(live.documents.value).toHaveLength(1)
  })

  it('asks for no events where nothing was recorded', async () => {
    const { live, world } = liveOf()
    await live.look(1)
    expect(reads(world)).toBe(0)
  })

  it('reads only what is new, and replaces what changed', async () => {
    const { live, world } = liveOf({ tab: recordedTab(), events: [request({ at: 5, id: 'r', state: 'pending' })] })
    await live.look(1)
    world.record(1, [request({ at: 5, id: 'r', status: 500 }), consoleLine({ at: 9 })])
    await live.refresh()
    expect(live.events.value.map(({ id }) => id)).toEqual(['r', 'console-9'])
    expect(live.events.value[0]).toMatchObject({ status: 500 })
  })

  it('reads a long recording in pages', async () => {
    const { live, world } = liveOf({ tab: recordedTab(), events: lines(2500) })
    await live.look(1)
    expect(live.events.value).toHaveLength(2500)
    expect(reads(world)).toBe(5)
  })

  it('stops when a cursor stands still', async () => {
    const { live, world } = liveOf({ tab: recordedTab(), events: lines(1) })
    const send = world.ports.send
    world.ports.send = (async (name, input) => {
      const answer = await send(name, input)
      return name === 'session.events' ? { ...answer, cursor: 0, more: true } : answer
    }) as typeof send
    await live.look(1)
    expect(reads(world)).toBe(1)
  })

  it('makes one more read for hints that come during a read', async () => {
    const { live, world } = liveOf({ tab: recordedTab(), events: lines(1) })
    await live.look(1)
    const before = world.sent.length
    world.record(1, lines(1, 1))
    for (let i = 0; i < 20; i++) live.changed(1)
    await live.refresh()
    expect(live.events.value).toHaveLength(2)
    expect(world.sent.length - before).toBeLessThanOrEqual(4)
  })

  it('loses no hint, whenever during a read it comes', async () => {
    const turns = async (count: number) => {
      for (let i = 0; i < count; i++) await Promise.resolve()
    }
    for (let turn = 0; turn < 40; turn++) {
      const { live, world } = liveOf({ tab: recordedTab(), events: lines(1) })
      void live.look(1)
      await turns(turn)
      world.change(1, { title: 'New' })
      live.changed(1)
      await turns(100)
      expect(live.tab.value?.title, `after ${turn} turns`).toBe('New')
    }
  })

  it('pays no attention to other tabs', async () => {
    const { live, world } = liveOf()
    await live.look(1)
    const before = world.sent.length
    live.changed(2)
    expect(world.sent.length).toBe(before)
  })

  it('begins anew when the recording was cleared elsewhere', async () => {
    const { live, world } = liveOf({ tab: recordedTab(), events: lines(3) })
    await live.look(1)
    world.change(1, { sessionId: 'session-9' })
    world.record(1, lines(1, 70))
    await live.refresh()
    expect(live.events.value.map(({ id }) => id)).toEqual(['line-70'])
  })

  it('shows the tab that was switched to, also when an answer for the last one comes late', async () => {
    const { live, world } = liveOf({ tab: recordedTab(), events: lines(3) })
    world.tabs.set(2, tabState({ tabId: 2, site: 'https://other.example' }))
    const first = live.look(1)
    const second = live.look(2)
    await Promise.all([first, second])
    expect(live.tab.value?.tabId).toBe(2)
    expect(live.events.value).toEqual([])
  })

  it('reads all of a tab that it left and came back to while a part of it was on its way', async () => {
    const { live, world } = liveOf({ tab: recordedTab(), events: lines(1200) })
    world.tabs.set(2, tabState({ tabId: 2 }))
    const send = world.ports.send
    let back: Promise<unknown> | undefined
    world.ports.send = (async (name, input) => {
      const answer = await send(name, input)
      if (name === 'session.events' && reads(world) === 2 && !back) {
        void live.look(2)
        back = live.look(1)
        // Its answer is the state of the tab, so the tab has its recording again before this part arrives.
        void live.stop()
        for (let i = 0; i < 50; i++) await Promise.resolve()
      }
      return answer
    }) as typeof send
    await live.look(1)
    await back
    await live.refresh()
    expect(live.events.value.map(({ id }) => id)).toEqual(lines(1200).map(({ id }) => id))
  })

  it('shows nothing for a window without tabs', async () => {
    const { live } = liveOf()
    await live.look(1)
    await live.look(undefined)
    expect(live.tab.value).toBeUndefined()
    expect(live.ready.value).toBe(true)
  })

  it('keeps what it has when a read fails, says so, and recovers', async () => {
    const { live, world, failures } = liveOf({ tab: recordedTab(), events: lines(2) })
    await live.look(1)
    world.fail('session.events', new Error('The database is locked.'))
    world.record(1, lines(1, 50))
    await live.refresh()
    expect(live.events.value).toHaveLength(2)
    expect(failures.list.value.map(({ sentence }) => sentence)).toEqual([
      'The recording could not be read. The database is locked.',
    ])
    world.mend('session.events')
    failures.list.value[0]?.retry?.()
    await live.refresh()
    expect(live.events.value).toHaveLength(3)
    expect(failures.list.value).toEqual([])
  })

  it('takes 10,000 events', async () => {
    const { live } = liveOf({ tab: recordedTab(), events: lines(10_000) })
    await live.look(1)
    expect(live.events.value).toHaveLength(10_000)
  })
})

describe('recording', () => {
  it('starts and stops', async () => {
    const { live } = liveOf()
    await live.look(1)
    await live.record()
    expect(live.tab.value).toMatchObject({ recording: true, late: true })
    await live.stop()
    expect(live.tab.value?.recording).toBe(false)
  })

  it('asks for the site synchronously, or the click would not count', async () => {
    const { live, world } = liveOf({ tab: { access: 'none', canRecordTab: false } })
    await live.look(1)
    const done = live.alwaysRecord(SITE)
    expect(world.asked).toEqual([SITE])
    await done
    expect(live.tab.value).toMatchObject({ recording: true, access: 'site' })
    expect(live.refused.value).toBeUndefined()
  })

  it('remembers a refusal until it is granted', async () => {
    const { live, world } = liveOf({ tab: { access: 'none', canRecordTab: false } })
    await live.look(1)
    world.grants = false
    await live.alwaysRecord(SITE)
    expect(live.refused.value).toBe(SITE)
    expect(world.sent).not.toContain('tab.record')
    world.grants = true
    await live.alwaysRecord(SITE)
    expect(live.refused.value).toBeUndefined()
    expect(live.tab.value?.recording).toBe(true)
  })

  it('gives access back', async () => {
    const { live } = liveOf({ tab: { access: 'site' } })
    await live.look(1)
    await live.forgetSite(SITE)
    expect(live.tab.value?.access).toBe('none')
  })

  it.each<[string, string, (live: ReturnType<typeof liveOf>['live']) => Promise<unknown>, string]>([
    ['record', 'tab.record', (live) => live.record(), 'Casefile could not start recording. No.'],
    ['stop', 'tab.stop', (live) => live.stop(), 'Casefile is still recording. No.'],
    ['reload', 'tab.reload', (live) => live.reload(), 'The tab could not be reloaded. No.'],
    ['mark', 'session.mark', (live) => live.mark('x'), 'The moment was not marked. No.'],
    ['clear', 'session.clear', (live) => live.clear(), 'The recording was not cleared. No.'],
    [
      'the prompt',
      'askForSite',
      (live) => live.alwaysRecord(SITE),
      `Casefile could not ask for access to ${SITE}. No.`,
    ],
    ['forget', 'dropSite', (live) => live.forgetSite(SITE), `Access to ${SITE} could not be given back. No.`],
  ])('says what failed: %s', async (_, what, act, sentence) => {
    const { live, world, failures } = liveOf({ tab: recordedTab(), events: lines(2) })
    await live.look(1)
    world.fail(what, new Error('No'))
    await act(live)
    expect(failures.list.value.map((failure) => failure.sentence)).toEqual([sentence])
    expect(live.events.value).toHaveLength(2)
    expect(live.busy.value).toBe(false)
  })

  it('marks the moment', async () => {
    const { live } = liveOf({ tab: recordedTab() })
    await live.look(1)
    expect(await live.mark('It fails here')).toMatchObject({ tabId: 1, mark: expect.stringMatching(/^mark-/) })
    expect(live.events.value).toMatchObject([{ kind: 'mark', note: 'It fails here' }])
  })

  it('clears the recording and goes on', async () => {
    const { live } = liveOf({ tab: recordedTab(), events: lines(4) })
    await live.look(1)
    expect(await live.clear()).toBe(true)
    expect(live.events.value).toEqual([])
    expect(live.tab.value).toMatchObject({ recording: true, counts: { events: 0 } })
  })
})
