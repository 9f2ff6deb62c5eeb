/** The screens of the customer's side, as a customer meets them. */
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { computeAccessibleDescription } from 'dom-accessibility-api'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import { type Guide, type GuideProgress, guideCode, guideLink, newRun } from '../../src/core/guide/index.ts'
import { mountGuide } from '../../src/guide/index.ts'
import { GUIDE_MADE, guideOf } from '../support/guides.ts'
import { consoleLine, navigation, request, SITE, screenshot, socket, thrown } from '../support/session-builder.ts'
import { type GuideWorld, guideWorld } from './support/fake-world.ts'

let root: HTMLElement
let unmount: (() => void) | undefined
let openGuide: () => void
let guideTitle: string
beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
})
afterEach(() => {
  unmount?.()
  unmount = undefined
  root.remove()
})

async function show(world: GuideWorld): Promise<GuideWorld> {
  unmount = mountGuide(root, world.ports, (place, open, title) => {
    guideTitle = title
    const heading = document.createElement('h1')
    Object.assign(heading, { textContent: 'The agent’s panel', tabIndex: -1 })
    place.append(heading)
    openGuide = open
    return () => place.replaceChildren()
  })
  await waitFor(() => {
    if (root.querySelectorAll('.guide-place:not([hidden])').length !== 1) throw new Error('still loading')
  })
  return world
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string | RegExp, value: string) => {
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })
}
const sees = (text: string | RegExp) => screen.findByText(text)

/** Pastes a guide and comes to the question. */
async function paste(guide: Guide = guideOf()): Promise<void> {
  openGuide()
  await type('Code or link', guideCode(guide))
  await press('Open')
  await sees('Before you begin')
}

/** The same, and says yes; the checks find nothing. */
async function follow(guide: Guide = guideOf()): Promise<void> {
  await paste(guide)
  await press('Yes, record')
  await screen.findByRole('list', { name: 'Steps' })
}

