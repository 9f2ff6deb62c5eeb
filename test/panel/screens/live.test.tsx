import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectCost } from '../../support/processor-time.ts'
import { consoleLine, failingSave, request, STARTED_AT } from '../../support/session-builder.ts'
import { recordedTab } from '../support/fake-ports.ts'
import { button, capture, choose, key, press, showPanel, title } from '../support/render.tsx'

afterEach(cleanup)
const recording = { tab: recordedTab(), events: failingSave() }
const timeline = () => screen.findByRole('listbox', { name: 'Timeline' })
const row = async (text: RegExp) => {
  const found = within(await timeline())
    .getAllByRole('option')
    .find((option) => text.test(option.textContent ?? ''))
  if (!found) throw new Error(`No row says ${text}`)
  return found
}

/** What the browser's `Highlight` is. */
class RangeSet extends Set<Range> {
  constructor(...ranges: Range[]) {
    super(ranges)
  }
}

describe('recording', () => {
  it('shows that it records, for how long, and what it counts', async () => {
    const { container } = await showPanel(recording)
    const status = container.querySelector('.panel-status')
    expect(status?.textContent).toContain('Recording1:00')
    expect(status?.textContent).toContain('3 errors')
    expect(status?.querySelector('[title="1 of 3 requests failed"]')).toBeTruthy()
    expect(status?.textContent).toContain('14 events')
  })

  it('counts an answer that holds errors under a status of success, as the filter does', async () => {
    const body = (value: object) => ({ type: 'application/json', text: JSON.stringify(value) })
    const call = request({
      ...{ method: 'POST', url: '/graphql', requestBody: body({ query: '{ me { id } }' }) },
      responseBody: body({ errors: [{ message: 'no' }] }),
    })
    const { container } = await showPanel({ tab: recordedTab(), events: [call] })
    await timeline()
    const status = container.querySelector('.panel-status')
    expect(status?.textContent).toContain('1 error')
    expect(status?.querySelector('[title="1 of 1 request failed"]')).toBeTruthy()
    expect(await button(/^Errors\s*1$/)).toBeTruthy()
  })

  it('says what to do while nothing has happened yet', async () => {
    await showPanel({ tab: recordedTab() })
    expect(await screen.findByText('Reproduce the problem in this tab')).toBeTruthy()
    expect((await button('Clear')).hasAttribute('disabled')).toBe(true)
  })

  it('shows what happens as it happens', async () => {
    const { world } = await showPanel(recording)
    await timeline()
    world.record(1, [consoleLine({ at: 20_000, text: 'A new failure' })])
    expect(await row(/PUT \/api\/invoices\/1042/)).toBeTruthy()
    await waitFor(async () => expect(await row(/A new failure/)).toBeTruthy())
  })

  it('replaces a request when it ends', async () => {
    const { world } = await showPanel({
      tab: recordedTab(),
      events: [request({ at: 5, id: 'r', url: '/api/slow', state: 'pending' })],
    })
    expect((await row(/slow/)).textContent).toContain('pending')
    world.record(1, [request({ at: 5, id: 'r', url: '/api/slow', status: 503 })])
    await waitFor(async () => expect((await row(/slow/)).textContent).toContain('503'))
    expect(within(await timeline()).getAllByRole('option')).toHaveLength(1)
  })

  it('folds the calls of a page that polls, until the filter asks for each', async () => {
    const polls = Array.from({ length: 40 }, (_, n) =>
      request({ at: 20_000 + n, id: `poll-${n}`, url: `/api/new?n=${n}` }),
    )
    await showPanel({ tab: recordedTab(), events: [...failingSave(), ...polls] })
    expect((await row(/api\/new/)).textContent).toContain('×40')
    expect(within(await timeline()).getAllByRole('option', { name: /api\/new/ })).toHaveLength(1)
    expect(screen.getByText('54 events · 1 only under Network or Pages · 39 repeats folded')).toBeTruthy()
    await press(/^Network/)
    await waitFor(async () =>
      expect(within(await timeline()).getAllByRole('option', { name: /api\/new/ }).length).toBeGreaterThan(10),
    )
  })

  it('searches and filters', async () => {
    await showPanel(recording)
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'TAX_RULE' } })
    await waitFor(async () => expect(within(await timeline()).getAllByRole('option')).toHaveLength(2))
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } })
    await press(/^Steps/)
    await waitFor(async () => expect(within(await timeline()).getAllByRole('option')).toHaveLength(4))
  })

  it('marks what a search has found, and says where it stands in a call', async () => {
    const marked = new Map<string, Set<Range>>()
    vi.stubGlobal('CSS', { highlights: marked })
    vi.stubGlobal('Highlight', RangeSet)
    await showPanel(recording)
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'tax_rule' } })
    await waitFor(() => expect([...marked.values()].flatMap((ranges) => [...ranges].map(String))).toHaveLength(2))
    expect((await row(/PUT/)).textContent).toContain('Response: ')
    cleanup()
    await waitFor(() => expect(marked.size).toBe(0))
    vi.unstubAllGlobals()
  })

  it('opens the details of an event and closes them with Escape', async () => {
    await showPanel(recording)
    fireEvent.click(await row(/PUT/))
    const details = await screen.findByRole('article')
    expect(details.getAttribute('aria-label')).toContain('PUT /api/invoices/1042')
    key('Escape')
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  })

  it('offers a reload when the page was there before', async () => {
    const { world } = await showPanel({ tab: recordedTab({ late: true }), events: failingSave() })
    expect(await screen.findByText(/Recording started after the page had loaded/)).toBeTruthy()
    await press('Reload')
    await waitFor(() => expect(screen.queryByText(/Recording started after the page had loaded/)).toBeNull())
    expect(world.sent).toContain('tab.reload')
  })

  it('can put the offer away', async () => {
    await showPanel({ tab: recordedTab({ late: true }) })
    await press('Dismiss')
    await waitFor(() => expect(screen.queryByText(/Recording started after the page had loaded/)).toBeNull())
  })

  it('says when the tab has left what may be recorded, and goes on after a click that opens it again', async () => {
    const { site, ...unseen } = recordedTab({ access: 'none' })
    const { world } = await showPanel({ tab: unseen, events: failingSave() })
    expect(await screen.findByText('This page is not recorded')).toBeTruthy()
    expect((await title()).textContent).toBe('app.tallybook.example')
    expect(world.sent).not.toContain('tab.record')
    // It would say the contrary of the message below.
    expect(screen.queryByText('Recording')).toBeNull()
    world.change(1, { access: 'tab', site: site! })
    await waitFor(() => expect(world.sent).toContain('tab.record'))
    expect(screen.queryByText('This page is not recorded')).toBeNull()
  })

  it('does not record another site on which the button was clicked', async () => {
    const { world } = await showPanel({ tab: recordedTab({ access: 'none' }), events: failingSave() })
    world.change(1, { access: 'tab', site: 'https://other.example' })
    expect(await screen.findByText(/This recording covers app.tallybook.example/)).toBeTruthy()
    expect(world.sent).not.toContain('tab.record')
  })

  it('marks the moment with one click', async () => {
    await showPanel(recording)
    await press('Mark')
    expect(await screen.findByText('This moment is marked.')).toBeTruthy()
    expect(await row(/Marked by the agent/)).toBeTruthy()
  })

  it('takes a note for a mark that was made with one click, where it is offered', async () => {
    const { world, store } = await showPanel(recording)
    await press('Mark')
    const opened = world.now - STARTED_AT
    world.now += 20_000
    await press('Add a note')
    fireEvent.input(await screen.findByLabelText('What happened at this moment?'), {
      target: { value: 'The total jumps' },
    })
    await press('Save note')
    await screen.findByText('Noted: The total jumps')
    const marks = () => store.live.events.value.filter(({ kind, at }) => kind === 'mark' && at >= opened)
    await waitFor(() => expect(marks()).toEqual([expect.objectContaining({ note: 'The total jumps', at: opened })]))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('changes the note of a mark later, from its details, and loses nothing by a slip', async () => {
    const { world, store } = await showPanel(recording)
    await press('Mark')
    await screen.findByText('This moment is marked.')
    fireEvent.click(await row(/Marked by the agent/))
    expect(await screen.findByText('Marked without a note.')).toBeTruthy()
    const details = within(screen.getByRole('article'))
    world.now += 3_600_000
    const write = async (note: string) =>
      fireEvent.input(await screen.findByLabelText('What happened at this moment?'), { target: { value: note } })
    fireEvent.click(details.getByRole('button', { name: 'Add a note' }))
    await write('The total jumps')
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await screen.findByText('The note was not saved; the mark stays.')
    await press('Continue the note')
    expect((await screen.findByLabelText<HTMLInputElement>('What happened at this moment?')).value).toBe(
      'The total jumps',
    )
    await press('Save note')
    fireEvent.click(await details.findByRole('button', { name: 'Change the note' }))
    await write('')
    await press('Save note')
    await screen.findByText('The note is removed; the mark stays.')
    expect(store.live.events.value.filter(({ id }) => id.startsWith('mark-60000'))).toHaveLength(1)
  })

  it('says nothing when a note is left as it was', async () => {
    await showPanel(recording)
    await press('Mark')
    await press('Add a note')
    await press('Cancel')
    expect(screen.queryByText(/not saved/)).toBeNull()
  })

  it('marks the moment with a note', async () => {
    await showPanel(recording)
    await choose('More', 'Mark with a note')
    const field = await screen.findByLabelText('What is happening right now?')
    expect(document.activeElement).toBe(field)
    fireEvent.input(field, { target: { value: 'The total jumps' } })
    await press('Save note')
    await waitFor(async () => expect(await row(/The total jumps/)).toBeTruthy())
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each<[string, () => Promise<void>]>([
    ['the menu', () => choose('More', 'Mark with a note')],
    ['the keyboard', async () => key('M', { shiftKey: true })],
  ])('marks, with a note, the moment at which the dialog was opened by %s', async (_name, openDialog) => {
    const { world, store } = await showPanel(recording)
    await timeline()
    const opened = world.now - STARTED_AT
    await openDialog()
    const field = await screen.findByLabelText('What is happening right now?')
    await waitFor(() => expect(world.pictures.size).toBe(1))
    world.now += 20_000
    fireEvent.input(field, { target: { value: 'The total jumps' } })
    await press('Save note')
    const made = () => store.live.events.value.filter(({ at }) => at >= opened)
    await waitFor(() => expect(made().some(({ kind }) => kind === 'mark')).toBe(true))
    expect(made()).toHaveLength(2)
    expect(made()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'screenshot', taken: 'mark', at: opened }),
        expect.objectContaining({ kind: 'mark', note: 'The total jumps', at: opened }),
      ]),
    )
    expect(world.pictures.size).toBe(1)
  })

  it('marks nothing when the note is cancelled, and says what became of the picture', async () => {
    const { world } = await showPanel(recording)
    await choose('More', 'Mark with a note')
    await press('Cancel')
    await screen.findByText(/Nothing was marked\. If a picture was taken, it stays/)
    expect(world.sent).not.toContain('session.mark')
    // A check mark would say that something was.
    expect(document.querySelector('.cf-toast-icon')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Continue the note' })).toBeNull()
  })

  it('gives a note back that was left by a slip, for the moment it was about', async () => {
    const { world, store } = await showPanel(recording)
    await choose('More', 'Mark with a note')
    const opened = store.noted.value!.at - STARTED_AT
    fireEvent.input(await screen.findByLabelText('What is happening right now?'), {
      target: { value: 'The total jumps' },
    })
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    world.now += 3000
    await press('Continue the note')
    const field = await screen.findByLabelText<HTMLInputElement>('What is happening right now?')
    expect(field.value).toBe('The total jumps')
    await press('Save note')
    await screen.findByText('Marked: The total jumps')
    const mark = expect.objectContaining({ kind: 'mark', note: 'The total jumps', at: opened })
    await waitFor(() => expect(store.live.events.value).toContainEqual(mark))
  })

  it('takes a picture with one click, and shows it in its details', async () => {
    await showPanel({ tab: recordedTab() })
    await press('Take a picture')
    expect(await screen.findByText('A picture of the page was taken.')).toBeTruthy()
    fireEvent.click(await row(/Picture of the page/))
    const image = await screen.findByRole('img', { name: 'The page as it was seen' })
    expect(image.getAttribute('src')).toMatch(/^blob:/)
    expect(screen.getByText(/^2 places covered in gray/)).toBeTruthy()
  })

  it('says why there is no picture, and tries again', async () => {
    const { world } = await showPanel({ tab: recordedTab() })
    world.fail('tab.picture', new Error('There is no picture of the page: another tab was in front.'))
    await press('Take a picture')
    expect(await screen.findByText(/No picture was taken\..*another tab was in front/)).toBeTruthy()
    world.mend('tab.picture')
    await press('Try again')
    await waitFor(() => expect(screen.queryByText(/No picture was taken/)).toBeNull())
    expect(await row(/Picture of the page/)).toBeTruthy()
  })

  it('stops, keeps what it has, and resumes', async () => {
    const { container } = await showPanel(recording)
    await press('Stop')
    expect(await button('Resume')).toBeTruthy()
    expect(container.querySelector('.panel-status')?.textContent).toContain('Stopped')
    expect(await row(/PUT/)).toBeTruthy()
    await press('Resume')
    expect(await button('Stop')).toBeTruthy()
  })

  it('clears only after a question', async () => {
    const { world } = await showPanel(recording)
    await press('Clear')
    expect(await screen.findByText(/14 recorded events from this tab will be deleted/)).toBeTruthy()
    await press('Keep it')
    expect(world.sent).not.toContain('session.clear')
    await press('Clear')
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Clear' }))
    expect(await screen.findByText('Reproduce the problem in this tab')).toBeTruthy()
    expect(await screen.findByText('The recording was cleared.')).toBeTruthy()
  })

  it('warns when the disk is full', async () => {
    const problem = 'The disk is full, so new events are not stored.'
    await showPanel({ tab: recordedTab({ problem }), events: failingSave() })
    expect((await screen.findByRole('alert')).textContent).toContain(problem)
  })

  it('says why a capture failed and loses nothing', async () => {
    const { world } = await showPanel(recording)
    world.fail('session.capture', new Error('The tab is closed.'))
    await press('Capture')
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was captured. The tab is closed.')
    expect(await row(/PUT/)).toBeTruthy()
    world.mend('session.capture')
    await press('Try again')
    expect(await screen.findByRole('tab', { name: 'Answer' })).toBeTruthy()
  })

  it('shows 10,000 events, with only the rows in view', async () => {
    const events = Array.from({ length: 10_000 }, (_, i) => consoleLine({ at: i, id: `e${i}`, text: `line ${i}` }))
    const { world, store } = await showPanel({ tab: recordedTab(), events })
    await waitFor(() => expect(store.live.events.value).toHaveLength(10_000))
    expect(within(await timeline()).getAllByRole('option').length).toBeLessThan(80)
    let next = 10_000
    await expectCost(500, async () => {
      world.record(1, [consoleLine({ at: 10_000 + next, id: `e${next++}`, text: 'one more line' })])
      await waitFor(() => expect(store.live.events.value).toHaveLength(next))
    })
  })

  it('keeps search and selection while the agent looks at a case', async () => {
    await showPanel(recording)
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'invoices' } })
    await capture()
    await press('Back to live')
    expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('invoices')
  })
})

