import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { readHistory, ticketTag, writeHistory } from '../../../src/core/history/index.ts'
import { caseRecord, dayMs, knownError, saveFails } from '../../support/history.ts'
import { failingSave } from '../../support/session-builder.ts'
import { type FakeWorld, fakeWorld, recordedTab } from '../support/fake-ports.ts'
import { button, choose, openTab, press, type Shown, showPanelOf, title } from '../support/render.tsx'

afterEach(cleanup)
async function opened(fill: (world: FakeWorld) => void = () => undefined): Promise<Shown> {
  const world = fakeWorld({ tab: recordedTab(), events: failingSave() })
  fill(world)
  const shown = await showPanelOf(world)
  await choose('More', 'Case history')
  expect((await title()).textContent).toBe('Case history')
  await waitFor(() => expect(shown.store.ledger.all.value).toBeDefined())
  return shown
}
const put = (world: FakeWorld, told: Parameters<typeof caseRecord>[0][] = [{}]) => {
  for (const [i, one] of told.entries()) {
    const record = caseRecord({ at: world.now - (i + 1) * dayMs, ...one })
    world.cases.set(record.id, record)
  }
}
const putKnown = (world: FakeWorld, ...list: ReturnType<typeof knownError>[]) => {
  for (const known of list) world.known.set(known.id, known)
}
const choosesFile = (text: string, name = 'theirs.json') =>
  fireEvent.change(screen.getByLabelText('Import a history or tickets'), {
    target: { files: [new File([text], name)] },
  })

/** Presses a button of the screen as soon as nothing else is under way. */
async function pressWhenReady(name: string): Promise<void> {
  await waitFor(() => expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(false))
  await press(name)
}

