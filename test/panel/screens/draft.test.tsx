import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { StoredDraft } from '../../../src/core/kb/index.ts'
import { openPlaces } from '../../../src/panel/models/article-draft.ts'
import { failingSave } from '../../support/session-builder.ts'
import { sampleArticles } from '../support/articles.ts'
import { fakeWorld, recordedTab } from '../support/fake-ports.ts'
import { button, capture, choose, press, type Shown, showPanel, showPanelOf, title } from '../support/render.tsx'

afterEach(cleanup)
/** No article answers the failing save. */
const unanswered = { tab: recordedTab(), events: failingSave(), articles: sampleArticles().slice(1) }
const showSide = async (name: string) => fireEvent.click(await screen.findByRole('tab', { name }))
/** The whole file. */
const field = async () => {
  await showSide('File')
  return screen.findByLabelText<HTMLTextAreaElement>('Article, in Markdown')
}
/** A field of the form. */
const part = async (label: string) => {
  await showSide('Write')
  return screen.findByLabelText<HTMLTextAreaElement | HTMLInputElement>(label)
}
const fill = async (label: string, value: string) => fireEvent.input(await part(label), { target: { value } })
const write = async (change: (text: string) => string) => {
  const area = await field()
  fireEvent.input(area, { target: { value: change(area.value) } })
}
async function drafted(told: Parameters<typeof showPanel>[0] = unanswered): Promise<Shown> {
  const shown = await showPanel(told)
  await capture()
  await press('Draft an article')
  await part('Text')
  return shown
}
const newTitle = 'Saving the invoice failed: TAX_RULE_MISSING'

