/** A compromised renderer, and damaged settings, against the background. */
import { describe, expect, it } from 'vitest'
import type { EventBatch } from '../../src/messages/index.ts'
import { fakeBackground } from '../support/fake-background.ts'
import { consoleLine, socket } from '../support/session-builder.ts'

const sender = { tabId: 1, frameId: 0, url: 'https://app.test/' }

async function recording() {
  const rig = fakeBackground()
  rig.world.tabs.set(1, { url: 'https://app.test/', title: 'App' })
  rig.world.tabs.set(2, { url: 'https://other.test/', title: 'Other' })
  rig.world.granted.add('https://app.test')
  await rig.panel('tab.record', { tabId: 1 })
  const batch = (events: EventBatch['events'], told: Partial<EventBatch['document']> = {}): EventBatch => ({
    document: { id: 'doc', url: 'https://app.test/', startedAt: rig.world.now, late: false, top: true, ...told },
    batch: 0,
    events,
  })
  const session = async () => {
    const { capture, session } = await rig.panel('session.capture', { tabId: 1 })
    return { ...session, events: (await rig.panel('capture.events', { capture, from: 0 })).events }
  }
  return { ...rig, frame: rig.frame, batch, session }
}

describe('times', () => {
  it('from the future are those of their arrival, or they would never grow old', async () => {
    const { world, frame, batch, session } = await recording()
    const message = { at: 3e15, direction: 'sent' as const, size: 1 }
    await frame(sender)(
      'page.events',
      batch([consoleLine({ id: 'a', at: 3e15 }), socket({ id: 'b', at: world.now, messages: [message] })], {
        startedAt: 3e15,
      }),
    )
    const { events, documents, startedAt } = await session()
    const latest = world.now + 60_000 - startedAt
    expect(events.filter(({ kind }) => kind !== 'gap').map(({ at }) => at <= latest)).toEqual([true, true])
    expect(events.find((event) => event.kind === 'socket')?.messages[0]?.at).toBeLessThanOrEqual(latest)
    expect(documents[0]?.startedAt).toBeLessThanOrEqual(latest)
  })
  it.each([1e308, -1e308, 1e16])('of %d are no times', async (at) => {
    const { frame, batch } = await recording()
    await expect(frame(sender)('page.events', batch([consoleLine({ at })]))).rejects.toThrow(/wrong shape/)
  })
})

describe('room on the disk', () => {
  it('is looked after when much has come, however few events that is', async () => {
    const { world, frame, panel, batch } = await recording()
    world.caps = { console: { events: 1_000, bytes: 3_000_000 } }
    const long = { at: world.now, level: 'log' as const, args: [], text: 'x'.repeat(900_000) }
    for (let i = 0; i < 12; i++) await frame(sender)('page.events', batch([consoleLine({ id: `line-${i}`, ...long })]))
    // Nobody has asked for a capture, and not half a minute has gone by.
    const { counts } = await panel('tab.state', { tabId: 1 })
    expect(counts.events).toBeLessThanOrEqual(6)
  })
  it.each([
    ['an address', { url: `https://app.test/${'x'.repeat(200_000)}` }],
    ['a title', { title: 'x'.repeat(20_000) }],
    ['an id', { id: 'x'.repeat(65) }],
    ['frames', { embeds: Array.from({ length: 51 }, (_, i) => `https://${i}.test`) }],
  ])('is not given to %s without end', async (_, told) => {
    const { frame, batch } = await recording()
    await expect(frame(sender)('page.events', batch([], told))).rejects.toThrow(/wrong shape/)
  })
})

describe('another tab', () => {
  it('is never reached: the browser says where a message comes from, not the message', async () => {
    const { world, frame, batch, session } = await recording()
    await frame(sender)('page.events', batch([consoleLine({ id: 'mine', at: world.now })]))
    const forged = { ...batch([consoleLine({ id: 'mine', text: 'overwritten' })]), tabId: 1, sessionId: 'x' }
    const other = frame({ tabId: 2, frameId: 0, url: 'https://app.test/' })
    await expect(other('page.events', forged)).rejects.toThrow('This tab is not being recorded.')
    await other('page.hello', {})
    await other('page.events', forged)
    expect((await session()).events).toContainEqual(expect.objectContaining({ id: 'mine' }))
    expect((await session()).events).not.toContainEqual(expect.objectContaining({ text: 'overwritten' }))
  })
  it('is not begun by a frame, nor by a site that nobody records', async () => {
    const { frame } = await recording()
    expect(await frame({ tabId: 2, frameId: 3, url: 'https://app.test/' })('page.hello', {})).toMatchObject({
      recording: false,
    })
    expect(await frame({ tabId: 2, frameId: 0, url: 'https://other.test/' })('page.hello', {})).toMatchObject({
      recording: false,
    })
  })
  it('the address that a frame claims is kept only where it is on the site that the browser names', async () => {
    const { world, frame, batch, session } = await recording()
    await frame(sender)('page.events', batch([consoleLine({ at: world.now })], { url: 'https://bank.test/account' }))
    expect((await session()).documents[0]?.url).toBe('https://app.test/')
  })
})
