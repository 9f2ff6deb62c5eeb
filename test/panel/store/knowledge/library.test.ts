import { describe, expect, it } from 'vitest'
import { maxFileSize } from '../../../../src/panel/models/import-plan.ts'
import { createFailures } from '../../../../src/panel/store/failures.ts'
import { sampleSource } from '../../../../src/panel/store/knowledge/imports.ts'
import { createLibrary, type Library } from '../../../../src/panel/store/knowledge/library.ts'
import { createKnowledge } from '../../../../src/tasks/knowledge.ts'
import { articleOf, sampleArticles } from '../../support/articles.ts'
import { type FakeWorld, fakeWorld } from '../../support/fake-ports.ts'

function libraryOf(told: Parameters<typeof fakeWorld>[0] = {}) {
  const world = fakeWorld(told)
  const failures = createFailures()
  return { world, failures, library: createLibrary(world.ports, failures) }
}

const markdown = (name: string, text: string) => new File([text], name)
/** A file of a chosen folder: happy-dom and Node give files no relative path. */
function inFolder(path: string, text: string): File {
  const file = new File([text], path.split('/').at(-1) ?? path)
  Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}
function withSize(file: File, size: number): File {
  Object.defineProperty(file, 'size', { value: size })
  return file
}
function unreadable(file: File): File {
  file.arrayBuffer = () => Promise.reject(new Error('The file was moved'))
  return file
}
const titles = async (library: Library, text: string) =>
  (await library.search({ messages: [{ text, weight: 1 }] }, 5)).map((hit) => hit.article.title)
/** The panel, opened again. */
const reopened = (world: FakeWorld, failures = createFailures()) =>
  createLibrary({ ...world.ports, knowledge: createKnowledge(world.store) }, failures)

describe('loading', () => {
  it('is ready without any articles', async () => {
    const { library } = libraryOf()
    expect(library.state.value).toBe('loading')
    await library.load()
    expect(library.state.value).toBe('ready')
    expect(library.sources.value).toEqual([])
  })

  it('builds the index once and takes the stored one from then on', async () => {
    const { library, world } = libraryOf({ articles: sampleArticles() })
    await library.load()
    expect((await titles(library, 'TAX_RULE_MISSING'))[0]).toContain('TAX_RULE_MISSING')
    world.fail('articles.all', new Error('must not be read'))
    const second = reopened(world)
    await second.load()
    expect(second.state.value).toBe('ready')
    expect((await titles(second, 'TAX_RULE_MISSING'))[0]).toContain('TAX_RULE_MISSING')
  })

  it.each<[string, (world: ReturnType<typeof fakeWorld>) => void]>([
    [
      'made of other articles',
      (world) => world.articles.set('more', [articleOf({ id: 'new', title: 'Zebra stripes' })]),
    ],
    ['damaged', (world) => Object.assign(world.savedIndex as object, { index: { version: 1 } })],
    ['unreadable', (world) => world.fail('articles.savedIndex', new Error('corrupt'))],
  ])('builds the index anew when the stored one is %s', async (_, spoil) => {
    const { library, world, failures } = libraryOf({ articles: sampleArticles() })
    await library.load()
    spoil(world)
    const second = reopened(world, failures)
    await second.load()
    expect(second.state.value).toBe('ready')
    expect(failures.list.value).toEqual([])
    expect(await titles(second, 'TAX_RULE_MISSING')).not.toEqual([])
    if (world.articles.has('more')) expect(await titles(second, 'zebra')).toContain('Zebra stripes')
  })

  it('finds what a panel in another window has imported, and reads nothing else again', async () => {
    const { library, world } = libraryOf({ articles: sampleArticles() })
    await library.load()
    const version = library.version.value
    world.fail('articles.all', new Error('must not be read'))
    await library.load()
    expect(library.version.value).toBe(version)
    world.mend('articles.all')
    world.articles.set('more', [articleOf({ id: 'new', title: 'Zebra stripes' })])
    await library.load()
    expect(await titles(library, 'zebra')).toContain('Zebra stripes')
    expect(library.sources.value).toHaveLength(2)
  })

  it('says so when the articles cannot be read, and tries again', async () => {
    const { library, world, failures } = libraryOf({ articles: sampleArticles() })
    world.fail('articles.sources', new Error('The database is locked.'))
    await library.load()
    expect(library.state.value).toBe('failed')
    expect(failures.list.value[0]?.sentence).toBe('The knowledge base could not be read. The database is locked.')
    world.mend('articles.sources')
    await library.load()
    expect(library.state.value).toBe('ready')
    expect(failures.list.value).toEqual([])
  })

  it('works when only its index cannot be stored', async () => {
    const { library, world } = libraryOf({ articles: sampleArticles() })
    world.fail('articles.putIndex', new Error('The disk is full.'))
    await library.load()
    expect(library.state.value).toBe('ready')
    expect(await titles(library, 'TAX_RULE_MISSING')).not.toEqual([])
  })
})

