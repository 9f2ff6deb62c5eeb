/** What the customer is asked before anything is recorded, and what is checked first. */
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { guideCode, readGuide, type SpokenLanguage } from '../../../src/core/guide/index.ts'
import { guideOf } from '../../support/guides.ts'
import { SITE } from '../../support/session-builder.ts'
import { follow, open, panel, paste, press, sees, show, type, useCustomerPanel } from '../support/customer-panel.ts'
import { guideWorld } from '../support/fake-world.ts'

useCustomerPanel()

/** Without what keeps values in their order among Arabic, and with plain spaces. */
const spoken = (text: string | null) => text?.replace(/[\u2068\u2069]/g, '').replace(/\s/g, ' ')

it('names no button of the browser in a page of the app, and leads on with the guide', async () => {
  const world = guideWorld()
  world.ports.isOwnPage = false
  await show(world)
  const guide = guideOf({ origin: 'https://other.example' })
  await paste(guide)
  await sees(/^This guide is for \P{L}?other\.example\P{L}?, not for this page\./u)
  expect(screen.queryByText(/toolbar/)).toBeNull()
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: /other\.example/ })
  expect(readGuide(link.href)).toEqual({ guide })
})

describe('the question', () => {
  it.each<[SpokenLanguage, RegExp]>([
    ['en', /This guide is valid until March 21, 2026\D+1:30 PM\./],
    ['de', /Diese Anleitung gilt bis 21\. März 2026\D+13:30\./],
    ['fr', /Ce guide est valable jusqu’au 21 mars 2026\D+13:30\./],
    ['es', /Esta guía es válida hasta el 21 de marzo de 2026\D+13:30\./],
    ['pt', /Este guia é válido até 21 de março de 2026\D+13:30\./],
    ['pt-BR', /Este guia é válido até 21 de março de 2026\D+13:30\./],
    ['ja', /このガイドの有効期限は 2026年3月21日 13:30 です。/],
    ['ar', /هذا الدليل صالح حتى 21 مارس 2026\D+1:30 م\./],
  ])('says in %s who made the guide, and until when it can be followed', async (language, valid) => {
    await show(guideWorld())
    // How date and time are joined differs between versions of CLDR. Local time, as the customer's clock shows it.
    await open(guideOf({ language, expiresAt: new Date(2026, 2, 21, 13, 30).getTime() }))
    await screen.findByText('Tallybook support')
    await waitFor(() => expect(spoken(panel.root.textContent)).toMatch(valid))
  })

  it('says what is recorded and hidden, who sees it, until when', async () => {
    await show(guideWorld())
    await paste(guideOf({ capture: { console: true, network: false, pictures: false } }))
    const text = panel.root.textContent
    expect(text).toContain('Tallybook support')
    expect(text).toContain('Only pages on app.tallybook.example')
    expect(text).toContain('Errors and messages from the page')
    expect(text).not.toContain('What the page asks its server')
    expect(text).not.toContain('Pictures of the page')
    expect(text).toContain('And these fields: customerNumber')
    expect(text).toContain('Nobody, until you hand it over yourself')
    expect(text).toContain('For up to 30 minutes')
  })

  it('answered with no does nothing at all', async () => {
    const world = await show(guideWorld())
    await paste()
    await press('No, record nothing')
    await sees('The agent’s panel')
    expect(world.asked).toEqual([])
    expect(world.sent.filter((name) => !['guide.state', 'tab.state'].includes(name))).toEqual([])
  })

  it('answered with yes asks the browser for the site, and gives it back at the end', async () => {
    const world = await show(guideWorld())
    await follow()
    expect(world.asked).toEqual([SITE])
    expect(world.state.run).toMatchObject({ granted: true })
    await press('Stop and delete everything')
    await press('Delete')
    await sees('Nothing from this guide is kept in Casefile anymore.')
    expect(world.dropped).toEqual([SITE])
  })

  it('gives the site back when the recording could not begin', async () => {
    const world = await show(guideWorld())
    world.fail('guide.begin', 'The disk is full.')
    await paste()
    await press('Yes, record')
    await sees(/The disk is full/)
    await waitFor(() => expect(world.dropped).toEqual([SITE]))
  })

  it('can be for this tab only', async () => {
    const world = await show(guideWorld())
    await paste()
    fireEvent.click(await screen.findByLabelText(/Also after signing in elsewhere/))
    await press('Yes, record')
    await screen.findByRole('list', { name: 'Steps' })
    expect(world.asked).toEqual([])
    await press('Good to know')
    await sees('Only this tab is recorded, until it leaves the app.')
  })

  it('is asked again where the browser was told no, for no more than this tab', async () => {
    const world = await show(guideWorld())
    world.grants = false
    await paste()
    await press('Yes, record')
    await sees(
      /nothing is recorded yet\. If you press “Yes, record” now, only this tab is recorded, until it leaves app\.tallybook\.example/,
    )
    const everywhere = () => screen.getByLabelText<HTMLInputElement>(/Also after signing in elsewhere/)
    expect(everywhere().checked).toBe(false)
    await sees('Only this tab, until it leaves app.tallybook.example.')
    expect(world.sent).not.toContain('guide.begin')

    // Wanting more again takes the words back, and asks the browser again.
    fireEvent.click(everywhere())
    expect(screen.queryByText(/You declined your browser/)).toBeNull()
    await press('Yes, record')
    await sees(/You declined your browser/)
    expect(world.asked).toEqual([SITE, SITE])
    expect(world.sent).not.toContain('guide.begin')

    await press('Yes, record')
    await screen.findByRole('list', { name: 'Steps' })
    expect(world.asked).toEqual([SITE, SITE])
    expect(world.state.run).toMatchObject({ granted: false })
  })

  it('answered with no while the browser asks is a no, whatever the browser is told afterwards', async () => {
    const world = await show(guideWorld())
    let answer = (_granted: boolean) => {}
    world.grants = new Promise((resolve) => (answer = resolve))
    await paste()
    await press('Yes, record')
    await press('No, record nothing')
    await sees('The agent’s panel')
    answer(true)
    await waitFor(() => expect(world.dropped).toEqual([SITE]))
    expect(world.sent).not.toContain('guide.begin')
    expect(screen.getByText('The agent’s panel')).toBeTruthy()
  })

  it('records nothing where the browser was told no and needs a yes, and says what to do', async () => {
    const world = await show(guideWorld({ tab: { canRecordTab: false } }))
    world.grants = false
    await paste()
    await press('Yes, record')
    await sees(/You declined your browser’s prompt, so nothing is recorded\. .*press “Yes, record” again and allow it/)
    expect(world.sent).not.toContain('guide.begin')
    world.grants = true
    await press('Yes, record')
    await screen.findByRole('list', { name: 'Steps' })
    expect(world.state.run).toMatchObject({ granted: true })
  })

  it('waits until the tab shows the app', async () => {
    const world = await show(guideWorld({ tab: { site: 'https://other.example', url: 'https://other.example/' } }))
    await paste()
    await sees(/Open app.tallybook.example in this tab first/)
    expect(screen.getByRole('button', { name: 'Yes, record' }).hasAttribute('disabled')).toBe(true)
    world.change({ site: SITE })
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Yes, record' }).hasAttribute('disabled')).toBe(false),
    )
  })

  it('shows the texts of a stranger as text', async () => {
    await show(guideWorld())
    await paste(guideOf({ title: '<img src=x onerror=alert(1)>', steps: [{ text: '<b>Bold</b>' }] }))
    expect(panel.root.querySelector('img, b')).toBeNull()
    expect(panel.root.textContent).toContain('<b>Bold</b>')
  })

  it('speaks the language of the guide, else that of the browser', async () => {
    await show(guideWorld({ languages: ['fr'] }))
    panel.open?.()
    await type('Code ou lien', guideCode(guideOf({ language: 'de' })))
    await press('Ouvrir')
    await press('Nein, nichts aufzeichnen')
  })
})

