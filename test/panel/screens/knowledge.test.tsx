import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { articleOf, sampleArticles } from '../support/articles.ts'
import { fakeWorld } from '../support/fake-ports.ts'
import { button, key, press, showPanel, showPanelOf, title } from '../support/render.tsx'

afterEach(cleanup)

async function showKnowledge(told: Parameters<typeof showPanel>[0] = {}) {
  const shown = await showPanel(told)
  await press('Knowledge base')
  return shown
}
function chooseFiles(container: Element, files: File[], folder = false): void {
  const input = container.querySelector<HTMLInputElement>(`input[aria-label="Import ${folder ? 'folder' : 'files'}"]`)!
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  fireEvent.change(input)
}
/** What is awaited until it is let go. */
function holding(): { held: Promise<void>; release: () => void } {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  return { held, release }
}
const article = (name: string, heading: string) => new File([`# ${heading}\n\nText.`], name)

describe('the knowledge base', () => {
  it('tells what to do while it is empty', async () => {
    await showKnowledge()
    expect(await screen.findByText('No articles yet')).toBeTruthy()
    expect(await button('Import folder')).toBeTruthy()
    expect(await button('Import files')).toBeTruthy()
    expect(await button('Add sample articles')).toBeTruthy()
  })

  it('lets a folder be chosen', async () => {
    const { container } = await showKnowledge()
    await button('Import folder')
    expect(container.querySelector('input[webkitdirectory]')).not.toBeNull()
  })

  it('lists what it holds', async () => {
    await showKnowledge({ articles: sampleArticles() })
    expect(await screen.findByText('help-centre')).toBeTruthy()
    expect(screen.getByText('4 articles, imported 12 Mar 2026')).toBeTruthy()
  })

  it('takes out one article that was written here, and puts it back', async () => {
    const world = fakeWorld({ articles: sampleArticles() })
    const written = articleOf({ id: 'w', title: 'Printer offline', body: 'Paper.', source: 'Written here' })
    world.articles.set('Written here', [written])
    await showPanelOf(world)
    await press('Knowledge base')
    const field = await screen.findByLabelText('Search the knowledge base')
    fireEvent.input(field, { target: { value: 'printer invoice' } })
    const out = await button('Remove: Printer offline')
    expect(screen.getAllByRole('button', { name: /^Remove: / })).toHaveLength(1)
    out.focus()
    fireEvent.click(out)
    expect(await screen.findByText('Removed from the knowledge base: Printer offline')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Printer offline' })).toBeNull())
    expect(document.activeElement).toBe(field)
    expect([...world.articles.keys()]).toEqual(['help-centre'])
    await press('Undo')
    await waitFor(() => expect(world.articles.get('Written here')).toEqual([written]))
    expect(await button('Remove: Printer offline')).toBeTruthy()
  })

  it.each([
    ['printer', '1 article found'],
    ['invoice', /^[2-9] articles found$/],
    ['zzzz', 'No article found'],
  ])('tells a screen reader how many articles have “%s”', async (words, told) => {
    const printer = articleOf({ id: 'p', title: 'Printer offline', body: 'Paper.' })
    await showKnowledge({ articles: [...sampleArticles(), printer] })
    fireEvent.input(await screen.findByLabelText('Search the knowledge base'), { target: { value: words } })
    await screen.findByText(told)
    expect(screen.queryByText('Searching')).toBeNull()
  })

  it('says that it searches until there is an answer', async () => {
    const { world } = await showKnowledge({ articles: sampleArticles() })
    const { searchText } = world.ports.knowledge
    const { held, release } = holding()
    world.ports.knowledge.searchText = async (...asked) => {
      await held
      return searchText(...asked)
    }
    const field = await screen.findByLabelText('Search the knowledge base')
    fireEvent.input(field, { target: { value: 'invoice' } })
    await waitFor(() => expect(screen.getAllByText('Searching')).toHaveLength(2))
    release()
    await screen.findByText(/articles found/)
    expect(screen.queryByText('Searching')).toBeNull()
  })

  it('says that it is being loaded', async () => {
    const world = fakeWorld({ articles: sampleArticles() })
    const { load } = world.ports.knowledge
    const { held, release } = holding()
    world.ports.knowledge.load = async () => {
      await held
      return load()
    }
    const shown = showPanelOf(world)
    await press('Knowledge base')
    expect(await screen.findByText('Loading the knowledge base')).toBeTruthy()
    release()
    await shown
    expect(await screen.findByText('help-centre')).toBeTruthy()
    expect(screen.queryByText('Loading the knowledge base')).toBeNull()
  })

  it('imports files and says how it went', async () => {
    const { container } = await showKnowledge()
    await button('Import files')
    chooseFiles(container, [
      article('a.md', 'Printer offline'),
      article('b.md', 'Paper jam'),
      new File(['{oops'], 'broken.json'),
    ])
    expect(await screen.findByText('2 articles imported from a.md and 2 more')).toBeTruthy()
    expect(screen.getByText('1 file could not be read, or not in full.')).toBeTruthy()
    expect(screen.getByText('broken.json')).toBeTruthy()
    await press('Dismiss')
    await waitFor(() => expect(screen.queryByText('broken.json')).toBeNull())
    expect(screen.getByText('a.md and 2 more')).toBeTruthy()
  })

  it('counts a file with several broken lines once', async () => {
    const { container } = await showKnowledge()
    await button('Import files')
    chooseFiles(container, [new File(['{"title":"A","body":"b"}\n{oops\n{oops\n{oops'], 'export.jsonl')])
    expect(await screen.findByText('1 article imported from export.jsonl')).toBeTruthy()
    expect(screen.getByText('1 file could not be read, or not in full.')).toBeTruthy()
  })

  it('imports a saved page and what a help center answered, and says what was left out', async () => {
    const { container, world } = await showKnowledge()
    await button('Import files')
    const accept = container.querySelector<HTMLInputElement>('input[aria-label="Import files"]')?.accept
    expect(accept?.split(',')).toEqual(expect.arrayContaining(['.html', '.har', '.xml', '.gz', '.md', '.zip']))
    chooseFiles(container, [
      new File(['<nav>Menu</nav><main><h1>Printer offline</h1><p>Turn it <b>on</b>.</p></main>'], 'printer.html'),
      new File(['{"articles":[{"id":1,"title":"Soon","body":"x","draft":true}]}'], 'export.json'),
      new File(['<rss/>'], 'feed.xml'),
    ])
    expect(await screen.findByText(/^1 article imported from printer\.html/)).toBeTruthy()
    expect(screen.getByText('1 draft was left out.')).toBeTruthy()
    expect(screen.queryByText(/could not be read/)).toBeNull()
    expect([...world.articles.values()].flat()).toMatchObject([{ title: 'Printer offline', body: 'Turn it **on**.' }])
  })

  it('says how many articles an import took the place of, and asks before most of them are lost', async () => {
    const { container, world } = await showKnowledge()
    await button('Import files')
    const many = Array.from({ length: 3 }, (_, n) => article(`${n}.md`, `Old ${n}`))
    const inFolder = (files: File[]) =>
      files.map((file) => Object.defineProperty(file, 'webkitRelativePath', { value: `help/${file.name}` }))
    chooseFiles(container, inFolder(many))
    expect(await screen.findByText('3 articles imported from help')).toBeTruthy()
    const titles = () => world.articles.get('help')?.map((one) => one.title)
    chooseFiles(container, inFolder([article('a.md', 'New'), new File(['{oops'], 'broken.json')]))
    const question = await screen.findByRole('dialog', { name: 'Replace help?' })
    expect(question.textContent).toContain('The import has 1 article, and help has 3 articles now.')
    expect(question.textContent).toContain('1 file could not be read, or not in full.')
    expect(titles()).toEqual(['Old 0', 'Old 1', 'Old 2'])
    await press('Keep current')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(titles()).toHaveLength(3)
    chooseFiles(container, inFolder([article('a.md', 'New')]))
    await press('Replace')
    expect(await screen.findByText('1 article imported from help, replacing 3')).toBeTruthy()
    expect(titles()).toEqual(['New'])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says when nothing was found', async () => {
    const { container } = await showKnowledge()
    await button('Import files')
    chooseFiles(container, [new File(['x'], 'notes.docx')])
    expect((await screen.findByRole('alert')).textContent).toContain('No articles found in notes.docx')
  })

  it('shows why an import failed and tries again', async () => {
    const { container, world } = await showKnowledge()
    await button('Import files')
    world.fail('articles.replaceSource', new Error('The disk is full.'))
    chooseFiles(container, [article('a.md', 'Printer offline')])
    expect((await screen.findByRole('alert')).textContent).toContain('The import failed. The disk is full.')
    world.mend('articles.replaceSource')
    await press('Try again')
    expect(await screen.findByText('1 article imported from a.md')).toBeTruthy()
  })

  it('adds the sample once', async () => {
    await showKnowledge()
    await press('Add sample articles')
    expect(await screen.findByText('4 articles imported from Sample articles')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Add sample articles' })).toBeNull()
    // What went well is told once.
    await press('Back')
    await press('Knowledge base')
    await screen.findByText('Sample articles')
    expect(screen.queryByText('4 articles imported from Sample articles')).toBeNull()
  })

  it('removes a source only after a question', async () => {
    const { world } = await showKnowledge({ articles: sampleArticles() })
    await press('Remove help-centre')
    await press('Keep it')
    expect(world.articles.size).toBe(1)
    await press('Remove help-centre')
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }))
    expect(await screen.findByText('No articles yet')).toBeTruthy()
    expect(world.articles.size).toBe(0)
  })

  it('can be searched', async () => {
    await showKnowledge({ articles: sampleArticles() })
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'invoice pdf' } })
    await press('Export an invoice as PDF')
    expect(await screen.findByText(/layout of your template/)).toBeTruthy()
  })

  it.each([
    ['the arrow', () => press('Back')],
    ['Escape', async () => key('Escape')],
    ['B', async () => key('b')],
  ])('goes back with %s', async (_, back) => {
    await showKnowledge({ articles: sampleArticles() })
    expect((await title()).textContent).toBe('Knowledge base')
    await back()
    await waitFor(async () => expect((await title()).textContent).toBe('app.tallybook.example'))
  })
})