describe('the product signal', () => {
  it('says that there is nothing yet, and what will be', async () => {
    await opened()
    expect(await screen.findByText('No cases yet')).toBeTruthy()
  })

  it('has the problems by how many cases they made, and opens for more', async () => {
    await opened((world) =>
      put(world, [
        { account: 'Northwind', tier: 'Team', ticket: '4711', summary: 'Saving fails on the server' },
        { account: 'Contoso' },
        { problems: [{ key: 'other', title: 'Other failed', count: 1 }] },
      ]),
    )
    expect(
      await screen.findByText('3 cases in 2 accounts, 2 problems. 2 without an article that solved it.'),
    ).toBeTruthy()
    const [first, second] = screen.getAllByRole('listitem')
    expect(first?.textContent).toContain('Saving fails on the server')
    expect(first?.textContent).toContain('2 cases in 2 accounts, 1 ticket, 10 Mar to 11 Mar')
    expect(second?.textContent).toContain('Other failed')
    expect(within(first!).getByRole('img').getAttribute('aria-label')).toContain('2 in the last 7 days')
    fireEvent.click(within(first!).getByRole('button', { name: 'More about problem 1' }))
    expect(first?.textContent).toContain('Contoso and Northwind')
    expect(first?.textContent).toContain('Suggested title: “Saving fails on the server: PUT fails: 500”.')
  })

  it('finds a case again, with the file that was saved of it', async () => {
    await opened((world) =>
      put(world, [
        { account: 'Northwind', ticket: 'https://desk.example/t/4711', file: 'casefile-app-1.zip' },
        { account: 'Contoso' },
        { account: 'Northwind', at: world.now - 60 * dayMs, release: '4.9' },
        { problems: [{ key: 'other', title: 'Other failed', count: 1 }] },
      ]),
    )
    await screen.findByText(/^3 cases in 2 accounts, 2 problems/)
    const find = (text: string) =>
      fireEvent.input(screen.getByRole('searchbox', { name: 'Find a case' }), { target: { value: text } })
    find('northwind 4711')
    expect(await screen.findByText(/^1 case in 1 account, 1 problem/)).toBeTruthy()
    const [row] = within(screen.getByRole('list', { name: 'Cases' })).getAllByRole('listitem')
    expect(row?.textContent).toMatch(/^11 Mar, \d\d:\d\d .*, Northwind, ticket 4711Saved as casefile-app-1\.zip/)
    expect(row?.textContent).toContain('No longer kept in this browser. You can still open its file')
    // The files hold all cases, not those that are looked for.
    expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull()
    find('4.9')
    expect(
      await screen.findByText('No matching cases in this period. 1 older one matches: choose a longer period.'),
    ).toBeTruthy()
    find('')
    expect(await screen.findByText(/^3 cases in 2 accounts/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeTruthy()
  })

  it('counts the time that is chosen, and saves just that', async () => {
    const { world } = await opened((to) => put(to, [{}, { at: to.now - 60 * dayMs }]))
    expect(await screen.findByText(/^1 case, 1 problem/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Cases from'), { target: { value: '90' } })
    expect(await screen.findByText(/^2 cases, 1 problem/)).toBeTruthy()
    await pressWhenReady('Save as CSV')
    await pressWhenReady('Save as Markdown')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    await screen.findByText('Saved product-signal-2026-03-12.md')
    expect(world.saved.map(({ name }) => name)).toEqual([
      'product-signal-2026-03-12.csv',
      'product-signal-2026-03-12.md',
    ])
    expect(new TextDecoder().decode(world.saved[1]!.bytes)).toContain('2 cases with 1 problem')
  })

  it('says when the history cannot be read, and tries again', async () => {
    const world = fakeWorld({ tab: recordedTab(), events: failingSave() })
    world.fail('history.cases', new Error('The disk is gone'))
    await showPanelOf(world)
    await choose('More', 'Case history')
    expect(await screen.findByText('The case history could not be read. The disk is gone.')).toBeTruthy()
    world.mend('history.cases')
    await press('Try again')
    expect(await screen.findByText('No cases yet')).toBeTruthy()
  })
})

describe('known errors', () => {
  it('can be looked through, and one removed with a way back', async () => {
    const { world } = await opened((to) =>
      putKnown(
        to,
        ...Array.from({ length: 6 }, (_, i) =>
          knownError({ title: `Error ${'abcdef'[i]}`, status: 'fixed', fixedIn: '5.13' }),
        ),
      ),
    )
    await openTab('Known errors')
    expect(screen.getAllByRole('article')).toHaveLength(6)
    expect(screen.getAllByText('Reported fixed in 5.13.')).toHaveLength(6)
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'error c' } })
    expect((await screen.findAllByRole('article')).map((one) => one.getAttribute('aria-label'))).toEqual([
      'Known error: Error c',
    ])
    await press('Remove: Error c')
    expect(await screen.findByText('No known errors match.')).toBeTruthy()
    expect(world.known.size).toBe(5)
    await press('Undo')
    expect(await screen.findByRole('article', { name: 'Known error: Error c' })).toBeTruthy()
  })

  it('says how one is made', async () => {
    await opened()
    await openTab('Known errors')
    expect(await screen.findByText('No known errors yet')).toBeTruthy()
  })
})

describe('sharing', () => {
  it('saves a file that a colleague can import, without the cases where that is wanted', async () => {
    const { world } = await opened((to) => {
      put(to)
      putKnown(to, knownError())
    })
    await openTab('Keep and share')
    const save = await button('Save known errors')
    save.focus()
    fireEvent.click(save)
    await screen.findByText(/^Saved casefile-known-errors-.*\.json$/)
    // The next button but one would delete cases.
    expect(document.activeElement).toBe(save)
    await pressWhenReady('Save all')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    const [known, all] = world.saved.map(({ bytes }) => readHistory(new TextDecoder().decode(bytes), world.now))
    expect(known).toEqual({ known: [...world.known.values()], cases: [], skipped: 0 })
    expect(all).toMatchObject({ cases: [...world.cases.values()] })
  })

  it('imports what is new and says it, and nothing the second time', async () => {
    const mine = knownError({ changedAt: 5 })
    const { world } = await opened((to) => putKnown(to, mine))
    await openTab('Keep and share')
    const old = caseRecord({ at: world.now - 400 * dayMs })
    const theirs = {
      known: [{ ...mine, changedAt: 6, title: 'Edited' }, knownError()],
      cases: [caseRecord({ at: world.now - dayMs }), old],
    }
    choosesFile(writeHistory(theirs, world.now))
    expect(await screen.findByText('theirs.json was imported')).toBeTruthy()
    expect(screen.getByText(/1 new known error and 1 later edit; 1 new case\./).textContent).toContain(
      '1 case older than your retention limit was left out.',
    )
    expect(world.known.get(mine.id)?.title).toBe('Edited')
    choosesFile(writeHistory({ ...theirs, cases: [] }, world.now))
    expect(await screen.findByText('Everything in it was already here.')).toBeTruthy()
    expect([world.known.size, world.cases.size]).toEqual([2, 1])
  })

  it.each([
    ['{"format":"casefile-history","ver', 'It is damaged and cannot be read. Nothing was changed.'],
    [
      '{"format":"casefile-guide","version":1}',
      'It is neither a Casefile case history nor an export of tickets. Nothing was changed.',
    ],
    ['Hello', 'It is neither a Casefile case history nor an export of tickets. Nothing was changed.'],
    [
      '{"format":"casefile-history","version":9}',
      'It was made by a newer version of Casefile. Update yours first. Nothing was changed.',
    ],
  ])('refuses %s', async (text, sentence) => {
    const { world } = await opened((to) => putKnown(to, knownError()))
    await openTab('Keep and share')
    choosesFile(text)
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(world.known.size).toBe(1)
  })

  it('says how many records were damaged, and loses nothing when storing fails', async () => {
    const { world } = await opened((to) => putKnown(to, knownError()))
    await openTab('Keep and share')
    const text = writeHistory({ known: [knownError(), { ...knownError(), title: '' }], cases: [] }, world.now)
    world.fail('history.merge', new Error('The disk is full'))
    choosesFile(text)
    expect(await screen.findByText(/Nothing was imported, and nothing was changed. The disk is full/)).toBeTruthy()
    world.mend('history.merge')
    await press('Try again')
    expect(await screen.findByText(/1 record could not be used and was left out/)).toBeTruthy()
    expect(world.known.size).toBe(2)
  })
})

describe('tickets with a tag', () => {
  const tag = ticketTag(saveFails.key)
  const tickets = (...rows: string[]) => ['Id,Subject,Created at,Tags,Organization', ...rows].join('\n')

  it('become cases of their problem, beside what was captured', async () => {
    const { world } = await opened((to) => put(to, [{ ticket: '#4711', account: 'Northwind' }]))
    await openTab('Keep and share')
    choosesFile(
      tickets(
        `4711,Cannot save,2026-03-10,${tag},Northwind`,
        `4712,Broken,2026-03-11,vip ${tag},Contoso`,
        '3,Hi,2026-03-11,,',
      ),
      'tickets.csv',
    )
    expect(await screen.findByText('tickets.csv was imported')).toBeTruthy()
    expect(screen.getByText(/2 of 3 tickets bear a ticket tag of Casefile\. .*2 new cases/)).toBeTruthy()
    expect(world.cases.size).toBe(3)
    await openTab('Top problems')
    // The captured case and its ticket are one.
    expect(await screen.findByText(/^2 cases in 2 accounts, 1 problem\./)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'More about problem 1' }))
    expect(screen.getByText(tag)).toBeTruthy()
    expect(screen.getByText('Known from its tag in an export of tickets.')).toBeTruthy()
  })

  it('are found by their tag', async () => {
    await opened((to) => put(to, [{}, { problems: [{ key: 'other', title: 'Other failed', count: 1 }] }]))
    await screen.findByText(/^2 cases, 2 problems/)
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find a case' }), { target: { value: tag } })
    expect(await screen.findByText(/^1 case, 1 problem/)).toBeTruthy()
  })

  it('says what to do if there is none', async () => {
    await opened()
    await openTab('Keep and share')
    choosesFile(tickets('1,Hi,2026-03-11,vip,Contoso'), 'tickets.csv')
    expect(await screen.findByText(/Its one ticket does not bear a ticket tag of Casefile\./)).toBeTruthy()
  })

  it('come from several files at once; one that is none does not affect the others', async () => {
    const { world } = await opened()
    await openTab('Keep and share')
    const files = [
      new File([writeHistory({ known: [knownError()], cases: [] }, world.now)], 'a.json'),
      new File([tickets(`1,Hi,2026-03-11,${tag},`)], 'b.csv'),
      new File(['%PDF-1.7'], 'c.pdf'),
    ]
    fireEvent.change(screen.getByLabelText('Import a history or tickets'), { target: { files } })
    expect(await screen.findByText('2 files were imported')).toBeTruthy()
    expect(screen.getByText(/1 new known error; 1 new case\./)).toBeTruthy()
    expect(screen.getByText(/Not imported: c\.pdf\. It is neither/)).toBeTruthy()
  })

  it('come from a folder, in which other files are no mistake', async () => {
    const { world } = await opened()
    await openTab('Keep and share')
    const inFolder = (text: string, name: string) =>
      Object.defineProperty(new File([text], name), 'webkitRelativePath', { value: `team/${name}` })
    const change = (files: File[]) =>
      fireEvent.change(screen.getByLabelText('Import a folder of histories or tickets'), { target: { files } })
    change([inFolder('x', 'notes.docx'), inFolder('{}', 'package.json')])
    expect(
      await screen.findByText(/No file in this folder is a Casefile case history or an export of tickets\./),
    ).toBeTruthy()
    change([
      inFolder('x', 'notes.docx'),
      inFolder('{}', 'package.json'),
      inFolder(writeHistory({ known: [knownError()], cases: [] }, world.now), 'a.json'),
    ])
    expect(await screen.findByText('a.json was imported')).toBeTruthy()
    expect(screen.queryByText(/Not imported/)).toBeNull()
  })
})