it('hands out the same article in each search', async () => {
  const { library } = libraryOf({ articles: sampleArticles() })
  await library.load()
  const first = async () => (await library.searchText('TAX_RULE_MISSING', 1))[0]?.article
  const article = await first()
  expect(article).toBeDefined()
  expect(await first()).toBe(article)
})

describe('importing', () => {
  it('imports a folder under its name and can find what it holds', async () => {
    const { library, world } = libraryOf()
    await library.load()
    await library.importFiles([
      inFolder('help/a.md', '# Printer is offline\n\nTurn the printer on.'),
      inFolder('help/logo.png', 'x'),
    ])
    expect(library.report.value).toEqual({ source: 'help', articles: 1, before: 0, problems: [], ignored: 1 })
    expect(library.sources.value).toMatchObject([{ source: 'help', count: 1 }])
    expect(await titles(library, 'printer offline')).toEqual(['Printer is offline'])
    expect(world.savedIndex).toBeDefined()
    expect(library.importing.value).toBeUndefined()
  })

  it('replaces an import of the same name', async () => {
    const { library } = libraryOf()
    await library.load()
    await library.importFiles([inFolder('help/a.md', '# Old words\n\nold')])
    await library.importFiles([inFolder('help/a.md', '# New words\n\nnew')])
    expect(library.sources.value).toMatchObject([{ source: 'help', count: 1 }])
    expect(await titles(library, 'new words')).toEqual(['New words'])
  })

  it('lists the files that it could not take and imports the others', async () => {
    const { library } = libraryOf()
    await library.load()
    await library.importFiles([
      markdown('good.md', '# Good\n\nbody'),
      withSize(markdown('huge.md', 'x'), maxFileSize + 1),
      unreadable(markdown('moved.md', 'x')),
      markdown('broken.json', '{"articles": [oops'),
      new File([new Uint8Array([80, 75, 3, 4, 9, 9])], 'broken.zip'),
    ])
    const report = library.report.value
    expect(report?.articles).toBe(1)
    expect(report?.problems.map(({ file }) => file).sort()).toEqual([
      'broken.json',
      'broken.zip',
      'huge.md',
      'moved.md',
    ])
    for (const { reason } of report?.problems ?? []) expect(reason).toMatch(/^[A-Z].*\.$/)
  })

  it('does not wipe out an older import with an empty one', async () => {
    const { library, world } = libraryOf()
    await library.load()
    await library.importFiles([inFolder('help/a.md', '# Kept\n\nbody')])
    await library.importFiles([inFolder('help/notes.txt', 'x')])
    expect(library.report.value?.articles).toBe(0)
    expect(world.articles.get('help')).toHaveLength(1)
  })

  it('says so when the disk is full, keeps what it had, and can try again', async () => {
    const { library, world, failures } = libraryOf({ articles: sampleArticles() })
    await library.load()
    const full = new Error('full')
    full.name = 'QuotaExceededError'
    world.fail('articles.replaceSource', full)
    await library.importFiles([markdown('a.md', '# A\n\nbody')])
    expect(failures.list.value[0]?.sentence).toBe(
      'The import failed. The disk is full, or the browser allows Casefile no more space.',
    )
    expect(library.importing.value).toBeUndefined()
    expect(await titles(library, 'TAX_RULE_MISSING')).not.toEqual([])
    world.mend('articles.replaceSource')
    await library.importFiles([markdown('a.md', '# A\n\nbody')])
    expect(failures.list.value).toEqual([])
    expect(library.sources.value).toHaveLength(2)
  })

  it('does one import at a time', async () => {
    const { library } = libraryOf()
    await library.load()
    const first = library.importFiles([markdown('a.md', '# A\n\nbody')])
    await library.importFiles([markdown('b.md', '# B\n\nbody')])
    await first
    expect(library.sources.value.map(({ source }) => source)).toEqual(['a.md'])
  })

  it('does nothing when the chooser was closed', async () => {
    const { library } = libraryOf()
    await library.load()
    await library.importFiles([])
    expect(library.report.value).toBeUndefined()
  })

  it('adds and removes the sample', async () => {
    const { library } = libraryOf()
    await library.load()
    await library.addSample()
    expect(library.sources.value).toMatchObject([{ source: sampleSource, count: 4 }])
    expect(await titles(library, 'TAX_RULE_MISSING')).not.toEqual([])
    await library.remove(sampleSource)
    expect(library.sources.value).toEqual([])
    expect(await titles(library, 'TAX_RULE_MISSING')).toEqual([])
  })
})
