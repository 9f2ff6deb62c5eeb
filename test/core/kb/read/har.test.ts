/** HARs of help centres -> articles. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readArticles } from '../../../../src/core/kb/index.ts'

interface Told {
  status?: number
  type?: string
  base64?: boolean
}
const entry = (
  url: string,
  text: string,
  { status = 200, type = 'text/html; charset=utf-8', base64 = false }: Told = {},
) => ({
  startedDateTime: '2026-01-02T03:04:05.000Z',
  request: {
    method: 'GET',
    url,
    headers: [{ name: 'Cookie', value: 'sid=secret-1' }],
    cookies: [{ name: 'sid', value: 'secret-1' }],
  },
  response: {
    status,
    headers: [{ name: 'Set-Cookie', value: 'sid=secret-1' }],
    content: {
      mimeType: type,
      text: base64 ? Buffer.from(text).toString('base64') : text,
      ...(base64 && { encoding: 'base64' }),
    },
  },
})
const json: Told = { type: 'application/json' }
const read = (entries: unknown, name = 'help.har') =>
  readArticles([{ name, bytes: strToU8(JSON.stringify({ log: { version: '1.2', entries } })) }], 'kb')

const prose = 'Reload the page, then sign in anew and look at the list of what was saved. '.repeat(3)
const page = (title: string, more = '') =>
  `<title>x</title><nav>Menu</nav><article><h1>${title}</h1><p>${prose}</p>${more}</article>`
const home = '<main><h1>Help</h1><p>How can we help?</p></main>'
const search = `<main><h1>Results</h1>${['a', 'b', 'c'].map((name) => `<h2><a href="/${name}">How to do ${name}</a></h2><p>${prose}</p>`).join('')}</main>`
const site = 'https://help.test'

describe('HAR of a help centre', () => {
  it('each page is an article under its address, once', () => {
    const { articles, problems } = read([
      entry(`${site}/a/1?utm_source=x&page=2&gclid=3#part`, page('One', '<a href="/a/2">two</a>')),
      entry(`${site}/a/1?page=2&_ga=4`, page('One again')),
      entry(`${site}/a/2`, page('Größe'), { base64: true }),
      entry(`${site}/logo.png`, 'x', { type: 'image/png' }),
      entry(`${site}/a/3`, page('Gone'), { status: 404 }),
    ])
    expect(problems).toEqual([])
    expect(articles).toEqual([
      {
        id: `${site}/a/1?page=2`,
        url: `${site}/a/1?page=2`,
        title: 'One',
        body: `${prose.trim()}\n\n[two](${site}/a/2)`,
        tags: [],
        source: 'kb',
      },
      { id: `${site}/a/2`, url: `${site}/a/2`, title: 'Größe', body: prose.trim(), tags: [], source: 'kb' },
    ])
    expect(JSON.stringify(articles)).not.toMatch(/secret|Menu/)
  })

  it('a page without a marked article counts when it has enough to say', () => {
    const { articles } = read([entry(`${site}/how-to%20save.html`, `<body><p>${prose.repeat(3)}</p></body>`)])
    expect(articles.map(({ title }) => title)).toEqual(['how to save'])
  })

  it('says how many pages hold no article, in one line', () => {
    const { articles, problems } = read([
      entry(`${site}/`, home),
      entry(`${site}/search?q=a`, search),
      entry(`${site}/app`, '<div id="root"></div><script>start()</script>'),
      entry(`${site}/a/1`, page('One')),
    ])
    expect(articles).toHaveLength(1)
    expect(problems).toEqual([
      {
        file: 'help.har',
        reason:
          '3 of its 4 pages were left out: they contain no article (for example, home pages, lists, or search pages).',
        note: true,
      },
    ])
  })

  it('leaves out what other sites answered', () => {
    const list = JSON.stringify({ articles: [{ title: 'Foreign', body: 'x' }] })
    const { articles, problems } = read([
      entry('https://ads.test/1', page('Ad')),
      entry(`${site}/a/1`, page('One')),
      entry(`${site}/a/2`, page('Two')),
      entry('https://api.test/articles.json', list, json),
    ])
    expect(articles.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(problems).toEqual([
      { file: 'help.har', reason: '1 page from a site other than help.test was left out.', note: true },
    ])
  })

  it('reads the lists of articles among its answers, and passes over every other answer', () => {
    const list = {
      articles: [{ id: 7, section_id: 1, html_url: `${site}/7`, title: 'Seven', body: '<p>a <b>b</b></p>' }],
    }
    const { articles, problems } = read([
      entry(`${site}/api/articles.json`, JSON.stringify(list), { ...json, base64: true }),
      entry(`${site}/api/user.json`, '{"user":{"name":"x"}}', json),
      entry(`${site}/api/votes.json`, '{"data":[{"id":1,"value":2}]}', json),
      entry(`${site}/api/broken.json`, '{', json),
    ])
    expect(problems).toEqual([])
    expect(articles).toMatchObject([{ id: '7', title: 'Seven', body: 'a **b**', url: `${site}/7` }])
  })

  it.each<[string, unknown, RegExp]>([
    ['no entries', undefined, /^It is not a HAR/],
    ['nothing in it', [], /^It contains no page and no list of articles/],
    ['entries of another kind', [null, 1, {}, { request: {}, response: { content: [] } }], /^It contains no page/],
    [
      'contents that were not kept',
      [{ request: { url: site }, response: { status: 200, content: { mimeType: 'text/html' } } }],
      /record it with response contents/,
    ],
    [
      'base64 that is none',
      [
        {
          request: { url: site },
          response: { status: 200, content: { mimeType: 'text/html', encoding: 'base64', text: '%' } },
        },
      ],
      /not valid base64/,
    ],
  ])('%s', (_, entries, reason) => {
    const { articles, problems } = read(entries)
    expect(articles).toEqual([])
    expect(problems.map((problem) => problem.reason)).toEqual([expect.stringMatching(reason)])
  })
})
