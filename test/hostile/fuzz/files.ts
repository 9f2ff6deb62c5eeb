/** Files of strangers: zips, bundles and knowledge bases. */

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import * as z from 'zod/mini'
import { BundleError, readBundle, readHar, readZip, writeZip } from '../../../src/core/bundle/index.ts'
import { isSafeName, zipLimits } from '../../../src/core/bundle/zip/zip-directory.ts'
import { Article, plainText, readArticles } from '../../../src/core/kb/index.ts'
import { Session } from '../../../src/core/session/index.ts'
import { judge, Verdict } from '../../../src/core/triage/index.ts'
import { dialects } from '../../core/bundle/har/har-dialects.ts'
import { rawZip } from '../../core/bundle/zip/raw-zip.ts'
import { consoleLine, request, sessionOf, step } from '../../support/session-builder.ts'
import { nearly, nearlyBytes, pieces } from './hostile.ts'
import { expectThat, type Parser, same } from './parser.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const zips = [
  writeZip(
    new Map([
      ['a.txt', bytes('some text that is packed')],
      ['b/c.bin', new Uint8Array([1, 2, 3])],
    ]),
    0,
  ),
  rawZip([
    { name: 'shots/', method: 0 },
    { name: 'a.txt', data: 'aaaaaaaaaaaaaaaa' },
    { name: 'b.txt', method: 0, data: 'b' },
  ]),
  rawZip([
    { name: 'a.md', data: '# A\n\ntext' },
    { name: '../up.md', data: '# Up\n\ntext' },
    { name: 'c.json', data: '{"title":"t","body":"b"}' },
  ]),
]

function refused(error: unknown): undefined {
  if (!(error instanceof BundleError)) throw error
  expectThat(/^[\x20-\x7e]{1,400}$/.test(error.message), 'a sentence that is none')
  return undefined
}

const zipParser: Parser = {
  name: 'zip of a bundle',
  input: nearlyBytes(zips),
  async check(zip: Uint8Array) {
    let files: Map<string, Uint8Array> | undefined
    try {
      files = await readZip(zip)
    } catch (error) {
      return refused(error)
    }
    let total = 0
    for (const [name, content] of files) {
      expectThat(isSafeName(name), 'a name that is not safe')
      total += content.length
    }
    expectThat(total <= zipLimits.total && files.size <= zipLimits.entries, 'more than the limits')
    if (files.size > 0)
      expectThat(same([...(await readZip(writeZip(files, 0)))], [...files]), 'files that do not come back')
  },
}

const session = sessionOf([step(), request({ id: 'r' }), consoleLine({ id: 'c' })])
const { events, environment, redactions, ...head } = session
const documents = {
  'manifest.json': {
    format: 'casefile-bundle',
    version: 1,
    createdAt: session.endedAt,
    tool: { name: 'Casefile', version: '0.1.0' },
    files: ['session.json', 'events.jsonl', 'environment.json', 'redaction.json', 'verdict.json', 'report.md'].map(
      (path) => ({ path, size: 1, sha256: '', type: 'x' }),
    ),
    session: {
      id: session.id,
      title: '',
      site: session.site,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      events: 3,
    },
    redaction: { sanitised: true, kinds: [] },
    completeness: { gaps: [], blindSpots: [], late: false },
  },
  'session.json': head,
  'events.jsonl': events,
  'environment.json': environment,
  'redaction.json': { labels: redactions },
  'verdict.json': undefined,
  'report.md': '# Report',
}
type Documents = Record<string, unknown>

/** Small and not packed: what packing can break is the business of the zip parser. */
function bundleOf(files: Documents): Uint8Array {
  const entries: Record<string, Uint8Array> = {}
  for (const path of Object.keys(documents)) {
    const document = files[path]
    const lines =
      path.endsWith('l') && Array.isArray(document) ? document.map((one) => JSON.stringify(one)).join('\n') : undefined
    const text = lines ?? JSON.stringify(document)
    if (text !== undefined) entries[path] = bytes(text)
  }
  return zipSync(entries, { level: 0 })
}

/** Node's own hash in the place of WebCrypto's, which goes to another thread for every file: that took half of the time. */
function hashHere(): void {
  const digest = async (_: string, data: Uint8Array) => createHash('sha256').update(data).digest()
  Object.defineProperty(globalThis.crypto.subtle, 'digest', { value: digest, configurable: true })
}
hashHere()

const bundleParser: Parser = {
  name: 'bundle, with upgrades',
  input: nearly([documents], 4).map((files) => bundleOf((files ?? {}) as Documents)),
  async check(bundle: Uint8Array) {
    const opened = await readBundle(bundle).catch(refused)
    if (!opened) return
    const parsed = z.safeParse(Session, opened.session)
    expectThat(parsed.success && same(parsed.data, opened.session), 'a session that the schema would not give back')
    if (opened.verdict) expectThat(z.safeParse(Verdict, opened.verdict).success, 'a verdict that is none')
    expectThat(
      opened.files.size <= zipLimits.entries && opened.integrity.files.length <= zipLimits.entries,
      'too many files',
    )
    expectThat(typeof opened.report === 'string', 'no report')
  },
}

