/** What must be covered in a picture of the page. */
import { describe, expect, it, vi } from 'vitest'
import { relayRig, settle, withoutTime } from './support/relay-rig.ts'

withoutTime()

describe('a picture', () => {
  it('is preceded by what must be covered, found with what the relay knows of secrets', async () => {
    const rig = relayRig()
    await settle()
    const asked: unknown[] = []
    rig.look = (spanOf) => {
      asked.push(spanOf('nothing here'), spanOf('to jo@example.com'))
      return { areas: [{ x: 1, y: 2, width: 3, height: 4 }] }
    }
    const view = await rig.handlers['relay.areas']({ settle: false }, undefined)
    expect(asked).toEqual([undefined, [3, 17]])
    expect(view).toEqual({
      ...{ document: expect.any(String), scrollX: 0, scrollY: 0, areas: [[1, 2, 3, 4]] },
      ...{ width: rig.page.innerWidth, height: rig.page.innerHeight },
    })
    rig.look = () => ({ areas: [], problem: 'it is too large' })
    expect(await rig.handlers['relay.areas']({ settle: false }, undefined)).toMatchObject({
      areas: [],
      problem: 'it is too large',
    })
  })

  it('waits until the page is drawn, but not for ever: a window that nobody sees draws nothing', async () => {
    const rig = relayRig()
    await settle()
    Object.defineProperty(rig.page, 'requestAnimationFrame', { value: () => 0 })
    let answered = false
    const asked = Promise.resolve(rig.handlers['relay.areas']({ settle: true }, undefined)).then(() => {
      answered = true
    })
    await vi.advanceTimersByTimeAsync(100)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    await asked
    expect(answered).toBe(true)
  })
})