describe('the keyboard', () => {
  it.each([
    ['c', {}, () => screen.findByRole('tab', { name: 'Answer' })],
    ['m', {}, () => screen.findByText('This moment is marked.')],
    ['M', { shiftKey: true }, () => screen.findByLabelText('What is happening right now?')],
    ['S', { shiftKey: true }, () => button('Resume')],
    ['?', { shiftKey: true }, () => screen.findByRole('dialog', { name: 'Keyboard shortcuts' })],
    ['b', {}, () => screen.findByRole('heading', { level: 1, name: 'Knowledge base' })],
  ])('does what %s says', async (pressed, more, found) => {
    await showPanel(recording)
    await timeline()
    key(pressed, more)
    expect(await found()).toBeTruthy()
  })

  it('reloads with Shift+R', async () => {
    const { world } = await showPanel(recording)
    await timeline()
    key('r')
    expect(world.sent).not.toContain('tab.reload')
    key('R', { shiftKey: true })
    await waitFor(() => expect(world.sent).toContain('tab.reload'))
  })

  it('records with r', async () => {
    await showPanel()
    await title()
    key('r')
    expect(await button('Stop')).toBeTruthy()
  })

  it('puts / into the search', async () => {
    await showPanel(recording)
    await timeline()
    key('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  it('leaves letters alone while the person types', async () => {
    const { world } = await showPanel(recording)
    const search = await screen.findByRole('searchbox')
    search.focus()
    key('c')
    key('S', { shiftKey: true })
    expect(world.sent).not.toContain('session.capture')
    expect(world.sent).not.toContain('tab.stop')
  })

  it('marks nothing while it does not record', async () => {
    const { world } = await showPanel({ tab: recordedTab({ recording: false }), events: failingSave() })
    await timeline()
    key('m')
    key('M', { shiftKey: true })
    expect(world.sent).not.toContain('session.mark')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('gives the focus back to the list when the details close', async () => {
    await showPanel(recording)
    const list = await timeline()
    list.focus()
    key('End')
    const close = await button('Close details')
    close.focus()
    fireEvent.click(close)
    await waitFor(() => expect(document.activeElement).toBe(list))
  })

  it('does nothing behind a dialog', async () => {
    const { world } = await showPanel(recording)
    await press('Clear')
    await screen.findByRole('dialog')
    fireEvent.keyDown(document.body, { key: 'c' })
    expect(world.sent).not.toContain('session.capture')
  })

  it('can do without single keys', async () => {
    const { world } = await showPanel(recording)
    await choose('More', 'Keyboard shortcuts')
    fireEvent.click(await screen.findByLabelText('Single-key shortcuts'))
    await press('Close')
    key('c')
    expect(world.sent).not.toContain('session.capture')
  })

  it('moves through the timeline with arrows and letters', async () => {
    const { store } = await showPanel(recording)
    const list = await timeline()
    list.focus()
    key('ArrowDown')
    key('j')
    await waitFor(() => expect(store.selected.value).toBe('request-120'))
    key('k')
    await waitFor(() => expect(store.selected.value).toBe('navigation-0'))
  })

  it('takes the focus to the heading of a new screen', async () => {
    await showPanel(recording)
    await capture()
    expect(document.activeElement).toBe(await title())
  })
})
