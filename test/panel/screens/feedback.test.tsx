import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { CaseRecord } from '../../../src/core/history/index.ts'
import { mainProblem } from '../../../src/panel/store/case/case-history.ts'
import { caseRecord, dayMs, knownError } from '../../support/history.ts'
import { failingSave, thrown } from '../../support/session-builder.ts'
import { articleOf, sampleArticles } from '../support/articles.ts'
import { type FakeWorld, fakeWorld, recordedTab } from '../support/fake-ports.ts'
import { button, capture, press, type Shown, showPanelOf } from '../support/render.tsx'

afterEach(cleanup)
const right = 'Invoice cannot be saved: TAX_RULE_MISSING'
/** Has the words of the fault too, as a weaker match. */
const rival = 'Reset the tax rules of a region'
const articles = [
  ...sampleArticles(),
  articleOf({
    id: 'rival',
    title: rival,
    body: 'No tax rule for region NW: reset them.',
    url: 'https://help.example/r',
  }),
]
const worldOf = () => fakeWorld({ tab: recordedTab(), events: failingSave(), articles })
async function captured(world: FakeWorld): Promise<Shown> {
  const shown = await showPanelOf(world)
  await capture()
  await screen.findByRole('region', { name: 'Seen before' })
  return shown
}
const pressed = (name: string) => screen.findByRole('button', { name, pressed: true })
const order = ({ store }: Shown) => {
  const match = store.cases.current.value!.match.value
  const titles = (hits: readonly { article: { title: string } }[]) => hits.map(({ article }) => article.title)
  return match.state === 'searched' ? { best: titles(match.best), others: titles(match.others) } : undefined
}

it('"Not a match" moves an article down, says so, and can be undone', async () => {
  const world = worldOf()
  const shown = await captured(world)
  expect(order(shown)?.best[0]).toBe(right)
  await press(`Not a match: ${right}`)
  await waitFor(() => expect(order(shown)?.others.at(-1)).toBe(right))
  expect([...world.cases.values()][0]?.notThis).toMatchObject([{ title: right }])
  await press(/weaker match/)
  expect(screen.getByText('Marked as not a match; moved down.')).toBeTruthy()
  await press('Undo')
  await waitFor(() => expect(order(shown)?.best[0]).toBe(right))
  expect([...world.cases.values()][0]).not.toHaveProperty('notThis')
})

it('"This solved it" puts an article first for the next case of the same problem, and says how often', async () => {
  const world = worldOf()
  const first = await captured(world)
  expect(order(first)?.best[0]).toBe(right)
  await press(/weaker match/)
  await press(`This solved it: ${rival}`)
  await waitFor(() => expect(order(first)?.best[0]).toBe(rival))
  expect(await screen.findByText('Solved this once here; moved up.')).toBeTruthy()
  // Another recording, of another customer.
  for (const record of world.cases.values()) record.session = 'of-somebody-else'
  cleanup()
  const second = await captured(world)
  await waitFor(() => expect(order(second)?.best[0]).toBe(rival))
  await press(`This solved it: ${rival}`)
  expect(await screen.findByText('Solved this twice here; moved up.')).toBeTruthy()
  fireEvent.click(await pressed(`This solved it: ${rival}`))
  expect(await screen.findByText('Solved this once here; moved up.')).toBeTruthy()
})

/** Cases of others with the same problem as the one that was captured, as they speak of an article. */
function others(world: FakeWorld, count: number, words: Partial<CaseRecord>): void {
  const { problems } = [...world.cases.values()][0]!
  for (let n = 0; n < count; n++) {
    const record = caseRecord({ problems, at: world.now - (n + 1) * dayMs, ...words })
    world.cases.set(record.id, record)
  }
}
const nameOf = (title: string) => {
  const { url } = articles.find((one) => one.title === title)!
  return { title, ...(url !== undefined && { url }) }
}
async function capturedAfter(count: number, words: Partial<CaseRecord>) {
  const world = worldOf()
  await captured(world)
  others(world, count, words)
  world.cases.delete([...world.cases.keys()][0]!)
  cleanup()
  return { world, shown: await captured(world) }
}