describe('opening a guide', () => {
  it('is named in the language of the browser where the agent’s panel leads to it', async () => {
    await show(guideWorld({ languages: ['de'] }))
    expect(guideTitle).toBe('Einer Anleitung folgen')
  })

  it('shows what else there is until then', async () => {
    await show(guideWorld())
    expect(screen.getByText('The agent’s panel')).toBeTruthy()
    openGuide()
    await sees('Follow a guide')
    expect(root.querySelector<HTMLElement>('.guide-place:last-child')?.hidden).toBe(true)
    screen.getByRole('button', { name: 'Back' }).focus()
    await press('Back')
    await waitFor(() => expect(root.querySelector<HTMLElement>('.guide-place:last-child')?.hidden).toBe(false))
    expect(document.activeElement?.textContent).toBe('The agent’s panel')
  })

  it.each([
    ['', 'Paste the code or the link that you were sent.'],
    ['hello', /This is no guide/],
    [guideCode(guideOf()).slice(0, 50), /missing or changed/],
    [JSON.stringify({ ...guideOf(), version: 9 }), /newer Casefile/],
    [JSON.stringify({ ...guideOf(), minutes: 0 }), /not allowed \(minutes\)/],
    [guideCode(guideOf({ expiresAt: guideOf().createdAt + 1 })), /was valid until March 14, 2026/],
    [guideCode(guideOf({ createdAt: 2e12, expiresAt: 2e12 + 1 })), /in the future/],
  ])('says beside the field what is wrong: %#', async (text, words) => {
    await show(guideWorld())
    openGuide()
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

  it('reads a file', async () => {
    await show(guideWorld())
    openGuide()
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
    await press('Go on here')
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
    await sees(/This is all that was recorded/)
    world.turned?.(false)
    await sees('This guide is open in another window')
    await sees(/What you hid or took out there is not known here/)
    world.turned?.(true)
    await sees(/This is all that was recorded/)
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

describe('the question', () => {
  it('says what is recorded and hidden, who sees it, until when', async () => {
    await show(guideWorld())
    await paste(guideOf({ capture: { console: true, network: false, pictures: false } }))
    const text = root.textContent
    expect(text).toContain('Tallybook support')
    expect(text).toContain('Only pages of app.tallybook.example')
    expect(text).toContain('Errors and messages of the page')
    expect(text).not.toContain('What the page asks its server')
    expect(text).not.toContain('Pictures of the page')
    expect(text).toContain('And these fields: customerNumber')
    expect(text).toContain('Nobody, until you hand it over yourself')
    expect(text).toContain('For 30 minutes at most')
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
    await sees('Nothing of this guide is kept in Casefile any more.')
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
    expect(screen.queryByText(/You said no to the browser/)).toBeNull()
    await press('Yes, record')
    await sees(/You said no to the browser/)
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
    await sees(
      /You said no to the browser’s question, so nothing is recorded\. .*press “Yes, record” again and allow it/,
    )
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
    expect(root.querySelector('img, b')).toBeNull()
    expect(root.textContent).toContain('<b>Bold</b>')
  })

  it('speaks the language of the guide, else that of the browser', async () => {
    await show(guideWorld({ languages: ['fr'] }))
    openGuide()
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
    await sees('The browser lets this site store nothing.')
    await sees(/Allow site data in the settings/)
    world.facts = { ...world.facts, storage: 'works' }
    await press('Check again')
    await screen.findByRole('list', { name: 'Steps' })
  })

  it('offer to load an old page anew, and say so no longer', async () => {
    const world = guideWorld()
    world.facts = { ...world.facts, newerBuild: true }
    await show(world)
    await paste()
    await press('Yes, record')
    await sees('This page is of an older version of the app.')
    await press('Reload the page')
    await waitFor(() => expect(screen.queryByText('This page is of an older version of the app.')).toBeNull())
    expect(world.sent).toContain('tab.reload')
  })

  it('that fail keep nobody from going on', async () => {
    const world = guideWorld()
    world.fail('guide.facts', 'The page did not answer.')
    await show(world)
    await paste()
    await press('Yes, record')
    await sees(/The page could not be checked. You can go on./)
    await press('Go on')
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
    await sees('Nothing of this guide is kept in Casefile any more.')
    expect(world.state).toEqual({ tabs: [] })
  })
})

describe('the steps', () => {
  const current = () => document.querySelector('[aria-current=step]')?.textContent ?? ''

  it('say with the heading, which has the focus, that it is recorded', async () => {
    await show(guideWorld())
    await follow()
    const heading = screen.getByRole('heading', { level: 1, name: 'Saving an invoice fails' })
    expect(document.activeElement).toBe(heading)
    expect(computeAccessibleDescription(heading)).toBe('Recording 30 min left')
  })

  it('are ticked by the page, by hand, and taken back', async () => {
    const world = await show(guideWorld())
    await follow()
    expect(current()).toContain('Open invoice 42')
    world.record(navigation({ at: 120_000, url: `${SITE}/invoices/42` }))
    await waitFor(() => expect(current()).toContain('Choose “Edit”'))
    await press('Done')
    await waitFor(() => expect(current()).toContain('Wait until'))
    await press('Not done after all')
    await waitFor(() => expect(current()).toContain('Choose “Edit”'))
    expect(world.state.run?.progress.ticks.map(({ by }) => by)).toEqual(['page'])
  })

  it('go on where they were when the panel is opened anew', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Done')
    await type('What did you see?', 'Nothing yet')
    unmount?.()
    await show(world)
    await waitFor(() => expect(current()).toContain('Choose “Edit”'))
    expect((screen.getByLabelText('What did you see?') as HTMLTextAreaElement).value).toBe('Nothing yet')
  })

  it('tell of a connection that is not let through, also when the panel was opened anew', async () => {
    const world = await show(guideWorld())
    await follow()
    unmount?.()
    await show(world)
    await screen.findByRole('list', { name: 'Steps' })
    world.record(socket({ at: 90_000, state: 'failed', url: 'wss://live.example/feed' }))
    await sees(/live\.example/)
  })

  it('tell of what the browser says the page cannot use, as long as it is so; of what counts visitors only beside', async () => {
    const world = await show(guideWorld())
    await follow()
    world.troubles = [{ host: 'cdn.example', why: 'blocker' }]
    world.change({})
    await sees('Another extension blocks requests to cdn.example.')
    world.troubles = [{ host: 'www.google-analytics.com', why: 'blocker' }]
    world.change({})
    await press('Good to know')
    await sees('Another extension blocks requests to www.google-analytics.com.')
    expect(root.textContent).not.toContain('cdn.example')
  })

  it('tell at once that the page was let store no more, until it is loaded anew', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(thrown({ at: 90_000, error: { name: 'QuotaExceededError', message: 'The quota has been exceeded.' } }))
    await sees('There is hardly any space left for this site.')
    world.record(navigation({ at: 95_000, how: 'reload' }))
    await waitFor(() => expect(root.textContent).not.toContain('hardly any space'))
  })

  it('tell of a host that never answers, until it does', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(request({ at: 90_000, url: 'https://pay.example/a', state: 'failed', status: undefined }))
    await press('Good to know')
    await sees('pay.example, which this page needs, cannot be reached.')
    world.record(request({ at: 95_000, url: 'https://pay.example/b', status: 200 }))
    await waitFor(() => expect(root.textContent).not.toContain('cannot be reached'))
  })

  it('notice that it happened, and mark the moment once', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(request({ at: 90_000, status: 503 }))
    await sees(/Seen in the page at/)
    world.record(request({ at: 95_000, status: 503 }))
    await waitFor(() => expect(world.sent.filter((name) => name === 'session.mark')).toHaveLength(1))
    await press('No, not yet')
    await screen.findByRole('button', { name: 'It just happened' })
  })

  it('notice a text on the page', async () => {
    const world = await show(guideWorld())
    await follow(guideOf({ happened: { when: 'text', text: 'Could not be saved' } }))
    world.record(consoleLine({ at: 70_000 }))
    await sees(/Seen in the page at/)
  })

  it('take the customer’s word for it', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('It just happened')
    await sees(/It happened at/)
    expect(world.state.run?.progress.happened).toEqual({ at: world.now, by: 'hand' })
  })

  it('take a picture, and say so', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Take a picture')
    await sees('A picture was taken.')
    world.fail('tab.picture', 'another tab was in front')
    await press('Take a picture')
    await sees(/No picture was taken\. Click the Casefile button/)
    world.record(consoleLine({ text: 'Could not be saved' }))
    await press('Finish and review')
    await sees(/This is all that was recorded/)
    expect(screen.queryByText(/No picture was taken/)).toBeNull()
  })

  it('say that nothing more can be stored, for as long as it is so', async () => {
    const world = await show(guideWorld())
    await follow()
    world.change({ problem: 'The disk is full.' })
    await sees(/Nothing more can be stored/)
    expect((await sees('The disk is full.')).lang).toBe('en')
    const { problem: _solved, ...tab } = world.tab
    world.tab = tab
    world.change({})
    await waitFor(() => expect(screen.queryByText(/Nothing more can be stored/)).toBeNull())
  })

  it('offer no pictures where none were agreed to', async () => {
    await show(guideWorld())
    await follow(guideOf({ capture: { console: true, network: true, pictures: false } }))
    expect(screen.queryByRole('button', { name: 'Take a picture' })).toBeNull()
  })

  it('pause and go on', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Pause')
    await sees('Nothing is recorded until you go on.')
    expect(screen.getByRole('button', { name: 'It just happened' }).hasAttribute('disabled')).toBe(true)
    await press('Go on recording')
    await sees('Recording')
    expect(world.state.run?.paused).toBe(false)
  })

  it('say when the page is another one, and join again when it is back', async () => {
    const world = await show(guideWorld())
    await follow()
    const { site: _other, url: _hidden, ...away } = world.tab
    world.tab = { ...away, access: 'none' }
    world.change({})
    await sees(/When you are back on app.tallybook.example, click/)
    await sees('Not recording this page')
    expect(screen.getByRole('button', { name: 'Take a picture' }).hasAttribute('disabled')).toBe(true)
    world.change({ site: SITE, url: `${SITE}/`, access: 'tab' })
    await waitFor(() => expect(world.sent).toContain('guide.record'))
  })

  it('say when the time is over', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(consoleLine())
    world.now += 31 * 60_000
    await screen.findByText(/is over, and recording has stopped. You can still hand over/, {}, { timeout: 3_000 })
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull()
    await screen.findByRole('button', { name: 'Finish and review' })
  })

  it('begin again with the question where nothing was recorded until the time was over', async () => {
    const world = await show(guideWorld())
    await follow()
    world.now += 31 * 60_000
    await screen.findByText(/is over, and nothing was recorded/, {}, { timeout: 3_000 })
    expect(root.textContent).not.toContain('hand over')
    expect(screen.queryByRole('button', { name: 'Finish and review' })).toBeNull()
    await press('Begin again')
    await sees('Before you begin')
    expect(world.state).toEqual({ tabs: [] })
  })

  it('lead a press of “Done” to the next step, and back to one that is not done after all', async () => {
    await show(guideWorld())
    await follow()
    const at = () => document.activeElement?.textContent
    await press('Done')
    expect(at()).toBe('Step 2 of 3: Choose “Edit”')
    await press('Not done after all')
    expect(at()).toBe('Step 1 of 3: Open invoice 42')
    for (const _ of [1, 2, 3]) await press('Done')
    expect(at()).toMatch(/^All steps are done/)
    await press('It just happened')
    expect(at()).toMatch(/^It happened at/)
  })

  it('leave the focus where it is when the page ticks one, and say which is next', async () => {
    const world = await show(guideWorld())
    await follow()
    const before = document.activeElement
    world.record(navigation({ at: 120_000, url: `${SITE}/invoices/42` }))
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
        'Step 2 of 3: Choose “Edit”',
      ),
    )
    expect(document.activeElement).toBe(before)
  })

  it('are deleted only when asked twice', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Stop and delete everything')
    // Whoever hears the screen hears the question, with the answer that changes nothing.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }))
    await press('Keep it')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop and delete everything' }))
    expect(world.sent).not.toContain('guide.end')
    await press('Stop and delete everything')
    world.fail('guide.end', 'The disk is full.')
    await press('Delete')
    await sees(/The recording could not be deleted./)
    world.mend()
    await press('Try again')
    await sees('That is all')
  })

  it('say that all is deleted, also where the background has forgotten the guide before it answers', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Stop and delete everything')
    const other = root.querySelector<HTMLElement>('.guide-place:last-child')!
    const shown: boolean[] = []
    const watch = new MutationObserver(() => void shown.push(!other.hidden))
    watch.observe(other, { attributes: true })
    const answer = world.hold('guide.end')
    const before = world.sent.length
    await press('Delete')
    await waitFor(() => expect(world.sent.slice(before)).toContain('guide.state'))
    answer()
    await sees('That is all')
    watch.disconnect()
    // In the app itself, a panel without a screen is taken away: nobody would hear that all is gone.
    expect(shown).not.toContain(true)
  })

  it('are not followed again where a look at them is answered after they were deleted', async () => {
    const world = await show(guideWorld())
    await follow()
    const answer = world.hold('guide.state')
    world.change({})
    await waitFor(() => expect(world.sent.at(-1)).toBe('guide.state'))
    await press('Stop and delete everything')
    await press('Delete')
    await sees('That is all')
    answer()
    await waitFor(() => expect(world.sent.at(-1)).toBe('tab.state'))
    await sees('That is all')
  })
})

