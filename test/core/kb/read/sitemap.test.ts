/** Sitemaps beside saved pages. */
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readArticles } from '../../../../src/core/kb/index.ts'

const site = 'https://help.test'
const urlset = (...entries: readonly (readonly [string, string?])[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
    .map(([path, lastmod]) => `<url><loc> ${site}${path} </loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`)
    .join('')}</urlset>`
const index = (...names: string[]) =>
  `<sitemapindex>${names.map((name) => `<sitemap><loc>${site}/${name}</loc></sitemap>`).join('')}</sitemapindex>`
const page = (title: string) => `<h1>${title}</h1>Text`
const read = (files: Record<string, string | Uint8Array>) =>
  readArticles(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? strToU8(content) : content,
    })),
    'kb',
  )

describe('sitemap', () => {
  it.each([
    ['a mirror', 'kb/help.test/hc/en/articles/12-save.html', '/hc/en/articles/12-save'],
    ['a mirror of folders', 'kb/help.test/save/index.html', '/save/'],
    ['the start page of a mirror', 'kb/help.test/index.html', '/'],
    ['a folder without its site', 'kb/articles/12-save.html', '/articles/12-save'],
    ['pages that were saved one by one', 'kb/12-save.html', '/hc/en/articles/12-save.html'],
    ['names with signs', 'kb/help.test/a/gr\u00f6\u00dfe 1.html', '/a/gr%C3%B6%C3%9Fe%201'],
  ])('tells the addresses of %s', (_, path, address) => {
    const { articles, problems } = read({
      'kb/sitemap.xml': urlset([address, '2026-02-03'], ['/b/zz']),
      [path]: page('One'),
    })
    expect(articles).toMatchObject([{ id: path, url: `${site}${address}`, updated: '2026-02-03' }])
    expect(problems).toEqual([
      { file: 'kb/sitemap.xml', reason: '1 of the 2 pages in the sitemap is not among the files.', note: true },
    ])
  })

  it('what a page says of itself has the last word', () => {
    const own = '<link rel="canonical" href="https://help.test/own"><time datetime="2026-01-01">x</time>Text'
    const { articles, problems } = read({ 'any name.html': own, 'sitemap.xml': urlset(['/own', '2026-02-03']) })
    expect(articles).toMatchObject([{ url: `${site}/own`, updated: '2026-01-01' }])
    expect(problems).toEqual([])
  })

  it('two pages of one name are not mixed up', () => {
    const { articles } = read({ 'sitemap.xml': urlset(['/a/save'], ['/b/save']), 'save.html': page('Save') })
    expect(articles[0]).not.toHaveProperty('url')
  })

  it('an index, and a packed sitemap, in a zip', () => {
    const zip = zipSync({
      'help.test/sitemap.xml': strToU8(index('sitemap-1.xml.gz', 'sitemap-2.xml.gz')),
      'help.test/sitemap-1.xml.gz': gzipSync(strToU8(urlset(['/a/one', '2026-02-03T04:05:06Z']))),
      'help.test/a/one.html': strToU8(page('One')),
    })
    const { articles, problems } = read({ 'mirror.zip': zip })
    expect(articles).toMatchObject([{ url: `${site}/a/one`, updated: '2026-02-03T04:05:06Z' }])
    expect(problems).toEqual([
      { file: 'help.test/sitemap.xml', reason: '1 of the sitemaps it lists is not among the files.', note: true },
    ])
  })

  it('alone, it says what to do', () => {
    const { articles, problems } = read({ 'sitemap.xml': urlset(['/a'], ['/b']) })
    expect(articles).toEqual([])
    expect(problems).toEqual([
      {
        file: 'sitemap.xml',
        reason:
          'A sitemap lists 2 pages, and Casefile does not download anything: save the pages too (for example, with wget --mirror or as a HAR recorded while you open them), and import them together with it in one folder.',
      },
    ])
  })

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['other XML', 'feed.xml', '<rss><channel/></rss>', /^It is not a sitemap/],
    ['no XML', 'a.xml', 'text', /^It is not a sitemap/],
    ['no gzip', 'sitemap.xml.gz', 'text', /^It is damaged or not a gzip file\.$/],
    ['a bomb', 'sitemap.xml.gz', gzipSync(new Uint8Array(51 * 1024 * 1024), { level: 1 }), /^It is larger than 50 MB/],
  ])('%s', (_, name, content, reason) => {
    const { articles, problems } = read({ [name]: content })
    expect(articles).toEqual([])
    expect(problems).toEqual([{ file: name, reason: expect.stringMatching(reason) }])
  })
})