it('"Not a match" counts in its own case, also when it solved others', async () => {
  const { shown } = await capturedAfter(3, { solvedBy: nameOf(right) })
  await screen.findByText('Solved this 3 times here; moved up.')
  await press(`Not a match: ${right}`)
  expect(await screen.findByText(`Moved down for this problem: ${right}`)).toBeTruthy()
  expect(order(shown)?.others.at(-1)).toBe(right)
  expect(shown.store.cases.current.value!.attached.value.map(({ article }) => article.title)).not.toContain(right)
})

it('"This solved it" counts in its own case, also when it did not fit others', async () => {
  const { shown } = await capturedAfter(2, { notThis: [nameOf(right)] })
  await waitFor(() => expect(order(shown)?.others.at(-1)).toBe(right))
  await press(/weaker match/)
  await press(`This solved it: ${right}`)
  expect(await screen.findByText(`Moved up for this problem: ${right}`)).toBeTruthy()
  expect(order(shown)?.best[0]).toBe(right)
})

it('says that a word was kept where it moves nothing', async () => {
  const shown = await captured(worldOf())
  expect(order(shown)?.best[0]).toBe(right)
  await press(`This solved it: ${right}`)
  expect(await screen.findByText(`Remembered as the solution: ${right}`)).toBeTruthy()
})

it('takes away the "Undo" of what was done before: it would be taken for that of this', async () => {
  const shown = await captured(worldOf())
  let undone = 0
  shown.store.toast.value = { sentence: 'The article is in the knowledge base.', undo: () => undone++ }
  await screen.findByText('The article is in the knowledge base.')
  fireEvent.click(await button(`Not a match: ${right}`))
  expect(shown.store.toast.value).toBeUndefined()
  await press('Undo')
  await waitFor(() => expect(order(shown)?.best[0]).toBe(right))
  expect(undone).toBe(0)
})

it('moves the focus with the article, or to the heading when it is folded away', async () => {
  await captured(worldOf())
  await press(/weaker match/)
  const solved = await button(`This solved it: ${rival}`)
  solved.focus()
  fireEvent.click(solved)
  await screen.findByText(`Moved up for this problem: ${rival}`)
  await waitFor(() => expect(document.activeElement?.textContent).toBe(rival))
  await press(/weaker match/)
  const not = await button(`Not a match: ${rival}`)
  not.focus()
  fireEvent.click(not)
  await screen.findByText(`Moved down for this problem: ${rival}`)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Articles'))
})

describe('what was said is counted again', () => {
  it('when the case is forgotten', async () => {
    const shown = await captured(worldOf())
    await press(/weaker match/)
    await press(`This solved it: ${rival}`)
    await screen.findByText('Solved this once here; moved up.')
    await shown.store.cases.memory.keep(shown.store.cases.current.value!, false)
    await waitFor(() => expect(order(shown)?.best[0]).toBe(right))
    expect(screen.queryByText('Solved this once here; moved up.')).toBeNull()
  })

  it('when two problems become one, and when they no longer are', async () => {
    const world = worldOf()
    const shown = await captured(world)
    const other = { key: 'other', title: 'Other', count: 1 }
    others(world, 1, { problems: [other], solvedBy: nameOf(rival) })
    const known = knownError({ keys: ['other'] })
    world.known.set(known.id, known)
    const { memory } = shown.store.cases
    await memory.alsoKnown(mainProblem(shown.store.cases.current.value!)!.key, known)
    await waitFor(() => expect(order(shown)?.best[0]).toBe(rival))
    await memory.removeKnown(known)
    await waitFor(() => expect(order(shown)?.best[0]).toBe(right))
  })

  it('when the main problem of the case has become another one', async () => {
    const world = worldOf()
    const shown = await captured(world)
    await press(/weaker match/)
    await press(`This solved it: ${rival}`)
    await waitFor(() => expect(order(shown)?.best[0]).toBe(rival))
    // As if it had been captured before the failure of now was in the recording.
    for (const record of world.cases.values()) record.problems = [{ key: 'another', title: 'Another', count: 1 }]
    await shown.store.cases.memory.look(shown.store.cases.current.value!)
    await waitFor(() => expect(order(shown)?.best[0]).toBe(right))
    expect([...world.cases.values()][0]).not.toHaveProperty('solvedBy')
  })
})

