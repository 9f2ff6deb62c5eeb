/** The port of the hook: the first one, what comes through it, and what is dispatched on it. */
import { describe, expect, it } from 'vitest'
import { trusted } from '../support/trusted.ts'
import { line, offer, relayRig, settle, withoutTime } from './support/relay-rig.ts'

withoutTime()

describe('the port of the hook', () => {
  it('reads what came twice once', async () => {
    const rig = relayRig()
    rig.post(JSON.stringify([line(1, 'a'), line(2, 'b')]))
    rig.post(JSON.stringify([line(1, 'a'), line(2, 'b'), line(3, 'c')]))
    await settle()
    expect(rig.sent().map((event) => event.kind === 'console' && event.text)).toEqual(['a', 'b', 'c'])
  })

  it('takes what the hook dispatches on the port while the page is being left, and says so', async () => {
    const rig = relayRig()
    await settle()
    expect(rig.post(JSON.stringify([line(1, 'last words')]))).toBe(false)
    rig.page.dispatchEvent(trusted(new (rig.page as unknown as { Event: typeof Event }).Event('pagehide')))
    expect(rig.sent()).toMatchObject([{ kind: 'console', text: 'last words' }])
  })

  it('refuses a second port: only the first came before the page’s own scripts', async () => {
    const rig = relayRig()
    const forged = new MessageChannel()
    const taken = rig.page.dispatchEvent(offer(rig.page, forged.port2))
    expect(taken).toBe(false)
    expect(forged.port2.onmessage).toBeNull()
    rig.post(JSON.stringify([line(1, 'real')]))
    await settle()
    expect(rig.sent()).toHaveLength(1)
  })
})
