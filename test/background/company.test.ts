import { beforeEach, describe, expect, it } from 'vitest'
import { noRules } from '../../src/core/privacy/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'

const site = 'https://app.test'
const top = { tabId: 1, frameId: 0, url: `${site}/invoices` }
const never = { ...noRules, neverCapture: ['app.test'] }
const event = { kind: 'mark' as const, id: 'm', at: 1_700_000_000_001, frame: 'x', note: '' }
const batch = {
  document: { id: 'doc1', url: `${site}/`, startedAt: 1_700_000_000_000, late: false },
  batch: 0,
  events: [event],
}

let fake: FakeBackground
beforeEach(() => {
  fake = fakeBackground()
  fake.world.tabs.set(1, { url: `${site}/invoices`, title: 'Invoices' })
})
const hello = () => fake.frame(top)('page.hello', {})

describe('the rules of the company', () => {
  it('are kept, and handed to every relay with its greeting, the policy first', async () => {
    const own = { ...noRules, fields: ['kundennummer'] }
    fake.world.policy = { selectors: ['.customer'] }
    expect(await fake.panel('company.keep', { rules: own })).toEqual({
      own,
      policy: { ...noRules, selectors: ['.customer'] },
      problems: [],
    })
    fake.restart()
    expect((await hello()).rules).toEqual([{ ...noRules, selectors: ['.customer'] }, own])
  })

  it('names an entry of the policy that cannot be used, and applies the others', async () => {
    fake.world.policy = { fields: [7, 'kundennummer'] }
    const { policy, problems } = await fake.panel('company.state', {})
    expect(policy.fields).toEqual(['kundennummer'])
    expect(problems).toHaveLength(1)
  })

  it('go to the frames that are being recorded as soon as they change', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await hello()
    const rules = { ...noRules, fields: ['kundennummer'] }
    await fake.panel('company.keep', { rules })
    expect(fake.world.rulesTold.at(-1)).toEqual([1, 0, [noRules, rules]])
    fake.world.policy = { fields: ['steuernummer'] }
    await fake.background.policyChanged()
    expect(fake.world.rulesTold.at(-1)?.[2][0]?.fields).toEqual(['steuernummer'])
    expect(fake.world.changed).toContain(1)
  })

  it('go to a page that was there before they changed when it is recorded again', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await hello()
    await fake.panel('tab.stop', { tabId: 1 })
    const rules = { ...noRules, fields: ['kundennummer'] }
    await fake.panel('company.keep', { rules })
    await fake.panel('tab.record', { tabId: 1 })
    expect(fake.world.rulesTold.at(-1)).toEqual([1, 0, [noRules, rules]])
  })

  it('mask what a page has handed over before it knew them', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await fake.panel('company.keep', { rules: { ...noRules, fields: ['kundennummer'] } })
    await fake.frame(top)('page.events', {
      ...batch,
      document: { ...batch.document, url: `${site}/?kundennummer=K-1` },
      events: [{ ...event, kind: 'console', method: 'log', level: 'log', text: '{"kundennummer":"K-2"}', args: [] }],
      early: true,
    })
    const { events, documents } = await fake.capture(1)
    expect(JSON.stringify([documents, events])).toMatch(/kundennummer=redacted-company-.*redacted-company-/)
    expect(JSON.stringify([documents, events])).not.toMatch(/K-[12]/)
  })
})

describe('a site that is never captured', () => {
  it('is said so, in the settings’ or the organisation’s name, and cannot be recorded', async () => {
    await fake.panel('company.keep', { rules: never })
    expect(await fake.panel('tab.state', { tabId: 1 })).toMatchObject({
      access: 'forbidden',
      reason: expect.stringContaining('The settings say that Casefile never records this site.'),
    })
    await expect(fake.panel('tab.record', { tabId: 1 })).rejects.toThrow('never records this site')
    fake.world.policy = never
    await fake.background.policyChanged()
    expect((await fake.panel('tab.state', { tabId: 1 })).reason).toBe(
      'Your organization has set that Casefile never records this site.',
    )
  })

  it('gets no script, although it is allowed and was always recorded', async () => {
    fake.world.granted.add(site)
    await fake.panel('tab.record', { tabId: 1 })
    expect(fake.world.registered).toEqual([site])
    await fake.panel('company.keep', { rules: never })
    expect(fake.world.registered).toEqual([])
    await fake.panel('company.keep', { rules: noRules })
    expect(fake.world.registered).toEqual([site])
  })

  it('is stopped when it is being recorded, and nothing of it is taken any more', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await hello()
    await fake.frame(top)('page.events', batch)
    await fake.panel('company.keep', { rules: never })
    expect(fake.world.told.at(-1)).toEqual([1, 0, false])
    expect((await hello()).recording).toBe(false)
    await expect(fake.frame(top)('page.events', { ...batch, batch: 1 })).rejects.toThrow('never records this site')
  })

  it('is not recorded in a frame of a page that is', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await fake.panel('company.keep', { rules: { ...noRules, neverCapture: ['bank.test'] } })
    expect((await hello()).recording).toBe(true)
    const frame = fake.frame({ tabId: 1, frameId: 7, url: 'https://pay.bank.test/' })
    expect((await frame('page.hello', {})).recording).toBe(false)
  })

  it('is not recorded in a frame without an address of its own either', async () => {
    await fake.panel('tab.record', { tabId: 1 })
    await fake.panel('company.keep', { rules: { ...noRules, neverCapture: ['bank.test'] } })
    const inner = { tabId: 1, frameId: 8, url: 'about:srcdoc' }
    const ofBank = fake.frame({ ...inner, origin: 'https://pay.bank.test' })
    expect((await ofBank('page.hello', {})).recording).toBe(false)
    await expect(ofBank('page.events', batch)).rejects.toThrow('never records this site')
    expect((await fake.frame({ ...inner, origin: site })('page.hello', {})).recording).toBe(true)
  })
})
