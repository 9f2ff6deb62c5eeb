import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { CaseRecord, KnownError } from '../../../src/core/history/index.ts'
import { mainProblem } from '../../../src/panel/store/case/case-history.ts'
import { caseRecord, dayMs, knownError } from '../../support/history.ts'
import { environmentOf, failingSave, request, thrown } from '../../support/session-builder.ts'
import { sampleArticles } from '../support/articles.ts'
import { type FakeWorld, fakeWorld, recordedTab } from '../support/fake-ports.ts'
import { button, capture, press, type Shown, showPanelOf } from '../support/render.tsx'

afterEach(cleanup)
const worldOf = (told: Parameters<typeof fakeWorld>[0] = {}) =>
  fakeWorld({
    ...{ tab: recordedTab(), events: failingSave(), articles: sampleArticles() },
    session: { environment: environmentOf() },
    ...told,
  })
/** The main problem of the failing save, as it is remembered. */
async function remembered(): Promise<CaseRecord> {
  const { store } = await showPanelOf(worldOf())
  await capture()
  await screen.findByText('First time seen here.')
  const history = store.cases.current.value!.history.value
  cleanup()
  return (history as { record: CaseRecord }).record
}
async function captured(fill: (world: FakeWorld, main: CaseRecord) => void, told = {}): Promise<Shown> {
  const main = await remembered()
  const world = worldOf(told)
  fill(world, main)
  const shown = await showPanelOf(world)
  await capture()
  return shown
}
const earlier = (main: CaseRecord, now: number, told: Partial<CaseRecord>[]) =>
  told.map((one, i) => caseRecord({ problems: main.problems, at: now - (i + 1) * dayMs, ...one }))
const putAll = (world: FakeWorld, records: readonly CaseRecord[]) => {
  for (const record of records) world.cases.set(record.id, record)
}
const putKnown = (world: FakeWorld, known: KnownError) => void world.known.set(known.id, known)
const section = () => screen.findByRole('region', { name: 'Seen before' })

describe('the first time', () => {
  it('is said quietly, and remembered without a click', async () => {
    const world = worldOf()
    const { store } = await showPanelOf(world)
    await capture()
    expect((await section()).textContent).toContain('First time seen here.')
    const [record] = [...world.cases.values()]
    expect(record).toMatchObject({
      session: store.cases.current.value?.session.id,
      release: '5.12.0',
      verdict: store.cases.current.value?.verdict?.class,
    })
    expect(record?.problems[0]).toMatchObject(mainProblem(store.cases.current.value!)!)
  })

  it('is not counted when the same recording is captured again', async () => {
    const world = worldOf()
    await showPanelOf(world)
    await capture()
    await section()
    await press('Back to live')
    world.record(1, [thrown({ at: 30_000 })])
    await capture()
    expect((await section()).textContent).toContain('First time seen here.')
    await waitFor(() => expect([...world.cases.values()][0]?.problems.length).toBeGreaterThan(1))
    expect(world.cases.size).toBe(1)
  })

  it('is not looked up where nothing failed, and that is said', async () => {
    const world = worldOf({ events: [request()] })
    const { store } = await showPanelOf(world)
    await capture()
    await waitFor(() => expect(store.cases.current.value?.history.value.state).toBe('nothing'))
    expect(screen.queryByRole('region', { name: 'Seen before' })).toBeNull()
    expect(await screen.findByText(/^Not in the case history: nothing failed/)).toBeTruthy()
    expect(screen.queryByText('Ticket, account and plan')).toBeNull()
    expect(world.cases.size).toBe(0)
  })

  it('keeps nobody waiting, even if it never answers', async () => {
    const world = worldOf()
    world.ports.history.casesWith = () => new Promise(() => undefined)
    const { store } = await showPanelOf(world)
    await capture()
    expect(screen.getByRole('region', { name: 'Verdict' })).toBeTruthy()
    await store.save(store.cases.current.value!)
    expect(world.saved).toHaveLength(1)
  })

  it('that cannot be read says so, and can be tried again', async () => {
    const world = worldOf()
    world.fail('history.casesWith', new Error('The disk is gone'))
    await showPanelOf(world)
    await capture()
    expect(screen.getByRole('region', { name: 'Verdict' })).toBeTruthy()
    expect(await screen.findByText(/Could not check whether this was seen before/)).toBeTruthy()
    world.mend('history.casesWith')
    await press('Try again')
    expect(await screen.findByText('First time seen here.')).toBeTruthy()
  })
})

