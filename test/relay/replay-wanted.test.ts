/** Whether how the page looks is recorded too. */
import { describe, expect, it } from 'vitest'
import { trusted } from '../support/trusted.ts'
import { relayRig, settle, withoutTime } from './support/relay-rig.ts'

withoutTime()

describe('the replay of a page', () => {
  const hello = { recording: true, labelKey: 'ab'.repeat(16), rules: [] }
  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('is begun only where the answer says so (%s)', async (replay, wanted) => {
    const rig = relayRig({ hello: { ...hello, ...(replay !== undefined && { replay }) } })
    await settle()
    expect(rig.replay).toEqual([
      ['want', wanted],
      ['record', true],
    ])
    await rig.handlers['relay.replay']({ wanted: !wanted }, null)
    expect(rig.replay.at(-1)).toEqual(['want', !wanted])
  })

  it('is asked for again by a page that comes back from the cache of the browser', async () => {
    const rig = relayRig({ hello: { ...hello, replay: true } })
    await settle()
    const shown = (persisted: boolean) => {
      const event = new (rig.page as unknown as { Event: typeof Event }).Event('pageshow')
      rig.page.dispatchEvent(trusted(Object.assign(event, { persisted })))
    }
    rig.replay.length = 0
    shown(false)
    await settle()
    expect(rig.replay).toEqual([])
    rig.answer.hello = { ...hello, replay: false }
    shown(true)
    await settle()
    expect(rig.replay).toEqual([
      ['want', false],
      ['want', false],
    ])
    rig.answer.hello = { ...hello, recording: false }
    shown(true)
    await settle()
    expect(rig.replay.at(-1)).toEqual(['record', false])
  })
})
