/** A guide is opened: how the customer comes to it, and when another window has it. */
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { type GuideProgress, guideCode, guideLink, newRun } from '../../../src/core/guide/index.ts'
import { GUIDE_MADE, guideOf } from '../../support/guides.ts'
import { consoleLine, navigation, SITE } from '../../support/session-builder.ts'
import { follow, panel, paste, press, sees, show, type, useCustomerPanel } from '../support/customer-panel.ts'
import { guideWorld } from '../support/fake-world.ts'

useCustomerPanel()

describe('the focus', () => {
  const field = document.createElement('input')
  afterEach(() => field.remove())

  it.each([
    ['stays where the customer types when a guide continues in a page of the app that was loaded anew', false],
    ['is in the panel when a guide continues there', true],
  ])('%s', async (_what, isOwnPage) => {
    const world = guideWorld()
    world.ports.isOwnPage = isOwnPage
    await show(world)
    await follow()
    panel.close()
    document.body.append(field)
    field.focus()
    await show(world)
    const heading = await screen.findByRole('heading', { level: 1, name: 'Saving an invoice fails' })
    expect(document.activeElement).toBe(isOwnPage ? heading : field)
  })
})

describe('opening a guide', () => {
  it('is named in the language of the browser where the agent’s panel leads to it', async () => {
    await show(guideWorld({ languages: ['de'] }))
    expect(panel.title).toBe('Einer Anleitung folgen')
  })

  it('shows what else there is until then', async () => {
    await show(guideWorld())
    expect(screen.getByText('The agent’s panel')).toBeTruthy()
    panel.open?.()
    await sees('Follow a guide')
    expect(panel.root.querySelector<HTMLElement>('.guide-place:last-child')?.hidden).toBe(true)
    screen.getByRole('button', { name: 'Back' }).focus()
    await press('Back')
    await waitFor(() => expect(panel.root.querySelector<HTMLElement>('.guide-place:last-child')?.hidden).toBe(false))
    expect(document.activeElement?.textContent).toBe('The agent’s panel')
  })

  it.each([
    ['', 'Paste the code or link you were sent.'],
    ['hello', /This is not a guide/],
    [guideCode(guideOf()).slice(0, 50), /missing or changed/],
    [JSON.stringify({ ...guideOf(), version: 9 }), /newer version of Casefile/],
    [JSON.stringify({ ...guideOf(), minutes: 0 }), /not allowed \(minutes\)/],
    [guideCode(guideOf({ expiresAt: guideOf().createdAt + 1 })), /was valid until March 14, 2026/],
    [guideCode(guideOf({ createdAt: 2e12, expiresAt: 2e12 + 1 })), /in the future/],
  ])('says beside the field what is wrong: %#', async (text, words) => {
    await show(guideWorld())
    panel.open?.()
    await type('Code or link', text)
    await press('Open')
    await sees(words)
    expect(screen.getByLabelText('Code or link').getAttribute('aria-invalid')).toBe('true')
  })

  it('finds it in the address of the page, once', async () => {
    const world = await show(guideWorld({ tab: { url: guideLink(guideOf()) } }))
    await sees('Before you begin')
    await press('No, record nothing')
    world.change({ title: 'Changed' })
    await sees('The agent’s panel')
    expect(screen.queryByText('Before you begin')).toBeNull()
  })

  it('says in the language of the guide that it is too late for it', async () => {
    const url = guideLink(guideOf({ language: 'de', expiresAt: guideOf().createdAt + 1 }))
    await show(guideWorld({ tab: { url } }))
    await sees(/Diese Anleitung war bis 14. März 2026 um .* gültig/)
  })

  it('is never shown in another language than its own', async () => {
    const shown = new Set<string | null | undefined>()
    const observer = new MutationObserver(() => shown.add(panel.root.querySelector('.guide')?.getAttribute('lang')))
    observer.observe(panel.root, { childList: true, subtree: true, attributes: true })
    await show(guideWorld({ tab: { url: guideLink(guideOf({ language: 'de' })) } }))
    await press('Nein, nichts aufzeichnen')
    await sees('The agent’s panel')
    observer.disconnect()
    shown.delete(undefined)
    expect([...shown]).toEqual(['de'])
  })

  it('reads a file', async () => {
    await show(guideWorld())
    panel.open?.()
    const file = new File([JSON.stringify(guideOf())], 'guide.json')
    fireEvent.change(await screen.findByLabelText('Open a file', { selector: 'input' }), { target: { files: [file] } })
    await sees('Before you begin')
  })
})

describe('a guide that is open in another window', () => {
  /** What the panel of the other window has made of it. */
  const followed = (told: Partial<GuideProgress> = {}) => {
    const world = guideWorld()
    const run = newRun('run-1', guideOf(), world.now, false)
    const tabs = [{ tabId: 1, sessionId: 's1', recording: true, events: 1, since: world.now }]
    world.state = { run: { ...run, progress: { ...run.progress, phase: 'steps', ...told } }, tabs }
    world.elsewhere = true
    return world
  }

  it('says so, shows how far it is, and changes nothing', async () => {
    const world = await show(followed({ ticks: [{ at: GUIDE_MADE, by: 'hand' }] }))
    await sees('This guide is open in another window')
    await sees('Step 2 of 3')
    world.record(navigation({ at: 120_000, url: `${SITE}/invoices/42` }))
    await waitFor(() => expect(world.sent.filter((name) => name === 'guide.state').length).toBeGreaterThan(1))
    expect(world.sent.filter((name) => !['guide.state', 'tab.state'].includes(name))).toEqual([])
  })

  it('goes on here with a press, from where the other window is by then', async () => {
    const world = await show(followed())
    await sees('Step 1 of 3')
    const run = world.state.run!
    const ticks = [{ at: GUIDE_MADE, by: 'hand' as const }]
    world.state = { ...world.state, run: { ...run, progress: { ...run.progress, ticks, comment: 'From there' } } }
    await press('Continue here')
    await sees('Choose “Edit”')
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did you see?').value).toBe('From there')
    await press('Done')
    expect(world.state.run?.progress).toMatchObject({ comment: 'From there', ticks: [{}, {}] })
  })

  it('goes over to the other window from the review, where nothing of it is kept on here', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(consoleLine())
    await press('Finish and review')
    await sees(/This is everything that was recorded/)
    world.turned?.(false)
    await sees('This guide is open in another window')
    await sees(/Anything you hid or took out there is not known here/)
    world.turned?.(true)
    await sees(/This is everything that was recorded/)
  })

  it('is asked for only while there is one', async () => {
    const world = await show(guideWorld())
    expect(world.turned).toBeUndefined()
    await follow()
    expect(world.turned).toBeDefined()
    await press('Stop and delete everything')
    await press('Delete')
    await waitFor(() => expect(world.turned).toBeUndefined())
  })

  it('is not begun again by who answers the same question in both', async () => {
    const world = await show(guideWorld())
    await paste()
    world.elsewhere = true
    const run = newRun('run-1', guideOf(), world.now, false)
    world.state = { run, tabs: [] }
    world.record(consoleLine())
    await sees('This guide is open in another window')
    expect(world.sent).not.toContain('guide.begin')
  })
})

it('takes everything away again', async () => {
  const world = await show(guideWorld())
  expect(world.listeners()).toBe(1)
  panel.close()
  expect(world.listeners()).toBe(0)
  expect(panel.root.childElementCount).toBe(0)
})