it('says when the case could not be stored, and shows what was read all the same', async () => {
  const world = worldOf()
  world.fail('history.putCase', new Error('The disk is full'))
  await showPanelOf(world)
  await capture()
  expect(await screen.findByText('This case is not remembered. The disk is full.')).toBeTruthy()
  expect(screen.getByText('First time seen here.')).toBeTruthy()
  world.mend('history.putCase')
  await press('Try again')
  await waitFor(() => expect(world.cases.size).toBe(1))
})

it('says the same of a recording in both of its captures, and keeps what each of them was told', async () => {
  const world = worldOf()
  const { store } = await showPanelOf(world)
  await capture()
  await section()
  const first = store.cases.current.value!
  await press('Back to live')
  await capture()
  await section()
  const second = store.cases.current.value!
  await store.cases.memory.say(second, { ticket: '4711' })
  await store.cases.memory.say(first, { account: 'Contoso' })
  expect([...world.cases.values()]).toMatchObject([{ ticket: '4711', account: 'Contoso' }])
  for (const item of [first, second])
    expect(item.history.value).toMatchObject({ record: { ticket: '4711', account: 'Contoso' } })
  await store.cases.memory.keep(second, false)
  await store.cases.memory.say(first, { tier: 'Team' })
  expect(world.cases.size).toBe(0)
})

it('tries again to forget a case of which nothing is left', async () => {
  const world = worldOf({ events: [thrown({ at: 5 })] })
  const { store } = await showPanelOf(world)
  await capture()
  await section()
  const item = () => store.cases.current.value!
  world.fail('history.removeCase', new Error('The disk is gone'))
  store.review.open(item())
  await store.review.removeEvent(item(), item().session.events.find(({ kind }) => kind === 'error')!)
  expect(await screen.findByText('This case is still remembered. The disk is gone.')).toBeTruthy()
  world.mend('history.removeCase')
  await press('Try again')
  await waitFor(() => expect(world.cases.size).toBe(0))
})

it('forgets the case when all that failed is taken out in the review', async () => {
  const world = worldOf({ events: [thrown({ at: 5 })] })
  const { store } = await showPanelOf(world)
  await capture()
  await section()
  expect(world.cases.size).toBe(1)
  const item = () => store.cases.current.value!
  store.review.open(item())
  await store.review.removeEvent(item(), item().session.events.find(({ kind }) => kind === 'error')!)
  await waitFor(() => expect(world.cases.size).toBe(0))
})

