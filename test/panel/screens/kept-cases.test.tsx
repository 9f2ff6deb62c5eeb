import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { readBundle, readZip } from '../../../src/core/bundle/index.ts'
import type { KeptCase } from '../../../src/core/cases/index.ts'
import { failingSave, SITE } from '../../support/session-builder.ts'
import { articleOf, sampleArticles } from '../support/articles.ts'
import { type FakeWorld, fakeWorld, recordedTab, tabState } from '../support/fake-ports.ts'
import { button, capture, choose, openTab, press, type Shown, showPanelOf, title } from '../support/render.tsx'

afterEach(cleanup)
const hour = 3_600_000

const world = () => fakeWorld({ tab: recordedTab(), events: failingSave(), articles: sampleArticles() })
const rows = ({ disk }: FakeWorld) => [...disk.rows.values()].map(({ kept }) => kept)

/** A panel with a captured case, which is on disk. */
async function captured(here = world()): Promise<Shown> {
  const shown = await showPanelOf(here)
  await capture()
  await screen.findByText('Not saved yet. It is kept in this browser for 24 hours')
  return shown
}

/** Closes the panel as the browser does, and opens another one. */
async function reopened({ world, store, stop }: Shown): Promise<Shown> {
  store.kept.flush()
  stop()
  cleanup()
  return showPanelOf(world)
}

async function open(name = 'Open'): Promise<void> {
  await press(name)
  await screen.findByRole('tab', { name: 'Answer' })
}

const write = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })

async function mask(value: string): Promise<void> {
  await press('Review')
  await write('Mask something everywhere', value)
  await press('Mask')
  await screen.findByText(/^Masked in/, { selector: '[role=status]' })
}

