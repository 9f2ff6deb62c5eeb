import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { readBundle } from '../../../src/core/bundle/index.ts'
import { failingSave, filled, request, step } from '../../support/session-builder.ts'
import { articleOf, sampleArticles } from '../support/articles.ts'
import { fakeWorld, recordedTab } from '../support/fake-ports.ts'
import { button, capture, key, openTab, press, type Shown, showPanel, showPanelOf, title } from '../support/render.tsx'

afterEach(cleanup)
const recording = { tab: recordedTab(), events: failingSave(), articles: sampleArticles() }
async function captured(told: Parameters<typeof showPanel>[0] = recording): Promise<Shown> {
  const shown = await showPanel(told)
  await capture()
  return shown
}

describe('the answer', () => {
  it('opens a tab at its top, wherever the one before it was scrolled to', async () => {
    await captured()
    screen.getByRole('tabpanel').scrollTop = 300
    await openTab('Report')
    expect(screen.getByRole('tabpanel').scrollTop).toBe(0)
  })

  it('is there at once: verdict, article and timings', async () => {
    const { store } = await captured()
    const verdict = store.cases.current.value?.verdict
    expect(verdict?.class).not.toBe('none')
    const shown = screen.getByRole('region', { name: 'Verdict' })
    expect(shown.textContent).toContain(verdict?.sentence)
    expect(within(shown).getByRole('heading').textContent).toBe('This is for engineering')
    expect(screen.getByText('Invoice cannot be saved: TAX_RULE_MISSING')).toBeTruthy()
    expect(screen.getByText('Good match')).toBeTruthy()
    const timings = store.cases.timings.value
    expect(timings?.verdict).toBeLessThanOrEqual(timings?.articles ?? 0)
  })

  it.each([
    ['engineering', 500, ['Articles', 'Reply to the customer']],
    ['customer', 401, ['Reply to the customer', 'Articles']],
  ] as const)('has first what comes next: the article, or what %s can do', async (owner, status, order) => {
    const call = request({ at: 1200, id: 'r', method: 'POST', url: '/api/invoices', status, cause: 's' })
    const { store } = await captured({ ...recording, events: [step({ at: 1000, id: 's' }), call] })
    expect(store.cases.current.value?.verdict?.owner).toBe(owner)
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(headings.filter((text) => (order as readonly (string | null)[]).includes(text))).toEqual(order)
  })

  it('says what the article says, and leads to the event it was found by', async () => {
    const { store } = await captured()
    const link = (await screen.findAllByRole('button', { name: 'Show the error' }))[0]!
    expect(link.parentElement?.textContent).toMatch(/^Has the exact wording of the error: .*TAX_RULE_MISSING/)
    fireEvent.click(link)
    expect(await screen.findByRole('article')).toBeTruthy()
    expect(store.cases.current.value?.session.events.map(({ id }) => id)).toContain(
      store.cases.current.value?.selected.value,
    )
  })

  it('lets the article be read in place', async () => {
    await captured()
    await press('Invoice cannot be saved: TAX_RULE_MISSING')
    const article = await screen.findByRole('article', { name: 'Invoice cannot be saved: TAX_RULE_MISSING' })
    expect(within(article).getByText('What helps')).toBeTruthy()
    expect(within(article).getByText('Open the original').getAttribute('href')).toBe(
      'https://help.tallybook.example/articles/tax-rule-missing',
    )
  })

  it('admits when no article is good, and lets the agent search', async () => {
    await captured({ ...recording, articles: sampleArticles().slice(1) })
    expect(await screen.findByText('No good match.')).toBeTruthy()
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'PDF export' } })
    expect(await screen.findByText('Export an invoice as PDF')).toBeTruthy()
    await press('Attach: Export an invoice as PDF')
    await press('Attached: Export an invoice as PDF. Remove it')
    expect(await button('Attach: Export an invoice as PDF')).toBeTruthy()
  })

  it('says that a search found nothing', async () => {
    await captured({ ...recording, articles: sampleArticles().slice(1) })
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'xylophone' } })
    expect(await screen.findByText('No articles match.')).toBeTruthy()
  })

  it('leads to the import while there are no articles, and finds the article as soon as there are', async () => {
    const { store } = await captured({ tab: recordedTab(), events: failingSave() })
    expect(await screen.findByText('No articles yet')).toBeTruthy()
    await press('Import your knowledge base')
    await press('Add sample articles')
    await screen.findByText(/4 articles imported/)
    await press('Back')
    expect(await screen.findByText('Invoice cannot be saved: TAX_RULE_MISSING')).toBeTruthy()
    expect(store.cases.list.value).toHaveLength(1)
  })

  it('offers to try again when the articles cannot be read', async () => {
    const world = fakeWorld(recording)
    world.fail('articles.sources', new Error('The database is locked.'))
    await showPanelOf(world)
    await capture()
    const message = await screen.findByText(/The knowledge base could not be searched/)
    expect(screen.getByRole('region', { name: 'Verdict' })).toBeTruthy()
    world.mend('articles.sources')
    const banner = message.closest<HTMLElement>('[role=alert]')!
    fireEvent.click(within(banner).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Invoice cannot be saved: TAX_RULE_MISSING')).toBeTruthy()
  })

  it('says so when nothing failed', async () => {
    const { store } = await captured({ ...recording, events: failingSave().slice(0, 4) })
    expect(store.cases.current.value?.verdict?.class).toBe('none')
    expect(screen.getByText(/Nothing failed that could be looked up/)).toBeTruthy()
    expect((await title()).textContent).toMatch(/^Case of \d\d:\d\d$/)
    await openTab('Evidence')
    expect(await screen.findByText('Nothing failed while recording')).toBeTruthy()
    await openTab('Answer')
    await press('Back to recording')
    expect(await button('Capture')).toBeTruthy()
  })

  it('does not say that nothing failed where every request worked, but what was saved is wrong', async () => {
    const saved = request({
      ...{ at: 1000, cause: 'step-1', method: 'PUT', url: '/api/tasks/7', status: 200 },
      requestBody: { text: '{"due":"2026-03-29T22:00:00.000Z"}' },
      responseBody: { text: '{"id":7,"due":"2026-03-29"}' },
    })
    const events = [filled('Due', '30.03.2026', { at: 900, id: 'step-1' }), saved]
    const { store } = await captured({ ...recording, events })
    expect(store.cases.current.value).toMatchObject({ problems: [], verdict: { rule: 'day-shifted' } })
    expect(screen.queryByText(/Nothing failed/)).toBeNull()
    await openTab('Evidence')
    expect(await screen.findByText('Why this verdict')).toBeTruthy()
    expect(screen.queryByText(/Nothing failed/)).toBeNull()
  })

  it('asks for no articles where nothing failed', async () => {
    await captured({ tab: recordedTab(), events: failingSave().slice(0, 4) })
    expect(await screen.findByText('No articles yet.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Import your knowledge base' })).toBeNull()
  })

  it('clears away what was said of something else before', async () => {
    const { store } = await showPanel(recording)
    store.toast.value = 'The recording was cleared.'
    await store.failures.run('open', 'broken.zip was not opened.', () => Promise.reject(new Error('No zip.')))
    await capture()
    expect(store.toast.value).toBeUndefined()
    expect(store.failures.list.value).toEqual([])
  })

  it('tells first that a case came before, and last that it did not', async () => {
    await captured()
    const seen = await screen.findByRole('region', { name: 'Seen before' })
    const articles = screen.getByRole('region', { name: 'Articles' })
    expect(articles.compareDocumentPosition(seen)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('has a reply for the customer also where nothing failed', async () => {
    const { world, store } = await captured({ ...recording, events: [request()] })
    const { verdict } = store.cases.current.value!
    expect(verdict?.class).toBe('none')
    await press('Copy reply')
    await waitFor(() => expect(world.copied[0]).toContain(verdict!.customerSentence))
    key('N', { shiftKey: true })
    await waitFor(() => expect(world.copied).toEqual([world.copied[0], world.copied[0]]))
  })

  it('copies a reply for the customer, without internal articles', async () => {
    const { world, store } = await captured({
      ...recording,
      articles: [articleOf(), articleOf({ id: 'runbook', audience: 'internal', title: 'Runbook TAX_RULE_MISSING' })],
    })
    const attached = () => store.cases.current.value?.attached.value.map((hit) => hit.article.id)
    expect(attached()).toHaveLength(1)
    for (const more of screen.getAllByRole('button', { name: /^Attach: / })) fireEvent.click(more)
    await waitFor(() => expect(attached()).toHaveLength(2))
    await press('Copy reply')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    expect(world.copied[0]).toContain(store.cases.current.value?.verdict?.customerSentence ?? 'never')
    expect(world.copied[0]).toContain('https://help.tallybook.example/articles/tax-rule-missing')
    expect(world.copied[0]).not.toContain('Runbook')
  })
})

describe('the evidence', () => {
  it('gives reasons, then what else failed, and the steps', async () => {
    await captured()
    await openTab('Evidence')
    const reasons = await screen.findByRole('region', { name: 'Why this verdict' })
    const request = within(reasons).getByText(/returned 500/)
    // What the verdict rests on stands there once.
    const others = screen.getByRole('region', { name: 'Other problems (1)' })
    expect(within(others).getAllByRole('listitem')).toHaveLength(1)
    expect(others.textContent).not.toContain('PUT')
    expect(screen.queryByRole('region', { name: /^Failing requests/ })).toBeNull()
    expect(screen.getByText('Clicked "Save" in "Edit invoice"')).toBeTruthy()
    fireEvent.click(request)
    expect((await screen.findByRole('article')).getAttribute('aria-label')).toContain('PUT')
  })

  it('lists failing requests one by one where the problems fold them', async () => {
    const again = request({ at: 9500, id: 'again', method: 'PUT', url: '/api/invoices/1042', status: 500 })
    const first = { ...again, id: 'first', at: 9400 }
    await captured({ ...recording, events: [...failingSave(), first, again] })
    await openTab('Evidence')
    const requests = await screen.findByRole('region', { name: /^Failing requests/ })
    expect(within(requests).getAllByRole('listitem')).toHaveLength(3)
  })

  it('shows the pictures of the page, small and large, and packs them', async () => {
    const world = fakeWorld(recording)
    await world.ports.send('tab.picture', { tabId: 1 })
    await showPanelOf(world)
    await capture()
    await openTab('Evidence')
    const small = await screen.findByRole('img', { name: /^Picture of the page, / })
    expect(small.getAttribute('src')).toMatch(/^blob:/)
    fireEvent.click(small.closest('button')!)
    expect(await screen.findByRole('img', { name: 'The page as it was seen' })).toBeTruthy()
    await press('Save bundle')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    const { files } = await readBundle(world.saved[0]!.bytes)
    expect(files.get('screenshots/picture-1.webp')).toEqual(world.pictures.get('screenshots/picture-1.webp'))
  })

  it('captures all the same when a picture cannot be had', async () => {
    const world = fakeWorld(recording)
    await world.ports.send('tab.picture', { tabId: 1 })
    world.fail('session.picture', new Error('gone'))
    await showPanelOf(world)
    await capture()
    await press('Save bundle')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    const { session } = await readBundle(world.saved[0]!.bytes)
    expect(session.events).toContainEqual(expect.objectContaining({ kind: 'gap', why: 'its file was not kept' }))
  })

  it('is one click from the answer, and takes the focus along', async () => {
    await captured()
    await press('Why this verdict')
    expect(document.activeElement).toBe(await screen.findByRole('tab', { name: 'Evidence', selected: true }))
  })

  it('shows the whole timeline, loading times behind "Pages"', async () => {
    await captured()
    await openTab('Timeline')
    const list = await screen.findByRole('listbox', { name: 'Timeline' })
    expect(within(list).getAllByRole('option')).toHaveLength(13)
    await press(/^Pages/)
    expect(await screen.findByText(/Main content after 1.24 s/)).toBeTruthy()
  })
})