describe('seen before', () => {
  it('says how often, where, since when, with tickets and what solved it', async () => {
    await captured((world, main) =>
      putAll(
        world,
        earlier(main, world.now, [
          { account: 'Northwind', tier: 'Team', ticket: 'https://desk.example/t/4711', release: '5.12.0' },
          {
            account: 'Contoso',
            tier: 'Team',
            ticket: 'javascript:alert(1)',
            solvedBy: { title: 'Tax rules by region' },
          },
          { account: 'Fabrikam', tier: 'Starter' },
        ]),
      ),
    )
    const shown = await section()
    expect(shown.textContent).toContain('Seen 3 times in the last 7 days, in 3 accounts, first on 9 Mar.')
    expect(shown.textContent).toContain('Plans Team (2) and Starter (1). Release 5.12.0 (1).')
    expect(shown.textContent).toContain('“Tax rules by region” solved 1 of them.')
    expect(within(shown).getByRole('link', { name: '4711' }).getAttribute('href')).toBe('https://desk.example/t/4711')
    expect(within(shown).queryByRole('link', { name: /javascript/ })).toBeNull()
    expect(within(shown).getByRole('img').getAttribute('aria-label')).toMatch(/3 in the last 7 days/)
  })

  it('names the files that were saved of the earlier cases', async () => {
    await captured((world, main) =>
      putAll(world, earlier(main, world.now, [{ file: 'a.zip' }, { file: 'b.zip' }, {}, { file: 'c.zip' }])),
    )
    expect((await section()).textContent).toContain('Saved as a.zip, b.zip and 1 more')
  })

  it('remembers what the saved file is called, also when it is captured again', async () => {
    const world = worldOf()
    await showPanelOf(world)
    await capture()
    await press('Save bundle')
    await screen.findByText(/^Saved /)
    const { name } = world.saved[0]!
    const file = () => [...world.cases.values()][0]?.file
    await waitFor(() => expect(file()).toBe(name))
    await press('Back to live')
    world.record(1, [thrown({ at: 30_000 })])
    await capture()
    await waitFor(() => expect([...world.cases.values()][0]?.problems.length).toBeGreaterThan(1))
    expect(file()).toBe(name)
  })

  it('leaves out what is older than the retention', async () => {
    const main = await remembered()
    const world = worldOf()
    await showPanelOf(world)
    // Only now, or it would be deleted when the panel opens.
    putAll(world, earlier(main, world.now - 400 * dayMs, [{}]))
    await capture()
    expect((await section()).textContent).toContain('First time seen here.')
  })

  it('keeps what the agent says of the case when a field is left', async () => {
    const world = worldOf()
    await showPanelOf(world)
    await capture()
    await press('Ticket, account and plan')
    fireEvent.input(screen.getByLabelText('Ticket'), { target: { value: 'https://desk.example/t/4712' } })
    fireEvent.input(screen.getByLabelText('Plan'), { target: { value: 'Team' } })
    fireEvent.change(screen.getByLabelText('Plan'))
    expect(await button('Ticket 4712, Team')).toBeTruthy()
    await waitFor(() =>
      expect([...world.cases.values()][0]).toMatchObject({ ticket: 'https://desk.example/t/4712', tier: 'Team' }),
    )
  })

  it('keeps what was typed into a field that is never left', async () => {
    const world = worldOf()
    const { store } = await showPanelOf(world)
    await capture()
    await press('Ticket, account and plan')
    fireEvent.input(screen.getByLabelText('Ticket'), { target: { value: 'T-1' } })
    store.backToLive()
    await waitFor(() => expect([...world.cases.values()][0]).toMatchObject({ ticket: 'T-1' }))
  })

  it('remembers which article solved it, in one click, and takes that back in another', async () => {
    const world = worldOf()
    await showPanelOf(world)
    await capture()
    await press('This solved it: Invoice cannot be saved: TAX_RULE_MISSING')
    const solved = await screen.findByRole('button', { name: /^This solved it: Invoice cannot/, pressed: true })
    await waitFor(() =>
      expect([...world.cases.values()][0]?.solvedBy?.title).toBe('Invoice cannot be saved: TAX_RULE_MISSING'),
    )
    fireEvent.click(solved)
    await waitFor(() => expect([...world.cases.values()][0]).not.toHaveProperty('solvedBy'))
  })

  it('forgets the case on wish, and remembers it again', async () => {
    const world = worldOf()
    await showPanelOf(world)
    await capture()
    await press('Ticket, account and plan')
    await press('Do not remember this case')
    expect(await screen.findByText('This case is not remembered.')).toBeTruthy()
    expect(world.cases.size).toBe(0)
    await press('Remember it')
    await waitFor(() => expect(world.cases.size).toBe(1))
  })

  it('remembers nothing where that is switched off', async () => {
    const world = worldOf()
    const { store } = await showPanelOf(world)
    store.cases.memory.days.value = 0
    await capture()
    await section()
    expect(world.cases.size).toBe(0)
    expect(screen.queryByText('First time seen here.')).toBeNull()
  })

  it('follows what is masked in the review', async () => {
    const world = worldOf()
    const { store } = await showPanelOf(world)
    await capture()
    await section()
    const secret = [...world.cases.values()][0]!.problems[0]!.title.match(/[A-Z]{3,}_[A-Z_]+/)![0]
    store.review.open(store.cases.current.value!)
    await store.review.mask(store.cases.current.value!, secret)
    await waitFor(() => expect(JSON.stringify([...world.cases.values()])).not.toContain(secret))
    expect(world.cases.size).toBe(1)
  })
})

