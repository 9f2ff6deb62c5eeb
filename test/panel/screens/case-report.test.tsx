import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readBundle } from '../../../src/core/bundle/index.ts'
import { failingSave } from '../../support/session-builder.ts'
import { sampleArticles } from '../support/articles.ts'
import { recordedTab, tabState } from '../support/fake-ports.ts'
import { button, capture, key, openTab, press, type Shown, showPanel, title } from '../support/render.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const recording = { tab: recordedTab(), events: failingSave(), articles: sampleArticles() }
async function captured(told: Parameters<typeof showPanel>[0] = recording): Promise<Shown> {
  const shown = await showPanel(told)
  await capture()
  return shown
}
const alert = async () => (await screen.findByRole('alert')).textContent

describe('the report', () => {
  it('starts with a title from the verdict and takes the agent’s words into the bundle', async () => {
    const { world, store } = await captured()
    const item = store.cases.current.value!
    expect(item.note.value.title).not.toBe('')
    expect(item.verdict?.sentence).toContain(item.note.value.title.replace(/…$/, ''))
    await openTab('Report')
    // Pasted from two lines: a title has one.
    fireEvent.input(await screen.findByLabelText('Title'), { target: { value: 'Invoice 1042\ncannot be saved' } })
    fireEvent.input(screen.getByLabelText('What does the customer say?'), { target: { value: 'Nothing happens' } })
    fireEvent.input(screen.getByLabelText('Expected'), { target: { value: 'It is saved' } })
    fireEvent.input(screen.getByLabelText('Actual'), { target: { value: 'It is not' } })
    await waitFor(async () => expect((await title()).textContent).toBe('Invoice 1042 cannot be saved'))
    await press('Save bundle')
    await screen.findByText(/^Saved casefile.*\.zip, \d+ kB$/)
    const opened = await readBundle(world.saved[0]!.bytes)
    expect(opened.session.note).toEqual({
      title: 'Invoice 1042 cannot be saved',
      text: 'Nothing happens',
      expected: 'It is saved',
      actual: 'It is not',
    })
    expect(opened.verdict?.rule).toBe(item.verdict?.rule)
    expect(opened.integrity.state).toBe('unchanged')
    expect(opened.report).toContain('https://help.tallybook.example/articles/tax-rule-missing')
  })

  it('copies the note as Markdown, and formatted for a helpdesk that shows Markdown as it is written', async () => {
    const { world } = await captured()
    await press('Copy note')
    await waitFor(() => expect(world.copiedHtml).toHaveLength(1))
    expect(world.copied[0]).toContain('**Steps**')
    expect(world.copiedHtml[0]).toContain('<strong>Steps</strong>')
    expect(world.copiedHtml[0]).not.toContain('**')
  })

  it('says what was masked and what is missing', async () => {
    await captured()
    await openTab('Report')
    const privacy = await screen.findByRole('region', { name: 'Privacy' })
    expect(privacy.textContent).toContain('1 sign-in token')
    expect(privacy.textContent).toContain('1 e-mail address')
    expect(screen.getByRole('region', { name: 'What this recording does not contain' }).textContent).toContain(
      'Response bodies of cross-origin images',
    )
  })

  it('searches for the agent’s words when a field is left', async () => {
    const { store } = await captured({ ...recording, articles: sampleArticles().slice(1) })
    const item = store.cases.current.value!
    const best = () => (item.match.value.state === 'searched' ? item.match.value.best : [])
    expect(best()).toEqual([])
    await openTab('Report')
    const field = await screen.findByLabelText('What does the customer say?')
    fireEvent.input(field, { target: { value: 'I am signed out again and again, tokens expire at once' } })
    expect(best()).toEqual([])
    fireEvent.focusOut(field)
    await waitFor(() => expect(best().map((hit) => hit.article.title)).toContain('Signed out again and again'))
  })

  it('says when the saved file no longer holds the latest words', async () => {
    const { world } = await captured()
    await press('Save bundle')
    const saved = await screen.findByText(/^Saved /)
    await openTab('Report')
    // Leaving a field unchanged searches again, but changes nothing.
    fireEvent.focusOut(await screen.findByLabelText('Title'))
    expect(saved.textContent).toMatch(/^Saved /)
    fireEvent.input(await screen.findByLabelText('Actual'), { target: { value: 'More' } })
    await waitFor(() => expect(saved.textContent).toMatch(/^Changed since .* was saved$/))
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
  })

  it('has one thing to do next: the file, then the note that names it', async () => {
    await captured()
    const next = () => [...document.querySelectorAll('footer .cf-button-primary')].map(({ textContent }) => textContent)
    expect(next()).toEqual(['Save bundle'])
    await press('Save bundle')
    await screen.findByText(/^Saved /)
    expect(next()).toEqual(['Copy note'])
    await openTab('Report')
    fireEvent.input(await screen.findByLabelText('Actual'), { target: { value: 'More' } })
    await waitFor(() => expect(next()).toEqual(['Save again']))
  })

  it.each([
    ['save', 'The download was cancelled.'],
    ['viewerTemplate', 'The viewer is missing.'],
  ])('keeps the case when %s fails, and tries again', async (what, reason) => {
    const { world } = await captured()
    world.fail(what, new Error(reason))
    await press('Save bundle')
    expect(await alert()).toContain(`The bundle was not saved. ${reason}`)
    expect(screen.getByText(/^Not saved yet/)).toBeTruthy()
    world.mend(what)
    await press('Try again')
    expect(await screen.findByText(/^Saved /)).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('tells the shortcut by the keys of a Mac there, on the case and in its review', async () => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel')
    await captured()
    const told = async () => (await button('Save bundle')).title
    expect(await told()).toBe('Save everything as one file (⌘S)')
    await press('Review')
    await screen.findByText('Nothing leaves until you save or copy.')
    expect(await told()).toBe('Save everything as one file (⌘S)')
  })

  it('saves with Ctrl+S, also out of a field', async () => {
    const { world } = await captured()
    await openTab('Report')
    ;(await screen.findByLabelText('Title')).focus()
    key('s', { ctrlKey: true })
    await waitFor(() => expect(world.saved).toHaveLength(1))
    expect(world.saved[0]?.type).toBe('application/zip')
  })

  it('copies a note for the ticket that names the saved file', async () => {
    const { world } = await captured()
    await press('Save bundle')
    await screen.findByText(/^Saved /)
    key('n')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    expect(world.copied[0]).toContain(world.saved[0]?.name)
    expect(world.copied[0]).toContain('PUT /api/invoices/{id}')
    expect(await screen.findByText('Note copied. Paste it into the ticket.')).toBeTruthy()
  })

  it('asks for the number of the ticket once the note is copied, and no more when it is there', async () => {
    const { store } = await captured()
    await press('Save bundle')
    await screen.findByText(/^Saved /)
    await openTab('Report')
    await press('Copy note')
    await press('Add the ticket')
    const field = await screen.findByLabelText<HTMLInputElement>('Ticket')
    await waitFor(() => expect(document.activeElement).toBe(field))
    fireEvent.input(field, { target: { value: '4711' } })
    fireEvent.change(field)
    await button('Ticket 4711')
    await press('Copy note')
    await waitFor(() => expect(store.toast.value).toBe('Note copied. Paste it into the ticket.'))
    // Closed by hand, it stays closed.
    await press('Ticket 4711')
    expect(screen.queryByLabelText('Ticket')).toBeNull()
  })

  it('says that the copied note names no file, or one from before a change', async () => {
    const { world, store } = await captured()
    await press('Copy note')
    expect(await screen.findByText('Note copied. It does not name a file yet.')).toBeTruthy()
    await press('Save and copy')
    expect(await screen.findByText('Note copied. Paste it into the ticket.')).toBeTruthy()
    expect(world.saved).toHaveLength(1)
    expect(world.copied.at(-1)).toContain(world.saved[0]!.name)
    const item = store.cases.current.value!
    item.note.value = { ...item.note.value, actual: 'More' }
    await press('Copy note')
    expect(await screen.findByText('Note copied. It names the file from before your last change.')).toBeTruthy()
    // What was offered is done: the sentence about the old file goes.
    await press('Save again')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save and copy' })).toBeNull())
    expect(screen.queryByText(/^Note copied/)).toBeNull()
  })

  it('shows the note before it is copied, and follows what is written', async () => {
    const { world, container } = await captured()
    await openTab('Report')
    await press('Note for the ticket')
    const shown = () => container.querySelector('.panel-note-text')?.textContent
    expect(shown()).toContain('PUT /api/invoices/{id}')
    expect(shown()).not.toContain('Attached: ')
    fireEvent.input(screen.getByLabelText('Actual'), { target: { value: 'It is not' } })
    await waitFor(() => expect(shown()).toContain('ActualIt is not'))
    await press('Save bundle')
    await waitFor(() => expect(shown()).toContain('Attached: '))
    await press('Copy this note')
    await waitFor(() => expect(world.copied[0]).toContain('> It is not'))
    expect(world.copied[0]).toContain(`Attached: \`${world.saved[0]!.name}\``)
  })

  it('says so when copying is refused', async () => {
    const { world } = await captured()
    world.fail('copy', new Error('Clipboard access was denied'))
    await press('Copy note')
    expect(await alert()).toContain('Nothing was copied. Clipboard access was denied.')
  })
})

describe('several cases', () => {
  it('goes back to live and keeps the case', async () => {
    const { store } = await captured()
    await press('Back to live')
    expect(await button('Capture')).toBeTruthy()
    await press('Open case')
    expect(await screen.findByRole('tab', { name: 'Answer' })).toBeTruthy()
    expect(store.cases.list.value).toHaveLength(1)
  })

  it('keeps every case with its own words', async () => {
    const { store, world } = await captured()
    const first = store.cases.current.value!
    first.note.value = { ...first.note.value, title: 'The first one' }
    await press('Back to live')
    world.now += 60_000
    await capture()
    expect(store.cases.list.value).toHaveLength(2)
    await press('More')
    fireEvent.click(await screen.findByRole('menuitem', { name: /The first one/ }))
    await waitFor(async () => expect((await title()).textContent).toBe('The first one'))
    await press('Back to live')
    expect(await button('2 captured cases')).toBeTruthy()
  })

  it('stays while the agent goes to the ticket in another tab', async () => {
    const { world } = await captured()
    world.tabs.set(2, tabState({ tabId: 2, access: 'forbidden', reason: 'No.' }))
    world.switchTo(2)
    await Promise.resolve()
    expect(await screen.findByRole('tab', { name: 'Answer' })).toBeTruthy()
    await press('Back to live')
    expect(await screen.findByText('Casefile cannot record this page')).toBeTruthy()
    expect(await button('Open case')).toBeTruthy()
  })

  it('survives that the recording is cleared', async () => {
    const { store } = await captured()
    await press('Back to live')
    await store.live.clear()
    await press('Open case')
    await openTab('Timeline')
    expect(within(await screen.findByRole('listbox')).getAllByRole('option')).toHaveLength(13)
  })

  it('closes the details where words are to be written', async () => {
    await captured()
    await openTab('Evidence')
    const reasons = await screen.findByRole('region', { name: 'Why this verdict' })
    fireEvent.click(within(reasons).getAllByRole('button')[0]!)
    await screen.findByRole('article')
    await openTab('Timeline')
    expect(screen.getByRole('article')).toBeTruthy()
    await openTab('Report')
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  })

  it('goes back with Escape: details first, then the case', async () => {
    await captured()
    await openTab('Evidence')
    const reasons = await screen.findByRole('region', { name: 'Why this verdict' })
    fireEvent.click(within(reasons).getAllByRole('button')[0]!)
    await screen.findByRole('article')
    key('Escape')
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
    key('Escape')
    expect(await button('Capture')).toBeTruthy()
  })
})
