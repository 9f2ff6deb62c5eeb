/**
 * Reads sitemaps (https://www.sitemaps.org/protocol.html) found beside saved pages: they give each page's address and date
 * of change. Nothing is downloaded.
 */
import { Gunzip } from 'fflate'
import { Parser } from 'htmlparser2'
import { joinChunks } from '../../base/bytes.ts'
import { type Collector, type Sitemap, Unreadable } from './collector.ts'
import { webAddress } from './html/index.ts'
import { limits, megabytes } from './limits.ts'

/** The protocol allows 50,000 per sitemap, and as many again in an index. */
const maxListed = 200_000
const slice = 16 * 1024

/** @throws Unreadable if it is damaged or too large */
export function gunzip(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Gunzip((chunk) => {
    size += chunk.length
    if (size > limits.file) throw new Unreadable(`It is larger than ${megabytes(limits.file)} when it is unpacked.`)
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < bytes.length; at += slice)
      stream.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('It is damaged or not a gzip file.')
  }
  return joinChunks(chunks)
}

/** Reads one sitemap; `joinSitemaps` uses it once all files have been read. */
export function readSitemap(text: string, file: string, into: Collector): void {
  const sitemap: Sitemap = { file, pages: [], children: [] }
  // The root element, the open entry, and the field of it being read.
  let root = ''
  let entry: { loc: string; lastmod: string } | undefined
  let field: 'loc' | 'lastmod' | undefined
  let listed = 0
  const parser = new Parser(
    {
      onopentagname(name) {
        if (root === '') root = name
        if (root !== 'urlset' && root !== 'sitemapindex')
          throw new Unreadable('It is not a sitemap; other XML cannot be read.')
        if (name === 'url' || name === 'sitemap') entry = { loc: '', lastmod: '' }
        field = entry && (name === 'loc' || name === 'lastmod') ? name : undefined
      },
      ontext(part) {
        if (entry && field && entry[field].length < 4096) entry[field] += part
      },
      onclosetag(name) {
        field = undefined
        if (!entry || (name !== 'url' && name !== 'sitemap')) return
        const url = webAddress(entry.loc)
        const lastmod = entry.lastmod.trim()
        if (++listed > maxListed) throw new Unreadable(`It lists more than ${maxListed} pages.`)
        if (url && name === 'sitemap') sitemap.children.push(url)
        else if (url) sitemap.pages.push({ url, ...(/^\d{4}-\d{2}/.test(lastmod) && { lastmod }) })
        entry = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  if (root === '') throw new Unreadable('It is not a sitemap; other XML cannot be read.')
  into.sitemaps.push(sitemap)
}

/** Normalises the path of an address or saved page, so that `a/b/index.html`, `a/b.html` and `/a/b/` are the same. */
function pathOf(path: string): string {
  let plain = path
  try {
    plain = decodeURIComponent(path)
  } catch {
    // Not a URL, but a name with a literal percent sign.
  }
  return plain
    .replace(/\.(?:x?html?)$/i, '')
    .replace(/(?:^|\/)index$/i, '')
    .split('/')
    .filter(Boolean)
    .join('/')
    .toLowerCase()
}

/** What the sitemaps list, by host and path, by path, and by last path segment if only one page has it. */
function listingOf(sitemaps: readonly Sitemap[]) {
  const pages = new Map(sitemaps.flatMap((sitemap) => sitemap.pages).map((page) => [page.url, page]))
  const byPath = new Map<string, { url: string; lastmod?: string } | undefined>()
  const put = (key: string, page: { url: string; lastmod?: string }) =>
    byPath.set(key, byPath.has(key) && byPath.get(key) !== page ? undefined : page)
  for (const page of pages.values()) {
    const { host, pathname } = new URL(page.url)
    const path = pathOf(pathname)
    byPath.set(path === '' ? host : `${host}/${path}`, page)
    if (path.includes('/')) put(path, page)
    if (path !== '') put(`*/${path.split('/').at(-1)}`, page)
  }
  return { pages, byPath }
}

/** Gives saved pages the address and date from the sitemaps, and reports listed pages missing from the files. */
export function joinSitemaps(into: Collector): void {
  const [first] = into.sitemaps
  if (!first) return
  const { pages, byPath } = listingOf(into.sitemaps)
  if (into.pages.length === 0) {
    const count = `${pages.size} ${pages.size === 1 ? 'page' : 'pages'}`
    const lists = pages.size > 0 ? `lists ${count}` : 'only lists other sitemaps'
    const advice =
      'save the pages too (for example, with wget --mirror or as a HAR recorded while you open them), and import them together with it in one folder.'
    into.problem(first.file, `A sitemap ${lists}, and Casefile does not download anything: ${advice}`)
    return
  }
  const found = new Set<string>()
  for (const { path, url, article } of into.pages) {
    const parts = pathOf(path).split('/')
    const own = url === undefined ? undefined : pages.get(url)
    let page = own
    // The site's folder may be nested in folders of whoever saved it.
    for (let from = 0; !page && from < parts.length; from++) page = byPath.get(parts.slice(from).join('/'))
    page ??= byPath.get(`*/${parts.at(-1)}`)
    if (!page) continue
    found.add(page.url)
    if (article) {
      article.url ??= page.url
      if (page.lastmod !== undefined) article.updated ??= page.lastmod
    }
  }
  tellMissing(into, first.file, pages.size - found.size, pages.size)
}

function tellMissing(into: Collector, file: string, missing: number, all: number): void {
  const names = new Set(into.sitemaps.map((sitemap) => lastPart(sitemap.file)))
  const children = into.sitemaps
    .flatMap((sitemap) => sitemap.children)
    .filter((url) => !names.has(lastPart(url))).length
  const parts = [
    missing > 0 && `${missing} of the ${all} pages in the sitemap ${missing === 1 ? 'is' : 'are'} not among the files.`,
    children > 0 && `${children} of the sitemaps it lists ${children === 1 ? 'is' : 'are'} not among the files.`,
  ].filter(Boolean)
  if (parts.length > 0) into.note(file, parts.join(' '))
}

const lastPart = (path: string): string => path.split(/[?#]/, 1)[0]!.split('/').pop()!.replace(/\.gz$/i, '')