/** A HAR becomes a session that can be judged, or is refused in a sentence. */
function harRead(har: Uint8Array): void {
  let opened: ReturnType<typeof readHar>
  try {
    opened = readHar(har)
  } catch (error) {
    refused(error)
    return
  }
  const parsed = z.safeParse(Session, opened.session)
  expectThat(parsed.success && same(parsed.data, opened.session), 'a session that the schema would not give back')
  expectThat(new Set(opened.session.events.map(({ id }) => id)).size === opened.session.events.length, 'an id twice')
  expectThat(z.safeParse(Verdict, judge(opened.session)).success, 'a verdict that is none')
  expectThat(
    opened.problems.every((problem) => problem.length < 1_000),
    'a problem that is no sentence',
  )
}
const hars = Object.values(dialects)

/** Whatever was imported is an article, and nothing else is told than articles and problems. */
function imported(name: string, content: Uint8Array): void {
  const { articles, problems } = readArticles([{ name, bytes: content }], 'import')
  for (const article of articles) {
    const parsed = z.safeParse(Article, article)
    expectThat(parsed.success && same(parsed.data, article), 'an article that the schema would not give back')
    expectThat(article.url === undefined || /^https?:/i.test(article.url), 'a link that is no web address')
    expectThat(
      article.id.length <= 500 && article.title.length <= 500 && article.tags.length <= 50,
      'fields over their limits',
    )
  }
  expectThat(new Set(articles.map(({ id }) => id)).size === articles.length, 'two articles with one id')
  for (const { reason } of problems)
    expectThat(reason.length > 0 && reason.length < 2_000, 'a problem without a sentence')
}

const markdown = [
  '---\n',
  'title: A\n',
  'id: a1\n',
  'tags: [a, b]\n',
  'url: https://a.test\n',
  '__proto__: {x: 1}\n',
  'a: &a [*a, *a]\n',
  '<<: *a\n',
  '? {a: b}\n: - c\n',
  '# Head #\n',
  '\n\n',
  'text ',
  '> ',
  '- ',
  '| a | b |\n',
  '|---|---|\n',
  '```js\n',
  '`',
  '**',
  '_',
  '[x](',
  'javascript:x)',
  '![',
  '](',
  ')',
  '<b>',
  '</',
  '<!--',
  '&#x26;',
  '&amp;',
  '\\',
  '\r',
  '\t',
  '!!js/function x\n',
]
const page = (url: string, text: string) => ({
  request: { url },
  response: { status: 200, content: { mimeType: 'text/html', text } },
})
const tags =
  '<b> </b> <p> <br> <pre> </pre> <code> <ul> <li> </ul> <table> <tr> <td> <a> <h1> <article> <![CDATA[ <svg>'
const html = [...tags.split(' '), ...markdown, '\uE000', '\uE002', '<meta charset=x>', '<a href="https://a.test/(">']
const helpHars = [
  { log: { entries: [page('https://a.test/?utm_x=1', '<article><h1>A</h1>text'), page('https://b.test/', 'x')] } },
]
const articles = [
  [{ id: 'a', title: 'A', body: 'text', tags: ['x'], url: 'https://a.test' }],
  {
    articles: [
      { title: 'A', body: 'text', labels: 'a,b' },
      { name: 'B', content: 'x', html_url: 'javascript:x' },
    ],
  },
  { title: 'A', body: 'text', __proto__: null },
]

export const fileParsers: Parser[] = [
  zipParser,
  bundleParser,
  {
    name: 'HAR of any program',
    input: nearly(hars, 5),
    check: (data: unknown) => harRead(bytes(JSON.stringify(data) ?? '')),
  },
  {
    name: 'HAR as bytes',
    input: nearlyBytes(hars.map((har) => bytes(JSON.stringify(har)))),
    check: harRead,
  },
  { name: 'articles as Markdown', input: pieces(markdown), check: (text: string) => imported('a.md', bytes(text)) },
  { name: 'articles as HTML', input: pieces(html), check: (text: string) => imported('a.html', bytes(text)) },
  {
    name: 'articles in a HAR',
    input: nearly(helpHars),
    check: (data: unknown) => imported('a.har', bytes(JSON.stringify(data) ?? '')),
  },
  {
    name: 'a sitemap beside a page',
    input: pieces(['<urlset>', '<url>', '<loc>', 'https://a.test/a', '</loc>', '<lastmod>', '</url>', ...html]),
    check: (text: string) => imported('sitemap.xml', bytes(text)),
  },
  {
    name: 'articles as JSON',
    input: nearly(articles),
    check: (data: unknown) => imported('a.json', bytes(JSON.stringify(data) ?? '')),
  },
  {
    name: 'articles as JSON Lines',
    input: fc.array(nearly(articles), { maxLength: 3 }),
    check: (lines: unknown[]) => imported('a.jsonl', bytes(lines.map((line) => JSON.stringify(line)).join('\n'))),
  },
  { name: 'articles in a zip', input: nearlyBytes(zips), check: (zip: Uint8Array) => imported('a.zip', zip) },
  {
    name: 'text of Markdown and HTML',
    input: pieces(markdown),
    check(text: string) {
      const plain = plainText(text)
      expectThat(plain.length <= text.length * 4 + 16, 'text that grows')
    },
  },
]