describe('a draft', () => {
  it('is one click from "No good match"', async () => {
    await drafted()
    expect((await title()).textContent).toBe('Article draft')
    expect((await part('Title')).value).toBe(newTitle)
    expect((await part('Text')).value).toMatch(/^## Symptoms\n/)
    expect(screen.getByText('Not in the knowledge base yet')).toBeTruthy()
  })

  it('is written in fields, and the front matter of its file follows', async () => {
    await drafted()
    await fill('Title', 'Saving says\n"no tax rule"')
    fireEvent.change(await part('Who can read it'), { target: { value: 'public' } })
    await fill('Tags, separated by commas', 'tax, VAT,')
    await fill('Text', 'Ask for the rule.\n')
    const text = (await field()).value
    expect(text).toMatch(/^---\nid: "saving-the-invoice-failed-tax-rule-[^"]*"\n/)
    for (const line of [
      'title: "Saving says \\"no tax rule\\""',
      'audience: "public"',
      'tags: ["tax","VAT"]',
      'language: "en"',
    ])
      expect(text).toContain(`\n${line}\n`)
    expect(text).toMatch(/\n---\n\nAsk for the rule\.\n$/)
    expect((await part('Tags, separated by commas')).value).toBe('tax, VAT')
  })

  it('is shown as its file where somebody has written the front matter in another way', async () => {
    await drafted()
    await write((text) => text.replace(/^title: .*$/m, 'title: In their own way'))
    await showSide('Write')
    expect(screen.queryByLabelText('Title')).toBeNull()
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Article, in Markdown')).value).toContain('own way')
  })

  it('is in the menu of a case that has its article', async () => {
    await showPanel({ ...unanswered, articles: sampleArticles() })
    await capture()
    expect(screen.queryByRole('button', { name: 'Draft an article' })).toBeNull()
    await choose('More', 'Draft an article')
    expect((await field()).value).toContain('TAX_RULE_MISSING')
  })

  it('says which places are open, and leads to each', async () => {
    await drafted()
    const area = (await part('Text')) as HTMLTextAreaElement
    const places = openPlaces(area.value)
    expect(screen.getByText(`${places.length} places to fill in or to check`)).toBeTruthy()
    await press(places[1]!.words)
    expect(document.activeElement).toBe(area)
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(`[${places[1]!.words}]`)
    await fill('Text', area.value.replace(/\[(?:Fill in|Check): .*?\]/g, 'Done.'))
    expect(await screen.findByText('Nothing left to fill in.')).toBeTruthy()
  })

  it('keeps what was written while something else is looked at', async () => {
    await drafted()
    await write((text) => `${text}\nMine.`)
    await press('Knowledge base')
    await press('Back')
    expect((await field()).value).toContain('Mine.')
    await press('Back to the case')
    await press('Back to live')
    await press('Open case')
    await press('Continue the draft')
    expect((await field()).value).toContain('Mine.')
  })

  it('is the same for another capture of the recording', async () => {
    const { world, store } = await drafted()
    const [first] = store.cases.list.value
    await write((text) => `${text}\nMine.`)
    await press('Back to the case')
    await press('Back to live')
    await capture()
    await press('Continue the draft')
    await write((text) => `${text}\nMore.`)
    store.drafts.close()
    store.cases.open(first!.key)
    await store.drafts.begin(first!)
    expect((await field()).value).toMatch(/Mine\.\nMore\.$/)
    expect(world.drafts).toHaveLength(1)
  })

  it('is there again after the panel was closed', async () => {
    const { world } = await drafted()
    await write((text) => `${text}\nMine.`)
    await press('Add to knowledge base')
    await screen.findByText('In the knowledge base')
    await write((text) => `${text}\nMore.`)
    await waitFor(() => expect(world.drafts[0]?.text).toContain('More.'))
    cleanup()
    const { store } = await showPanelOf(world)
    await capture()
    await choose('More', 'Draft an article')
    expect((await field()).value).toMatch(/Mine\.\nMore\.$/)
    expect(screen.getByText('Changed since it was added')).toBeTruthy()
    await press('Remove')
    await waitFor(() => expect(store.library.sources.value).toHaveLength(1))
  })

  it.each([
    ['of another problem', (draft: StoredDraft) => ({ ...draft, problem: 'another' })],
    ['that nobody has changed for long', (draft: StoredDraft) => ({ ...draft, changedAt: 0 })],
  ])('is made anew where there is one %s', async (_, as) => {
    const { world } = await drafted()
    await write((text) => `${text}\nMine.`)
    await waitFor(() => expect(world.drafts).toHaveLength(1))
    world.drafts = world.drafts.map(as)
    cleanup()
    await showPanelOf(world)
    await capture()
    await press('Draft an article')
    expect((await field()).value).not.toContain('Mine.')
  })

  it('of an earlier panel is not replaced by a new one when it cannot be read', async () => {
    const { world } = await drafted()
    await write((text) => `${text}\nMine.`)
    await waitFor(() => expect(world.drafts).toHaveLength(1))
    cleanup()
    world.fail('drafts.get', new Error('The disk is busy.'))
    await showPanelOf(world)
    await capture()
    await press('Draft an article')
    expect(await screen.findByText(/An earlier draft of this case could not be read/)).toBeTruthy()
    expect(screen.queryByText('Article draft')).toBeNull()
    world.mend('drafts.get')
    fireEvent.click(await button('Try again'))
    expect((await field()).value).toContain('Mine.')
  })

  it('says when it could not be kept', async () => {
    const { world } = await drafted()
    world.fail('drafts.put', new Error('The disk is full.'))
    await write((text) => `${text}\nMine.`)
    expect(await screen.findByText(/The draft is kept only until this panel is closed/)).toBeTruthy()
    world.mend('drafts.put')
    fireEvent.click(await button('Try again'))
    await waitFor(() => expect(world.drafts[0]?.text).toContain('Mine.'))
  })

  it('that nobody has changed follows what was masked since', async () => {
    const { store } = await drafted()
    await press('Back to the case')
    const item = store.cases.current.value!
    store.review.open(item)
    await store.review.mask(item, 'TAX_RULE_MISSING')
    store.review.close()
    await press('Continue the draft')
    expect((await field()).value).not.toContain('TAX_RULE_MISSING')
    expect((await field()).value).not.toContain('redacted-')
  })

  it('is shown as the import reads it, and says what the import would complain about', async () => {
    await drafted()
    await showSide('Preview')
    expect(await screen.findByRole('article', { name: newTitle })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Resolution' })).toBeTruthy()
    await write(() => '---\ntitle: "x\n---\n\nText.')
    await showSide('Preview')
    expect(await screen.findByText(/front matter is not valid YAML/)).toBeTruthy()
  })

  it('is copied and saved as a file', async () => {
    const { world } = await drafted()
    const { value } = await field()
    await press('Copy')
    await waitFor(() => expect(world.copied).toEqual([value]))
    await press('Save as Markdown')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    expect(world.saved[0]!.name).toMatch(/^saving-the-invoice-failed-tax-rule-[a-z0-9-]*\.md$/)
    expect(new TextDecoder().decode(world.saved[0]!.bytes)).toBe(value)
  })
})

describe('adding it to the knowledge base', () => {
  it('lets the case find it at once, and can be undone', async () => {
    const { store } = await drafted()
    await press('Add to knowledge base')
    expect(await screen.findByText('In the knowledge base')).toBeTruthy()
    expect(screen.getByText('The article is in the knowledge base, with 2 places still to fill in.')).toBeTruthy()
    const best = () => {
      const match = store.cases.current.value!.match.value
      return match.state === 'searched' ? match.best.map((hit) => hit.article.title) : undefined
    }
    await waitFor(() => expect(best()).toEqual([newTitle]))
    await press('Undo')
    expect(await screen.findByText('Not in the knowledge base yet')).toBeTruthy()
    await waitFor(() => expect(best()).toEqual([]))
    expect(store.library.sources.value.map(({ source }) => source)).toEqual(['help-centre'])
    expect(await field()).toBeTruthy()
  })

  it('again puts it in the place of the first, and undo brings that back', async () => {
    const { store } = await drafted()
    await press('Add to knowledge base')
    await screen.findByText('In the knowledge base')
    await write((text) => text.replace(newTitle, 'A better title'))
    expect(await screen.findByText('Changed since it was added')).toBeTruthy()
    await press('Dismiss')
    await press('Update the article')
    await screen.findByText('In the knowledge base')
    const titles = async () => (await store.library.searchText('better title', 3)).map((hit) => hit.article.title)
    expect((await titles())[0]).toBe('A better title')
    expect(store.library.sources.value.find(({ source }) => source === 'Written here')?.count).toBe(1)
    await press('Undo')
    await screen.findByText('Changed since it was added')
    await waitFor(async () => expect(await titles()).not.toContain('A better title'))
  })

  it('can be taken out later, and put back', async () => {
    const { store } = await drafted()
    await press('Add to knowledge base')
    await screen.findByText('In the knowledge base')
    await press('Dismiss')
    await press('Remove')
    expect(await screen.findByText('The article is no longer in the knowledge base.')).toBeTruthy()
    expect(store.library.sources.value).toHaveLength(1)
    await press('Undo')
    expect(await screen.findByText('In the knowledge base')).toBeTruthy()
  })

  it('takes out the first when its id was changed, and undo brings that back', async () => {
    const { world } = await drafted()
    await press('Add to knowledge base')
    await screen.findByText('In the knowledge base')
    const ids = () => (world.articles.get('Written here') ?? []).map(({ id }) => id)
    const [first] = ids()
    await write((text) => text.replace(/^id: .*$/m, 'id: "mine"'))
    await press('Dismiss')
    await press('Update the article')
    await waitFor(() => expect(ids()).toEqual(['mine']))
    await press('Undo')
    await waitFor(() => expect(ids()).toEqual([first]))
    expect(await screen.findByText('Changed since it was added')).toBeTruthy()
  })

  it('taken out and put back is what it was, whatever was written since', async () => {
    const { world } = await drafted()
    await press('Add to knowledge base')
    await screen.findByText('In the knowledge base')
    await write((text) => text.replace(newTitle, 'A later title'))
    await press('Dismiss')
    await press('Remove')
    await screen.findByText('Not in the knowledge base yet')
    await press('Undo')
    expect(await screen.findByText('Changed since it was added')).toBeTruthy()
    expect(world.articles.get('Written here')?.map(({ title }) => title)).toEqual([newTitle])
  })

  it('says when what was taken out could not be put back', async () => {
    const { world } = await drafted()
    await press('Add to knowledge base')
    await screen.findByText('In the knowledge base')
    await press('Dismiss')
    await press('Remove')
    world.fail('articles.putOne', new Error('The disk is full.'))
    await press('Undo')
    expect(await screen.findByText(/The article was not added. The disk is full/)).toBeTruthy()
    world.mend('articles.putOne')
    fireEvent.click(await button('Try again'))
    await waitFor(() => expect(world.articles.get('Written here')).toHaveLength(1))
  })

  it('leaves the focus on the line that tells what has become of it', async () => {
    await drafted()
    const add = await button('Add to knowledge base')
    add.focus()
    fireEvent.click(add)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('In the knowledge base'))
    const out = await button('Remove')
    out.focus()
    fireEvent.click(out)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Not in the knowledge base yet'))
  })

  it('refuses what the import could not read, and keeps the text', async () => {
    await drafted()
    await write(() => '---\ntitle: x\n---\n')
    await press('Add to knowledge base')
    expect(await screen.findByText('It has no text.')).toBeTruthy()
    expect((await field()).value).toBe('---\ntitle: x\n---\n')
  })

  it('says when the disk is full, and tries again', async () => {
    const world = fakeWorld(unanswered)
    await showPanelOf(world)
    await capture()
    await press('Draft an article')
    world.fail('articles.putOne', new Error('The disk is full.'))
    await press('Add to knowledge base')
    expect(await screen.findByText(/The article was not added. The disk is full/)).toBeTruthy()
    world.mend('articles.putOne')
    fireEvent.click(await button('Try again'))
    expect(await screen.findByText('In the knowledge base')).toBeTruthy()
  })
})