describe('a known error', () => {
  it('is made of the case in one form, and shown above the verdict from then on', async () => {
    const world = worldOf()
    const { container } = await showPanelOf(world)
    await capture()
    await press('Make a known error')
    const workaround = screen.getByLabelText('Workaround')
    expect(document.activeElement).toBe(workaround)
    fireEvent.input(workaround, { target: { value: 'Add a tax rule.\nSave again.' } })
    fireEvent.input(screen.getByLabelText('Issue'), { target: { value: 'BOOK-12' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save known error' }))
    const card = await screen.findByRole('article', { name: /^Known error: / })
    expect(card.textContent).toContain('Add a tax rule.\nSave again.')
    expect(card.textContent).toContain('Not fixed yet.')
    const reply = screen.getByRole('region', { name: 'Reply to the customer' }).textContent
    expect(reply).toContain('In the meantime, this helps:\nAdd a tax rule.\nSave again.')
    expect(reply).toContain('Our engineers already know about this.')
    expect(screen.getByText(/^Captured\. .*Known error: /)).toBeTruthy()
    const order = [...container.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'))
    expect(order.findIndex((label) => label?.startsWith('Known error'))).toBeLessThan(order.indexOf('Verdict'))
    expect(screen.queryByRole('button', { name: 'Make a known error' })).toBeNull()
    expect([...world.known.values()]).toHaveLength(1)
  })

  it('needs a title, and keeps what was written when it cannot be stored', async () => {
    const world = worldOf()
    await showPanelOf(world)
    await capture()
    await press('Make a known error')
    const name = screen.getByLabelText('Title')
    fireEvent.input(name, { target: { value: ' ' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save known error' }))
    expect(await screen.findByText('Add a title, so that the known error can be found.')).toBeTruthy()
    world.fail('history.putKnown', new Error('The disk is full'))
    fireEvent.input(name, { target: { value: 'Saving fails' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save known error' }))
    expect(await screen.findByText(/The known error was not saved. The disk is full/)).toBeTruthy()
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Saving fails')
  })

  it.each([
    ['5.11', 'Reported fixed in 5.11, this is 5.12.0: it is back.'],
    ['5.13', 'Fixed in 5.13. This is 5.12.0, so an update should help.'],
  ])('that is fixed in %s: %s', async (fixedIn, sentence) => {
    await captured((world, main) =>
      putKnown(world, knownError({ keys: [main.problems[0]!.key], status: 'fixed', fixedIn })),
    )
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  it('about another problem of the case does not push itself forward', async () => {
    const side = thrown({ at: 30_000 })
    await captured((world) => putKnown(world, knownError({ title: 'Side', keys: ['console|Side failed'] })), {
      events: [...failingSave(), { ...side, kind: 'console', level: 'error', text: 'Side failed', args: [] }],
    })
    await press('1 known error about its other problems')
    expect(await screen.findByRole('article', { name: 'Known error: Side' })).toBeTruthy()
    expect(await button('Make a known error')).toBeTruthy()
  })

  it('can be told to be this one too, with a way back', async () => {
    const { world } = await captured((to) => {
      putKnown(to, knownError({ title: 'Saving fails, in German', keys: ['german'] }))
      putKnown(to, knownError({ title: 'Another', keys: ['another'] }))
    })
    const keys = () => [...world.known.values()][0]!.keys
    await press('Make a known error')
    await press('This is already a known error')
    await button('Another')
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search known errors' }), { target: { value: 'german' } })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Another' })).toBeNull())
    await press('Saving fails, in German')
    expect(await screen.findByRole('article', { name: 'Known error: Saving fails, in German' })).toBeTruthy()
    expect(keys()).toHaveLength(2)
    await press('Undo')
    await waitFor(() => expect(screen.queryByRole('article', { name: /Known error/ })).toBeNull())
    expect(keys()).toEqual(['german'])
  })

  it('can be edited, and removed with a way back', async () => {
    const { world } = await captured((world, main) => putKnown(world, knownError({ keys: [main.problems[0]!.key] })))
    await press('Edit: Saving fails without a tax rule')
    fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'Saving fails' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save known error' }))
    await press('Remove: Saving fails')
    await waitFor(() => expect(screen.queryByRole('article', { name: /Known error/ })).toBeNull())
    expect(world.known.size).toBe(0)
    await press('Undo')
    expect(await screen.findByRole('article', { name: 'Known error: Saving fails' })).toBeTruthy()
    expect(world.known.size).toBe(1)
  })
})

it('goes into the note for the ticket', async () => {
  const { world } = await captured((to, main) => {
    putAll(to, earlier(main, to.now, [{}, {}]))
    putKnown(to, knownError({ keys: [main.problems[0]!.key], tracker: 'BOOK-12' }))
  })
  await screen.findByRole('article', { name: /Known error/ })
  await press(/Copy note/)
  await waitFor(() => expect(world.copied).toHaveLength(1))
  expect(world.copied[0]).toContain('- Known error: Saving fails without a tax rule (BOOK-12)')
  expect(world.copied[0]).toContain('- Seen twice in the last 7 days, first on 10 Mar.')
})