describe('keeping', () => {
  it('asks before a shorter time deletes something', async () => {
    const { world, store } = await opened((to) => put(to, [{}, { at: to.now - 60 * dayMs }]))
    await openTab('Keep and share')
    fireEvent.change(screen.getByLabelText('Remember cases'), { target: { value: '30' } })
    expect(await screen.findByText(/1 remembered case is older than that/)).toBeTruthy()
    await press('Keep them')
    expect([world.cases.size, store.cases.memory.days.value]).toEqual([2, 180])
    expect((screen.getByLabelText('Remember cases') as HTMLSelectElement).value).toBe('180')
    fireEvent.change(screen.getByLabelText('Remember cases'), { target: { value: '30' } })
    await press('Delete')
    await waitFor(() => expect(world.cases.size).toBe(1))
    expect(store.cases.memory.days.value).toBe(30)
  })

  it('forgets what has become too old when the panel opens', async () => {
    const { world } = await opened((to) => put(to, [{}, { at: to.now - 200 * dayMs }]))
    expect(world.cases.size).toBe(1)
  })

  it('deletes the history after a question, and the known errors only on wish', async () => {
    const { world } = await opened((to) => {
      put(to)
      putKnown(to, knownError())
      to.drafts = [{ session: 's', problem: 'p', id: 'draft-1', text: '# Draft', changedAt: to.now }]
    })
    await openTab('Keep and share')
    await pressWhenReady('Delete history')
    await press('Keep it')
    expect([world.cases.size, world.drafts.length]).toEqual([1, 1])
    await pressWhenReady('Delete history')
    await press('Delete')
    await waitFor(() => expect([world.cases.size, world.drafts.length]).toEqual([0, 0]))
    expect(world.known.size).toBe(1)
    await pressWhenReady('Delete history')
    fireEvent.click(screen.getByLabelText('Also 1 known error'))
    await press('Delete')
    await waitFor(() => expect(world.known.size).toBe(0))
  })
})

it('goes back to where it was opened from', async () => {
  await opened()
  await press('Back')
  expect(await screen.findByRole('button', { name: 'Capture' })).toBeTruthy()
})
