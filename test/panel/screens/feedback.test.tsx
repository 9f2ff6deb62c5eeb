// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { failingSave, thrown } from '../../support/session-builder.ts'
import { articleOf, sampleArticles } from '../support/articles.ts'
import { type FakeWorld, fakeWorld, watchedTab } from '../support/fake-ports.ts'
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
const worldOf = () => fakeWorld({ tab: watchedTab(), events: failingSave(), articles })
async function captured(world: FakeWorld): Promise<Shown> {
  const shown = await showPanelOf(world)
  await capture()
  await screen.findByRole('region', { name: 'Seen before' })
  return shown
}
const order = ({ store }: Shown) => {
  const match = store.cases.current.value!.match.value
  const titles = (hits: readonly { article: { title: string } }[]) => hits.map(({ article }) => article.title)
  return match.state === 'searched' ? { best: titles(match.best), others: titles(match.others) } : undefined
}

it('"Not this" moves an article down, says so, and can be undone', async () => {
  const world = worldOf()
  const shown = await captured(world)
  expect(order(shown)?.best[0]).toBe(right)
  await press(`Not this: ${right}`)
  await waitFor(() => expect(order(shown)?.others.at(-1)).toBe(right))
  expect([...world.cases.values()][0]?.notThis).toMatchObject([{ title: right }])
  await press(/weaker match/)
  expect(screen.getByText('Said not to fit; moved down.')).toBeTruthy()
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
  expect(screen.getByText('Solved this once here; moved up.')).toBeTruthy()
  // Another recording, of another customer.
  for (const record of world.cases.values()) record.session = 'of-somebody-else'
  cleanup()
  const second = await captured(world)
  await waitFor(() => expect(order(second)?.best[0]).toBe(rival))
  await press(`This solved it: ${rival}`)
  expect(await screen.findByText('Solved this twice here; moved up.')).toBeTruthy()
  await press(`Solved by: ${rival}. Take it back`)
  expect(await screen.findByText('Solved this once here; moved up.')).toBeTruthy()
})

it('changes nothing for another problem', async () => {
  const world = worldOf()
  await captured(world)
  await press(`Not this: ${right}`)
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
  await button(`Solved by: ${right}. Take it back`)
  store.ledger.open.value = true
  const part = await screen.findByRole('region', { name: 'Reuse of articles' })
  expect(part.textContent).toContain('Link rate 100 %: an article solved 1 of 1 case.')
  expect(part.textContent).toContain('Known 0, new 1')
  expect(within(part).getByRole('button', { name: '1 article that was judged' })).toBeTruthy()
  await store.ledger.saveSignal('markdown', 0)
  expect(new TextDecoder().decode(world.saved[0]!.bytes)).toContain('## Reuse of articles\n\n- Link rate 100 %')
})

it('says when a word was not kept', async () => {
  const world = fakeWorld({
    tab: watchedTab(),
    events: [thrown({ at: 5 })],
    articles: [articleOf({ title: 'renderTotals total null' })],
  })
  await captured(world)
  world.fail('history.putCase', new Error('The disk is full.'))
  const [not] = await screen.findAllByRole('button', { name: /^Not this: / }).catch(() => [])
  if (!not) await press(/weaker match/)
  await press(/^Not this: /)
  expect(await screen.findByText(/What you said of the article was not kept. The disk is full/)).toBeTruthy()
})