describe('the checks', () => {
  it('are shown where something is in the way, with what to do', async () => {
    const world = guideWorld()
    world.facts = { ...world.facts, storage: 'blocked' }
    await show(world)
    await paste()
    await press('Yes, record')
    await sees('Your browser does not let this site store anything.')
    await sees(/Allow site data in your browser’s settings/)
    world.facts = { ...world.facts, storage: 'works' }
    await press('Check again')
    await screen.findByRole('list', { name: 'Steps' })
  })

  it('tell that they were repeated where they find the same again', async () => {
    const world = guideWorld()
    world.facts = { ...world.facts, storage: 'blocked' }
    await show(world)
    await paste()
    await press('Yes, record')
    const first = (await sees(/^Checked at /)).textContent
    const status = screen.getByText(/^Checked at /).closest('[role=status]')
    world.now += 5000
    await press('Check again')
    await waitFor(() => expect(screen.getByText(/^Checked at /).textContent).not.toBe(first))
    // One live region all along, or a screen reader would not read it.
    expect(screen.getByText(/^Checked at /).closest('[role=status]')).toBe(status)
  })

  it('are not left for more than one screen by a double-click', async () => {
    const world = guideWorld()
    world.facts = { ...world.facts, storage: 'blocked' }
    await show(world)
    await paste()
    await press('Yes, record')
    fireEvent.click(await screen.findByRole('button', { name: 'Continue' }), { detail: 1 })
    fireEvent.click(await screen.findByRole('button', { name: 'Finish and review' }), { detail: 2 })
    await screen.findByRole('list', { name: 'Steps' })
    expect(world.state.run?.paused).toBe(false)
    expect(world.sent).not.toContain('session.capture')
  })

  it('say why they cannot be repeated while another page is in front', async () => {
    const world = guideWorld()
    world.facts = { ...world.facts, storage: 'blocked' }
    await show(world)
    await paste()
    await press('Yes, record')
    await sees('Your browser does not let this site store anything.')
    const again = await screen.findByRole<HTMLButtonElement>('button', { name: 'Check again' })
    expect(again.disabled).toBe(false)
    const { site, url } = world.tab
    world.change({ site: 'https://settings.example', url: 'https://settings.example/' })
    await sees(/Recording continues when you are back on app\.tallybook\.example/)
    expect(again.disabled).toBe(true)
    world.change({ site: site!, url: url! })
    await waitFor(() => expect(again.disabled).toBe(false))
  })

  it('that cannot begin because another page is in front are not waited for', async () => {
    const world = guideWorld()
    const { site, url } = world.tab
    await show(world)
    await paste()
    const answer = world.hold('guide.begin')
    await press('Yes, record')
    world.change({ site: 'https://settings.example', url: 'https://settings.example/' })
    answer()
    await sees(/Recording continues when you are back/)
    await waitFor(() => expect(screen.queryByText(/^Checking for anything/)).toBeNull())
    world.change({ site: site!, url: url! })
    await waitFor(async () =>
      expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Check again' })).disabled).toBe(false),
    )
    await press('Check again')
    await screen.findByRole('list', { name: 'Steps' })
  })

  it('offer to load an old page anew, and say so no longer', async () => {
    const world = guideWorld()
    world.facts = { ...world.facts, newerBuild: true }
    await show(world)
    await paste()
    await press('Yes, record')
    await sees('This page is from an older version of the app.')
    await press('Reload the page')
    await waitFor(() => expect(screen.queryByText('This page is from an older version of the app.')).toBeNull())
    expect(world.sent).toContain('tab.reload')
  })

  it('that fail keep nobody from going on', async () => {
    const world = guideWorld()
    world.fail('guide.facts', 'The page did not answer.')
    await show(world)
    await paste()
    await press('Yes, record')
    await sees(/The page could not be checked. You can continue./)
    await press('Continue')
    await screen.findByRole('list', { name: 'Steps' })
  })

  it('are left with nothing kept by whoever has thought better of it', async () => {
    const world = guideWorld()
    world.fail('guide.facts', 'The page did not answer.')
    await show(world)
    await paste()
    await press('Yes, record')
    await sees(/The page could not be checked/)
    await press('Stop and delete everything')
    await press('Delete')
    await sees('Nothing from this guide is kept in Casefile anymore.')
    expect(world.state).toEqual({ tabs: [] })
  })
})