it('changes nothing for another problem', async () => {
  const world = worldOf()
  await captured(world)
  await press(`Not a match: ${right}`)
  await button('Undo')
  cleanup()
  for (const record of world.cases.values()) record.problems = [{ key: 'another', title: 'Another', count: 1 }]
  const other = await captured(world)
  for (const record of world.cases.values()) record.session = 'of-somebody-else'
  expect(order(other)?.best[0]).toBe(right)
})

it('stands as figures of reuse on the page of the product signal', async () => {
  const world = worldOf()
  const { store } = await captured(world)
  await press(`This solved it: ${right}`)
  await pressed(`This solved it: ${right}`)
  store.ledger.open.value = true
  const part = await screen.findByRole('region', { name: 'Article reuse' })
  expect(part.textContent).toContain('An article solved 1 of 1 case: 100%')
  expect(part.textContent).toContain('seen before in 0 cases, and was new in 1.')
  expect(within(part).getByRole('button', { name: '1 rated article' })).toBeTruthy()
  await store.ledger.saveSignal('markdown', 0)
  expect(new TextDecoder().decode(world.saved[0]!.bytes)).toContain(
    '## Article reuse\n\n- An article solved 1 of 1 case: 100%',
  )
})

it('does not say that a word was kept when the case was removed meanwhile', async () => {
  const world = worldOf()
  const { store } = await captured(world)
  world.cases.clear()
  expect(await store.cases.memory.sayOf(store.cases.current.value!, nameOf(right), 'not-this')).toBe(false)
  expect(world.cases.size).toBe(0)
})

it('does not say that a word was lost when only counting it again has failed', async () => {
  const world = worldOf()
  const { store } = await captured(world)
  world.fail('history.casesWith', new Error('The disk cannot be read.'))
  expect(await store.cases.memory.sayOf(store.cases.current.value!, nameOf(right), 'not-this')).toBe(true)
  expect(screen.queryByText(/was not saved/)).toBeNull()
})

it('says when a word was not kept', async () => {
  const world = fakeWorld({
    tab: recordedTab(),
    events: [thrown({ at: 5 })],
    articles: [articleOf({ title: 'renderTotals total null' })],
  })
  await captured(world)
  world.fail('history.putCase', new Error('The disk is full.'))
  await press(/^Not a match: /)
  expect(await screen.findByText(/Your feedback on the article was not saved. The disk is full/)).toBeTruthy()
})

describe('what a case asks', () => {
  const lines = () => screen.getByLabelText<HTMLTextAreaElement>('One message in each line')

  it('is shown, can be changed, and is searched again by itself on request', async () => {
    const shown = await captured(worldOf())
    const before = order(shown)
    await press(/^Searched for \d+ messages?$/)
    const recorded = lines().value
    expect(recorded).toContain('TAX_RULE_MISSING')
    expect((await button('Search')).hasAttribute('disabled')).toBe(true)
    fireEvent.input(lines(), { target: { value: 'export PDF' } })
    await press('Search')
    await waitFor(() => expect(order(shown)).not.toEqual(before))
    expect([...order(shown)!.best, ...order(shown)!.others]).not.toContain(right)
    expect(await screen.findByText('Searched for your words')).toBeTruthy()
    await press('Search what was recorded')
    await waitFor(() => expect(order(shown)).toEqual(before))
    expect(lines().value).toBe(recorded)
  })

  it('outlives the panel as the agent left it', async () => {
    const world = worldOf()
    await captured(world)
    await press(/^Searched for \d+ messages?$/)
    fireEvent.input(lines(), { target: { value: 'reset the tax rules' } })
    await press('Search')
    await waitFor(() =>
      expect([...world.disk.rows.values()].map(({ kept }) => kept.byHand)).toEqual(['reset the tax rules']),
    )
  })
})