describe('a captured case', () => {
  it('is as it was left in the next panel, and leaves without what was masked', async () => {
    const shown = await captured()
    await mask('TAX_RULE_MISSING')
    await press('Back to the case')
    await openTab('Report')
    await write('Title', 'Invoice 1042 cannot be saved')
    const before = shown.store.cases.current.value!
    const { store } = await reopened(shown)
    await screen.findByText(/^Captured \d\d:\d\d, not handed over yet$/)
    await open()
    expect((await title()).textContent).toBe('Invoice 1042 cannot be saved')
    expect(screen.getByRole('tab', { name: 'Report' }).getAttribute('aria-selected')).toBe('true')
    const item = store.cases.current.value!
    expect(item.session).toEqual(before.session)
    expect(item.captured).toEqual(before.captured)
    expect(item.verdict).toEqual(before.verdict)
    expect(item.known).toEqual([])
    await press('Save bundle')
    await waitFor(() => expect(shown.world.saved).toHaveLength(1))
    const { bytes } = shown.world.saved[0]!
    const texts = [...(await readZip(bytes)).values()].map((file) => new TextDecoder().decode(file)).join('\n')
    expect(texts).not.toContain('TAX_RULE_MISSING')
    expect((await readBundle(bytes)).session.note.title).toBe('Invoice 1042 cannot be saved')
    // Another mask gets another label.
    await mask('invoices')
    expect(store.cases.current.value!.edits.value.map(({ id }) => id)).toEqual([1, 2])
  })

  it('writes the session once, and never what is secret', async () => {
    const here = world()
    const send = here.ports.send
    here.ports.send = (async (name: 'session.capture', input: never) => {
      const answer = await send(name, input)
      return name === 'session.capture' ? { ...answer, known: [['raw-secret', 'redacted-token-1']] } : answer
    }) as typeof send
    const shown = await captured(here)
    const item = shown.store.cases.current.value!
    item.password.value = 'correct-horse-battery'
    item.note.value = { ...item.note.value, text: 'Signs in with raw-secret' }
    await waitFor(() => expect(rows(here)[0]?.note.text).toBe('Signs in with redacted-token-1'), { timeout: 3000 })
    expect(here.disk.written).toEqual(['put', 'change'])
    const stored = JSON.stringify([...here.disk.rows.values()])
    for (const secret of ['raw-secret', 'correct-horse-battery']) expect(stored).not.toContain(secret)
    const { store } = await reopened(shown)
    await open()
    // It was to have one: none is no answer to that.
    expect(store.cases.current.value?.password.value).toBe('')
    await press('Save bundle')
    expect((await screen.findByRole('alert')).textContent).toContain('It is set in the review, under Files.')
  })

  it('keeps the agent’s choice of articles, and what was saved', async () => {
    const shown = await captured()
    const item = shown.store.cases.current.value!
    const [best] = item.attached.value
    const other = { ...best!, article: articleOf({ id: 'other', title: 'Another' }) }
    shown.store.cases.attach(item, best!, false)
    shown.store.cases.attach(item, other, true)
    await press('Save bundle')
    await screen.findByText(/^Saved casefile/)
    const { store } = await reopened(shown)
    await open('Open case')
    await screen.findByText(/^Saved casefile.*\.zip, \d+ kB$/)
    const again = store.cases.current.value!
    expect(again.attached.value.map(({ article }) => article.id)).toEqual(['other'])
    expect(again.stale.value).toBe(false)
    again.note.value = { ...again.note.value, text: 'More' }
    await screen.findByText(/^Changed since casefile/)
    await reopened({ ...shown, store })
    // It is not handed over any more, as it is now.
    await open()
    await screen.findByText(/^Changed since casefile/)
  })

  it('keeps the pictures, also those that were drawn on', async () => {
    const here = world()
    const shown = await showPanelOf(here)
    await here.ports.send('tab.picture', { tabId: 1 })
    await capture()
    await press('Review')
    await press(/^Draw on it/)
    await press('Add')
    await press('Save drawing')
    await screen.findByText(/The file will contain only the new picture/, { selector: '[role=status]' })
    await waitFor(() => expect(rows(here)[0]?.edits).toHaveLength(1), { timeout: 3000 })
    const { session, pictures } = shown.store.cases.current.value!
    const { store } = await reopened(shown)
    await open()
    expect(store.cases.current.value?.session).toEqual(session)
    expect(store.cases.current.value?.pictures).toEqual(pictures)
    expect(pictures.size).toBe(2)
  })

  it('is not remembered in the history by being opened, when it was not to be', async () => {
    const shown = await captured()
    const item = shown.store.cases.current.value!
    await waitFor(() => expect(shown.world.cases.size).toBe(1))
    await shown.store.cases.memory.keep(item, false)
    const { store } = await reopened(shown)
    await open()
    await waitFor(() => expect(store.cases.current.value?.history.value.state).toBe('read'))
    expect(shown.world.cases.size).toBe(0)
  })

  it('stays on the screen when it cannot be kept, and says so', async () => {
    const here = world()
    here.fail('cases.put', new Error('The disk is full.'))
    const { store } = await showPanelOf(here)
    await capture()
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The latest changes to this case were not saved. The disk is full.',
    )
    await screen.findByText('Not saved yet. It is lost when this panel is closed')
    await store.kept.load()
    expect(screen.getByRole('alert')).toBeTruthy()
    here.mend('cases.put')
    await press('Try again')
    await screen.findByText('Not saved yet. It is kept in this browser for 24 hours')
    expect(rows(here)).toHaveLength(1)
  })

  it('is kept anew with the next change when it was too old', async () => {
    const { world: here, store } = await captured()
    here.now += 25 * hour
    await store.kept.load()
    await screen.findByText('Not saved yet. It is lost when this panel is closed')
    expect(rows(here)).toEqual([])
    await openTab('Report')
    await write('Title', 'A day later')
    await waitFor(() => expect(rows(here)[0]?.note.title).toBe('A day later'), { timeout: 3000 })
  })

  it('is kept anew as a whole with the next change when another window has deleted it', async () => {
    const { world: here } = await captured()
    here.disk.rows.clear()
    await openTab('Report')
    await write('Title', 'Still mine')
    await waitFor(() => expect(rows(here)[0]?.note.title).toBe('Still mine'), { timeout: 3000 })
    expect([...here.disk.rows.values()][0]!.content.session.events.length).toBeGreaterThan(5)
  })
})

