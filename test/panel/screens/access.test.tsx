import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { failingSave, SITE } from '../../support/session-builder.ts'
import { fakeWorld, recordedTab, tabState } from '../support/fake-ports.ts'
import { button, choose, press, showPanel, showPanelOf, title } from '../support/render.tsx'

afterEach(cleanup)

describe('a page that cannot be recorded', () => {
  it('says why in words', async () => {
    const reason = 'This is the Chrome Web Store. Browsers keep extensions out of it.'
    await showPanel({ tab: { access: 'forbidden', reason } })
    expect(await screen.findByText('Casefile cannot record this page')).toBeTruthy()
    expect(screen.getByText(reason)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /record/i })).toBeNull()
  })

  it('asks for a click on the toolbar button when the tab is not seen', async () => {
    const world = fakeWorld()
    const { site, url, ...unseen } = tabState({ access: 'none' })
    world.tabs.set(1, unseen)
    await showPanelOf(world)
    expect(await screen.findByText('Casefile cannot see this tab yet')).toBeTruthy()
    expect(screen.getByText('Casefile button')).toBeTruthy()
  })

  it('keeps a recording in reach when the tab goes to a forbidden page', async () => {
    await showPanel({ tab: recordedTab({ access: 'forbidden', recording: false }), events: failingSave() })
    expect(await button('Capture')).toBeTruthy()
    expect((await button('Resume')).hasAttribute('disabled')).toBe(true)
  })

  it('says that the extension was updated', async () => {
    const { world, store } = await showPanel({ tab: recordedTab() })
    world.fail('session.mark', new Error('Extension context invalidated.'))
    await store.mark('')
    expect(await screen.findByText('Casefile was updated')).toBeTruthy()
    expect(await button('Open again')).toBeTruthy()
  })
})

describe('a page that can be recorded', () => {
  it('explains what is seen and what is masked, before anything is recorded', async () => {
    await showPanel()
    expect((await title()).textContent).toBe('app.tallybook.example')
    expect(screen.getByText(/^Recorded: console, requests/)).toBeTruthy()
    expect(screen.getByText(/^Masked before storing: passwords/)).toBeTruthy()
    expect(screen.getByText(/Stays on this computer/)).toBeTruthy()
  })

  it.each([
    ['Chromium after a click on the button', { access: 'tab', canRecordTab: true }, ['once', 'always']],
    ['Firefox after a click on the button', { access: 'tab', canRecordTab: false }, ['always']],
    ['a site that was granted', { access: 'site', canRecordTab: true }, ['once']],
    ['a granted site in Firefox', { access: 'site', canRecordTab: false }, ['once']],
  ] as const)('offers the ways to begin: %s', async (_, tab, ways) => {
    await showPanel({ tab })
    await title()
    const once = screen.queryByRole('button', { name: 'Record this tab' })
    const always = screen.queryByRole('button', { name: 'Always record app.tallybook.example' })
    expect([...(once ? ['once'] : []), ...(always ? ['always'] : [])]).toEqual(ways)
  })

  it('records this tab', async () => {
    const { world } = await showPanel()
    await press('Record this tab')
    expect(await button('Stop')).toBeTruthy()
    expect(world.asked).toEqual([])
  })

  it('asks for the site once, and records', async () => {
    const { world } = await showPanel({ tab: { canRecordTab: false } })
    await press('Always record app.tallybook.example')
    expect(await button('Stop')).toBeTruthy()
    expect(world.asked).toEqual([SITE])
  })

  it('says so when the person answers no, and can ask again', async () => {
    const { world } = await showPanel({ tab: { canRecordTab: false } })
    world.grants = false
    await press('Always record app.tallybook.example')
    expect(await screen.findByText(/prompt was declined/)).toBeTruthy()
    world.grants = true
    await press('Ask again')
    expect(await button('Stop')).toBeTruthy()
  })

  it('shows why recording did not start, and tries again', async () => {
    const { world } = await showPanel()
    world.fail('tab.record', new Error('The page refuses scripts.'))
    await press('Record this tab')
    expect(await screen.findByText('Casefile could not start recording. The page refuses scripts.')).toBeTruthy()
    world.mend('tab.record')
    await press('Try again')
    expect(await button('Stop')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('gives the access to a site back', async () => {
    const { world } = await showPanel({ tab: { access: 'site' } })
    await choose('More', 'Stop always recording app.tallybook.example')
    expect(await button('Always record app.tallybook.example')).toBeTruthy()
    expect(world.tabs.get(1)?.access).toBe('none')
  })

  it('reads again when access changes in the browser’s own settings', async () => {
    const { world } = await showPanel({ tab: { access: 'site' } })
    world.tabs.set(1, tabState({ access: 'none' }))
    world.accessChanged()
    expect(await button('Always record app.tallybook.example')).toBeTruthy()
  })

  it('points to the knowledge base while it is empty', async () => {
    await showPanel()
    await press('Import your knowledge base')
    expect((await title()).textContent).toBe('Knowledge base')
  })

  it('follows the person to another tab', async () => {
    const { world } = await showPanel()
    world.tabs.set(2, tabState({ tabId: 2, site: 'https://desk.example.com' }))
    world.switchTo(2)
    await waitFor(async () => expect((await title()).textContent).toBe('desk.example.com'))
  })

  it('says so when the tab cannot be found, and tries again', async () => {
    const world = fakeWorld()
    world.fail('currentTab', new Error('No window'))
    const { createPanelStore } = await import('../../../src/panel/store/index.ts')
    const store = createPanelStore(world.ports)
    const stop = store.start()
    await waitFor(() => expect(store.failures.list.value).toHaveLength(1))
    expect(store.failures.list.value[0]?.sentence).toBe('Casefile could not find the tab. No window.')
    world.mend('currentTab')
    store.failures.list.value[0]?.retry?.()
    await waitFor(() => expect(store.screen.value.name).toBe('ready'))
    stop()
    expect(world.listeners()).toBe(0)
  })
})

describe('all about privacy', () => {
  it('is in the menu, and needs no connection', async () => {
    await showPanel()
    await choose('More', 'Privacy')
    const dialog = await screen.findByRole('dialog', { name: 'Privacy' })
    expect(dialog.textContent).toContain('Nothing is sent.')
  })
})