describe('the review', () => {
  async function finish(guide = guideOf()): Promise<GuideWorld> {
    const world = await show(guideWorld())
    await follow(guide)
    world.record(
      consoleLine({ at: 80_000, text: 'customer Marlene Vogt' }),
      request({ at: 90_000, status: 503 }),
      screenshot({ id: 'shot-1', at: 91_000, file: 'screenshots/1.webp' }),
    )
    await press('Finish and review')
    await screen.findByRole('heading', { name: 'Look through it' })
    return world
  }
  const bundleOf = (world: GuideWorld) => readBundle(world.saved.at(-1)!.bytes)

  it('needs something that was recorded', async () => {
    const world = await show(guideWorld())
    await follow()
    world.fail('session.capture', 'Nothing has been recorded in this tab yet.')
    await press('Finish and review')
    await sees('Nothing has been recorded yet. Follow the steps first.')
    expect(world.state.run?.paused).toBe(false)
  })

  it('does not begin while the recording goes on behind it', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(consoleLine({ at: 70_000 }))
    world.fail('guide.pause', 'The worker was ended.')
    await press('Finish and review')
    await sees(/The worker was ended\./)
    expect(screen.queryByRole('heading', { name: 'Look through it' })).toBeNull()
    world.mend()
    await press('Finish and review')
    await screen.findByRole('heading', { name: 'Look through it' })
    expect(world.state.run?.paused).toBe(true)
  })

  it('pauses, hides, takes out, undoes, and saves what is shown', async () => {
    const world = await finish()
    expect(world.state.run?.paused).toBe(true)
    await type('What did you see?', 'It says 503')
    await type('Hide something everywhere', 'Marlene Vogt')
    await press('Hide')
    await sees(/Hidden\. Places: \d+\./)
    await type('Hide something everywhere', 'nobody')
    await press('Hide')
    await sees(/This stands nowhere/)
    await press(/Remove this picture/)
    await sees('Removed.')
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
    await press('Save the file')
    await sees('Attach the file to ticket 4711')
    // Said beside the button, and what comes next is brought into view.
    await sees('Saved in your downloads.')
    expect(screen.queryByText('Removed.')).toBeNull()
    expect(shown.mock.contexts.map((one) => (one as Element).className)).toContain('guide-saved')
    shown.mockRestore()
    const { session, manifest } = await bundleOf(world)
    expect(JSON.stringify(session)).not.toContain('Marlene')
    expect(session.events.some(({ kind }) => kind === 'screenshot')).toBe(false)
    expect(session.note).toEqual({ title: 'Saving an invoice fails', text: 'It says 503' })
    expect(manifest.guide).toMatchObject({ title: 'Saving an invoice fails', happened: { by: 'page', at: 90_000 } })

    await press(/Undo: Hidden everywhere/)
    await sees('You have changed something since. Save again.')
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    expect(JSON.stringify((await bundleOf(world)).session)).toContain('Marlene')
  })

  it('draws on a picture, by keyboard, and hands over only the new one', async () => {
    const world = await finish()
    await press(/^Draw on it/)
    const dialog = within(await screen.findByRole('dialog', { name: 'Draw on the picture' }))
    fireEvent.click(dialog.getByRole('radio', { name: 'Cover' }))
    expect(dialog.getByText(/is not in this picture any more/)).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }))
    const cover = dialog.getByRole('button', { name: 'Cover 1' })
    await waitFor(() => expect(document.activeElement).toBe(cover))
    const place = () => dialog.getByRole('status').textContent
    const before = place()
    fireEvent.keyDown(cover, { key: 'ArrowLeft' })
    expect(place()).not.toBe(before)

    // Nothing is lost without being asked.
    fireEvent.keyDown(cover, { key: 'Escape' })
    fireEvent.click(dialog.getByRole('button', { name: 'Go on drawing' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Keep the drawing' }))
    await sees('The picture was changed.')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press('Save the file')
    await sees('Attach the file to ticket 4711')
    const drawn = await bundleOf(world)
    const shown = drawn.session.events.find((event) => event.kind === 'screenshot')
    expect(shown).toMatchObject({ file: expect.stringMatching(/drawn/), width: 800, height: 600, drawn: true })
    const files = [...drawn.files].filter(([path]) => path.startsWith('screenshots/'))
    expect(files.map(([path]) => path)).toEqual([shown?.kind === 'screenshot' && shown.file])
    expect(new TextDecoder().decode(files[0]![1])).toContain('cover')

    // It can be gone on with, and taken back.
    await press(/^Draw on it/)
    await press('Cover 1')
    await press('Clear all')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }))
    await screen.findByRole('button', { name: 'Cover 1' })
    fireEvent.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Cancel' }).at(-1)!)
    await press('Undo: Drawn on a picture')
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    const undone = await bundleOf(world)
    expect([...undone.files.keys()]).toContain('screenshots/1.webp')
    expect(JSON.stringify(undone.session)).not.toContain('drawn')
  })

  it('says when a picture cannot be drawn on, and keeps what was drawn', async () => {
    const world = await finish()
    world.ports.tasks.draw = async () => {
      throw new Error('The browser could not paint.')
    }
    await press(/^Draw on it/)
    await press('Add')
    await press('Keep the drawing')
    await sees('The picture could not be drawn on. It is as it was.')
    await sees('The browser could not paint.')
    await screen.findByRole('button', { name: 'Arrow 1' })
    fireEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1)!)
    await press('Leave without it')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('hides what stands in the words of the customer alone', async () => {
    const world = await finish()
    await type('What did you see?', 'It says 503-quokka')
    await type('Hide something everywhere', 'quokka')
    await press('Hide')
    await sees(/Hidden\. Places: 1\./)
    await press('Save the file')
    await sees('Attach the file to ticket 4711')
    expect((await bundleOf(world)).session.note.text).toMatch(/^It says 503-redacted-/)
  })

  it('says where the file goes, and sends nothing there', async () => {
    const world = await finish()
    await press('Save the file')
    const link = await screen.findByRole('link', { name: 'https://help.tallybook.example/4711' })
    expect(link.getAttribute('href')).toBe('https://help.tallybook.example/4711')
    expect(link.getAttribute('rel')).toContain('noopener')
    await press('Copy the address')
    await press('Copied')
    expect(world.copied).toEqual(['https://help.tallybook.example/4711', 'https://help.tallybook.example/4711'])
    await press('Finish, and delete the recording here')
    await sees('The file that you saved is still in your downloads.')
    await press('Close')
    await sees('The agent’s panel')
  })

  it('shows the files as they will leave', async () => {
    await finish()
    await press('The files, as they will leave')
    await press('report.md')
    await screen.findByText(/The customer followed/)
  })

  it('leads back to the steps, and records again', async () => {
    const world = await finish()
    await press('Back to the steps')
    await screen.findByRole('list', { name: 'Steps' })
    expect(world.state.run?.paused).toBe(false)
  })

  it('is read anew when the panel was closed in between', async () => {
    const world = await finish()
    unmount?.()
    await show(world)
    await screen.findByRole('heading', { name: 'Look through it' })
    const pictures = await screen.findByRole('region', { name: 'Pictures' })
    expect(within(pictures).getByRole('img')).toBeTruthy()
  })

  it('can be left before all of it was opened anew', async () => {
    const world = await finish()
    unmount?.()
    const answer = world.hold('guide.pause')
    await show(world)
    await screen.findByRole('region', { name: 'Pictures' })
    await press('Back to the steps')
    await screen.findByRole('list', { name: 'Steps' })
    answer()
    await press('Pause')
    await press('Go on recording')
    await press('Pause')
    expect(screen.queryByRole('heading', { name: 'Look through it' })).toBeNull()
  })

  it('says why a file was not saved', async () => {
    const world = await finish()
    world.ports.save = async () => {
      throw new Error('The disk is full.')
    }
    await press('Save the file')
    await sees(/The file was not saved./)
    await sees('The disk is full.')
  })
})

it('takes everything away again', async () => {
  const world = await show(guideWorld())
  expect(world.listeners()).toBe(1)
  unmount?.()
  unmount = undefined
  expect(world.listeners()).toBe(0)
  expect(root.childElementCount).toBe(0)
})

it('does not record again in a tab while everything is being deleted', async () => {
  const world = await show(guideWorld({ tab: { access: 'site' } }))
  await follow()
  const { send } = world.ports
  world.ports.send = (async (name: 'guide.end', input: Record<string, never>) => {
    if (name === 'guide.end') {
      // As the background does it: first nothing is recorded any more, and a hint says so.
      world.state = { ...world.state, tabs: world.state.tabs.map((tab) => ({ ...tab, recording: false })) }
      world.change({ title: 'Changed' })
      await waitFor(() => expect(world.sent).toContain('guide.state'))
    }
    return send(name, input)
  }) as GuideWorld['ports']['send']
  world.sent.length = 0
  await press('Stop and delete everything')
  await press('Delete')
  await sees('Nothing of this guide is kept in Casefile any more.')
  expect(world.sent).not.toContain('guide.record')
})
