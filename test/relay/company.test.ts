/** What the rules of the company mean for a page. */
import { describe, expect, it, vi } from 'vitest'
import { noRules } from '../../src/core/privacy/index.ts'
import type { Draft } from '../../src/relay/draft.ts'
import { trusted } from '../support/trusted.ts'
import { relayRig, settle, withoutTime } from './support/relay-rig.ts'

withoutTime()

describe('the rules of the company', () => {
  const rules = { ...noRules, fields: ['kundennummer'], selectors: ['.customer'], neverCapture: ['bank.test'] }
  const typed = (text: string) => ({ kind: 'console', method: 'log', level: 'log', at: 1, text, args: [] }) as Draft
  const greeted = { hello: { recording: true, labelKey: 'ab'.repeat(16), rules: [rules] } }

  it('hides everything until it knows them, and masks by them', async () => {
    const rig = relayRig(greeted)
    expect(rig.hidden).toEqual([undefined])
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.hidden).toEqual([undefined, ['.customer']])
    rig.emit(typed('{"kundennummer":"K-1","plan":"team"}'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(JSON.stringify(rig.sent())).toMatch(/redacted-company-[0-9a-f]{10}/)
    expect(JSON.stringify(rig.sent())).not.toContain('K-1')
  })

  it('follows when they change while it is recording', async () => {
    const rig = relayRig()
    await vi.advanceTimersByTimeAsync(0)
    await rig.handlers['relay.rules']({ rules: [noRules, rules] }, undefined)
    expect(rig.hidden.at(-1)).toEqual(['.customer'])
    rig.emit(typed('{"kundennummer":"K-2"}'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(JSON.stringify(rig.sent())).not.toContain('K-2')
  })

  it('records nothing more once the page is never to be captured', async () => {
    const rig = relayRig()
    await vi.advanceTimersByTimeAsync(0)
    await rig.handlers['relay.rules']({ rules: [{ ...noRules, neverCapture: ['app.test'] }] }, undefined)
    rig.emit(typed('late'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(rig.sent()).toEqual([])
  })

  it.each<['shown' | 'captured']>([['shown'], ['captured']])(
    'hands nothing over before it knows them, also when the page is %s',
    async (how) => {
      const rig = relayRig({ hello: new Error('The background is just starting.') })
      rig.emit(typed('{"kundennummer":"K-3"}'))
      const captured = how === 'captured' && rig.handlers['relay.flush']({ environment: false }, undefined)
      if (how === 'shown') {
        const { Event: PageEvent } = rig.page as unknown as { Event: typeof Event }
        rig.page.document.dispatchEvent(trusted(new PageEvent('visibilitychange', { bubbles: true })))
      }
      await vi.advanceTimersByTimeAsync(500)
      await captured
      expect(rig.batches).toEqual([])
      rig.answer.hello = greeted.hello
      await settle()
      expect(JSON.stringify(rig.sent())).toMatch(/redacted-company-[0-9a-f]{10}/)
    },
  )

  it('says so where a page is left before it knows them', async () => {
    const rig = relayRig({ hello: new Error('The background is just starting.') })
    rig.emit(typed('{"kundennummer":"K-4"}'))
    const { Event: PageEvent } = rig.page as unknown as { Event: typeof Event }
    rig.page.dispatchEvent(trusted(new PageEvent('pagehide')))
    expect(rig.batches).toMatchObject([{ early: true }])
  })

  it('follows those that were made while the page was in the back/forward cache', async () => {
    const rig = relayRig()
    await vi.advanceTimersByTimeAsync(0)
    rig.answer.hello = greeted.hello
    const { Event: PageEvent } = rig.page as unknown as { Event: typeof Event }
    rig.page.dispatchEvent(trusted(Object.assign(new PageEvent('pageshow'), { persisted: true })))
    await vi.advanceTimersByTimeAsync(0)
    rig.emit(typed('{"kundennummer":"K-5"}'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(JSON.stringify(rig.sent())).toMatch(/redacted-company-[0-9a-f]{10}/)
  })
})
