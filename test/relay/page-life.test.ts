/** What the relay does when its page is left, hidden, or written anew. */
import { describe, expect, it, vi } from 'vitest'
import { trusted } from '../support/trusted.ts'
import { message, relayRig, settle, step, withoutTime } from './support/relay-rig.ts'

withoutTime()

describe('a page', () => {
  it('keeps listening after document.open()', async () => {
    const rig = relayRig()
    await settle()
    const { document } = rig.page
    const listeners = vi.spyOn(rig.page, 'addEventListener')
    document.documentElement.remove()
    document.append(document.createElement('html'))
    await settle()
    expect(listeners.mock.calls.map(([type]) => type)).toEqual(
      expect.arrayContaining(['casefile:port', 'pagehide', 'pageshow']),
    )
  })

  it('sends what is left when the page goes away', async () => {
    const rig = relayRig()
    await settle()
    rig.emit(step(1))
    rig.page.dispatchEvent(trusted(new (rig.page as unknown as { Event: typeof Event }).Event('pagehide')))
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.sent()).toHaveLength(1)
  })

  it('sends what it holds when the page is hidden, and once when that is because the page goes away', async () => {
    const rig = relayRig()
    await settle()
    const { Event: PageEvent } = rig.page as unknown as { Event: typeof Event }
    const hide = () => rig.page.document.dispatchEvent(trusted(new PageEvent('visibilitychange', { bubbles: true })))
    rig.emit(step(1))
    hide()
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.batches).toHaveLength(1)
    rig.emit(step(2))
    rig.page.dispatchEvent(trusted(new PageEvent('pagehide')))
    hide()
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.batches).toHaveLength(2)
  })

  it('sends no batch that was begun before the page went away and is older than its last words', async () => {
    const rig = relayRig()
    await settle()
    let ms = performance.now()
    // Every look at the clock finds a slice used up.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (ms += 10))
    rig.emit(step(1))
    rig.emit(step(2))
    await vi.advanceTimersByTimeAsync(250)
    expect(rig.batches).toHaveLength(0)
    rig.page.dispatchEvent(trusted(new (rig.page as unknown as { Event: typeof Event }).Event('pagehide')))
    expect(rig.batches).toHaveLength(1)
    clock.mockRestore()
    // The slices wait for messages of their own, and messages arrive in the order in which they were sent.
    for (let turn = 0; turn < 5; turn++) await message()
    expect(rig.batches).toHaveLength(1)
    expect(rig.sent()).toHaveLength(2)
  })
})