describe('cases of an earlier panel', () => {
  const keptOf = (told: Partial<KeptCase>): KeptCase => ({
    ...{ id: 'a', capturedAt: 0, changedAt: 0, site: SITE, note: { title: 'One', text: '' }, edits: [], lastEdit: 0 },
    ...{ choices: [], password: false, forgotten: false, tab: 'answer', ...told },
  })

  /** A panel that finds these on disk, the times as they are told from now. */
  async function found(...list: Partial<KeptCase>[]): Promise<Shown> {
    const here = world()
    const { store, stop } = await captured(here)
    const { content } = [...here.disk.rows.values()][0]!
    stop()
    cleanup()
    here.disk.rows.clear()
    for (const { capturedAt = 0, changedAt = 0, shownAt, ...told } of list) {
      const times = { capturedAt: here.now + capturedAt, changedAt: here.now + changedAt }
      const kept = keptOf({ ...told, ...times, ...(shownAt !== undefined && { shownAt: here.now + shownAt }) })
      here.disk.rows.set(kept.id, { kept, content })
    }
    expect(store.cases.list.value).toHaveLength(1)
    return showPanelOf(here)
  }

  const saved = { name: 'a.zip', size: 1, locked: false, changed: false }
  it.each([
    ['was on the screen a moment ago', { shownAt: -60_000 }, true],
    ['was on the screen long ago', { shownAt: -hour }, false],
    ['was left for something else', {}, false],
    ['was saved', { shownAt: -60_000, saved }, false],
    ['was changed after it was saved', { shownAt: -60_000, saved: { ...saved, changed: true } }, true],
    ['is of another site', { shownAt: -60_000, site: 'https://other.example' }, false],
  ])('one that %s stands at the beginning or on the shelf', async (_what, told, atBeginning) => {
    await found(told)
    await button(atBeginning ? 'Open' : 'Open case')
    expect(screen.queryByRole('button', { name: atBeginning ? 'Open case' : 'Open' })).toBeNull()
  })

  it('are on the shelf with time and site, the newest first', async () => {
    const { store } = await found({}, { id: 'b', capturedAt: 60_000, note: { title: 'Two', text: '' } })
    await press('2 captured cases')
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
    expect(items).toEqual([
      expect.stringMatching(/^\d\d:\d\d {2}Two\s*app\.tallybook\.example$/),
      expect.stringMatching(/^\d\d:\d\d {2}One\s*app\.tallybook\.example$/),
    ])
    fireEvent.click(screen.getByRole('menuitem', { name: /One/ }))
    await waitFor(async () => expect((await title()).textContent).toBe('One'))
    await choose('More', /Two/)
    await waitFor(async () => expect((await title()).textContent).toBe('Two'))
    expect(store.cases.list.value.map(({ key }) => key)).toEqual(['b', 'a'])
  })

  it('are reached from a page that cannot be recorded', async () => {
    const { world: here } = await found({})
    here.tabs.set(2, tabState({ tabId: 2, access: 'forbidden', reason: 'No.' }))
    here.switchTo(2)
    await screen.findByText('Casefile cannot record this page')
    await open('Open case')
    expect((await title()).textContent).toBe('One')
  })

  it('are removed at once, and come back', async () => {
    const { world: here } = await found({ shownAt: 0 })
    await press('Remove')
    await screen.findByText(/^“.+” was removed\.$/)
    expect(rows(here)).toEqual([])
    expect(screen.queryByText(/not handed over yet/)).toBeNull()
    await press('Undo')
    await screen.findByText(/not handed over yet/)
    expect(rows(here)).toHaveLength(1)
  })

  it('say when one cannot be read, and stay', async () => {
    const { world: here } = await found({ shownAt: 0 })
    here.fail('cases.read', new Error('The disk is gone.'))
    await press('Open')
    expect((await screen.findByRole('alert')).textContent).toContain('The case was not opened. The disk is gone.')
    here.mend('cases.read')
    await open('Try again')
    expect((await title()).textContent).toBe('One')
  })

  it('say when they cannot be listed', async () => {
    const here = world()
    here.fail('cases.list', new Error('The disk is gone.'))
    await showPanelOf(here)
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The cases that were captured before could not be read. The disk is gone.',
    )
  })

  it.each(['Open', 'Remove'])('are not to be had while another window has them: %s', async (what) => {
    const { world: here, store } = await found({ shownAt: 0 })
    here.disk.elsewhere.add('a')
    await press(what)
    expect((await screen.findByRole('alert')).textContent).toContain('It is open in another window.')
    expect(rows(here)).toHaveLength(1)
    await store.kept.load()
    await waitFor(() => expect(screen.queryByText(/not handed over yet/)).toBeNull())
  })
})

describe('removing', () => {
  it('takes the open case away at once, and gives it back whole', async () => {
    const shown = await captured()
    const item = shown.store.cases.current.value!
    item.note.value = { ...item.note.value, title: 'Mine' }
    await choose('More', 'Remove this case')
    await button('Capture')
    expect(rows(shown.world)).toEqual([])
    expect(screen.queryByRole('button', { name: 'Open case' })).toBeNull()
    await open('Undo')
    expect((await title()).textContent).toBe('Mine')
    await waitFor(() => expect(rows(shown.world)[0]?.note.title).toBe('Mine'))
  })

  it('keeps the case on the screen when it cannot be removed', async () => {
    const { world: here } = await captured()
    here.fail('cases.remove', new Error('The disk is gone.'))
    await choose('More', 'Remove this case')
    expect((await screen.findByRole('alert')).textContent).toContain('The case was not removed. The disk is gone.')
    expect(await button('Save bundle')).toBeTruthy()
  })

  it('deletes all of them where the history is deleted', async () => {
    const { world: here, store } = await captured()
    await press('Back to live')
    await choose('More', 'Case history')
    await openTab('Keep and share')
    await press('Delete captured cases')
    const dialog = await screen.findByRole('dialog', { name: 'Delete the captured cases?' })
    expect(dialog.textContent).toContain('1 captured case will be deleted, saved or not.')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }))
    await screen.findByText('The captured cases were deleted.')
    expect([rows(here), store.cases.list.value]).toEqual([[], []])
    expect((await button('Delete captured cases')).hasAttribute('disabled')).toBe(true)
  })
})
