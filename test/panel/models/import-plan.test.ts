import { describe, expect, it } from 'vitest'
import { type ChosenFile, maxFileSize, planImport } from '../../../src/panel/models/import-plan.ts'

const file = (path: string, size = 100): ChosenFile => ({
  name: path.split('/').at(-1) ?? path,
  size,
  webkitRelativePath: path.includes('/') ? path : '',
})

describe('planImport', () => {
  it.each([
    ['a folder by its name', ['help/a.md', 'help/sub/b.md'], 'help'],
    ['a single file by its name', ['articles.zip'], 'articles.zip'],
    ['several files by the first', ['a.md', 'b.md', 'c.json'], 'a.md and 2 more'],
    ['nothing', [], 'Articles'],
  ])('names %s', (_, paths, source) => expect(planImport(paths.map((path) => file(path))).source).toBe(source))

  it('reads articles and passes over what else lies in a folder', () => {
    const plan = planImport(
      ['kb/a.md', 'kb/b.MARKDOWN', 'kb/c.jsonl', 'kb/logo.png', 'kb/.git/x.md', 'kb/__MACOSX/y.md'].map((p) => file(p)),
    )
    expect(plan.files.map(({ path }) => path)).toEqual(['kb/a.md', 'kb/b.MARKDOWN', 'kb/c.jsonl'])
    expect(plan.ignored).toBe(3)
    expect(plan.problems).toEqual([])
  })

  it('reads saved pages, recordings of help centers and sitemaps, but no other XML', () => {
    const names = [
      'a.html',
      'b.HTM',
      'c.xhtml',
      'd.har',
      'sitemap.xml',
      'en/sitemap-1.xml.gz',
      'feed.xml',
      'a.tar.gz',
      'a.css',
    ]
    const plan = planImport(names.map((name) => file(`kb/${name}`)))
    expect(plan.files.map(({ path }) => path.slice(3))).toEqual(names.slice(0, 6))
    expect(plan.ignored).toBe(3)
  })

  it('refuses a file that is too large, in a sentence, and still takes the others', () => {
    const plan = planImport([file('kb/dump.json', maxFileSize + 12_000_000), file('kb/a.md', maxFileSize)])
    expect(plan.files.map(({ path }) => path)).toEqual(['kb/a.md'])
    expect(plan.problems).toEqual([
      { file: 'kb/dump.json', reason: 'The file is 62 MB; Casefile reads files up to 50 MB.' },
    ])
  })
})
