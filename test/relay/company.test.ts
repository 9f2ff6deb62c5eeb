/** What the rules of the company mean for a page. */
import { describe, expect, it, vi } from 'vitest'
import { noRules } from '../../src/core/privacy/index.ts'
import type { Draft } from '../../src/relay/draft.ts'
import { relayRig, withoutTime } from './support/relay-rig.ts'

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
})
