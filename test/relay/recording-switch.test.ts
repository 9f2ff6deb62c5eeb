/** Whether a document is recorded: as the background says, when that changes, and where nobody answers. */
import { describe, expect, it, vi } from 'vitest'
import type { PageRecord } from '../../src/core/session/index.ts'
import { line, offer, relayRig, settle, step, withoutTime } from './support/relay-rig.ts'

withoutTime()

describe('whether a document is recorded', () => {
  it('records nothing where it is not wanted, and tells the hook to be quiet', async () => {
    const rig = relayRig({ hello: { recording: false, labelKey: '00'.repeat(16), rules: [] } })
    rig.post(JSON.stringify([line(1, 'early')]))
    await settle()
    rig.post(JSON.stringify([line(2, 'late')]))
    rig.emit(step(3000))
    await settle()
    expect(rig.batches).toHaveLength(0)
    vi.useRealTimers()
    await expect.poll(() => rig.heard).toContainEqual({ type: 'hello', recording: false })
  })

  it('stops and starts on command', async () => {
    const rig = relayRig()
    await settle()
    rig.emit(step(1))
    const stopped = rig.handlers['relay.record']({ recording: false }, null)
    await settle()
    await stopped
    expect(rig.sent()).toMatchObject([{ kind: 'step', at: 1 }])
    rig.batches.length = 0
    rig.emit(step(1.5))
    await settle()
    expect(rig.batches).toHaveLength(0)
    await rig.handlers['relay.record']({ recording: true }, null)
    // Held back, as a click is until it is clear that it is no double click: it was made while nothing was recorded.
    rig.emit(step(1.7))
    const later = performance.timeOrigin + performance.now() + 1
    rig.emit(step(later))
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'step', at: later }])
  })

  it.each([false, true])(
    'does what it was told before the first answer came, which is older: %s',
    async (recording) => {
      const rig = relayRig({ hello: { recording: !recording, labelKey: 'ab'.repeat(16), rules: [] } })
      const told = rig.handlers['relay.record']({ recording }, null)
      await settle()
      await told
      rig.emit(step(performance.timeOrigin + performance.now() + 1))
      await settle()
      expect(rig.sent()).toHaveLength(recording ? 1 : 0)
    },
  )

  it('goes on where a stop is taken back before all was handed over', async () => {
    const rig = relayRig()
    await settle()
    const asked = [false, true].map((recording) => rig.handlers['relay.record']({ recording }, null))
    await settle()
    await Promise.all(asked)
    rig.batches.length = 0
    rig.emit(step(1))
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'step', at: 1 }])
  })

  it('goes on telling of a request that began before a stop', async () => {
    const rig = relayRig()
    const request: PageRecord = {
      type: 'request',
      seq: 1,
      time: 1000,
      api: 'fetch',
      method: 'GET',
      url: 'https://app.test/slow',
      headers: [],
    }
    rig.post(JSON.stringify([request]))
    await settle()
    const stopped = rig.handlers['relay.record']({ recording: false }, null)
    await settle()
    await stopped
    rig.batches.length = 0
    await rig.handlers['relay.record']({ recording: true }, null)
    rig.post(JSON.stringify([{ type: 'end', seq: 2, time: 3000, ref: 1, state: 'done' } satisfies PageRecord]))
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'request', at: 1000, state: 'done', duration: 2000 }])
  })

  it('tells of a page in which nothing has happened whenever it is asked: its recording may be a new one', async () => {
    const rig = relayRig()
    const asked = async () => {
      const answer = rig.handlers['relay.flush']({ environment: false }, null)
      await settle()
      await answer
    }
    await settle()
    expect(rig.batches).toEqual([])
    await asked()
    // The agent clears the recording meanwhile, of which no page is told.
    await asked()
    const told = { document: { url: 'https://app.test/invoices' }, events: [] }
    expect(rig.batches).toMatchObject([told, told])
  })

  it('goes quiet when the extension was updated under the page', async () => {
    const rig = relayRig()
    await settle()
    rig.alive = false
    rig.emit(step(1))
    await settle()
    rig.emit(step(2))
    await settle()
    expect(rig.batches).toHaveLength(0)
  })

  it('asks again when the background did not answer, and leaves the port of a second hook to its successor', async () => {
    const rig = relayRig({ hello: new Error('no answer') })
    rig.emit(step(1))
    await vi.advanceTimersByTimeAsync(1_500)
    rig.answer.hello = { recording: true, labelKey: '00'.repeat(16), rules: [] }
    await settle()
    expect(rig.sent()).toHaveLength(1)
    rig.alive = false
    expect(rig.page.dispatchEvent(offer(rig.page, new MessageChannel().port2))).toBe(true)
  })

  it('waits until a page that was only prepared is shown', async () => {
    const rig = relayRig(undefined, { prerendering: true })
    rig.emit(step(1))
    await settle()
    expect(rig.batches).toHaveLength(0)
    rig.page.document.dispatchEvent(new (rig.page as unknown as { Event: typeof Event }).Event('prerenderingchange'))
    await settle()
    expect(rig.sent()).toHaveLength(1)
  })
})
