/** Reads articles from a HAR (1.2) recorded while browsing a help centre: its pages and its article lists. */
import { type Collector, Unreadable } from './collector.ts'
import { at, type Fields, isFields } from './fields.ts'
import { articleOfPage, decodeHtml, isArticle, pageOf } from './html/index.ts'
import { holdsArticles, parseJson, readValue } from './json.ts'
import { limits } from './limits.ts'

/** A response reduced to address and text: no cookies, no headers. */
interface SiteResponse {
  url: URL
  type: 'page' | 'list'
  content: Fields
}

/** Query parameters that identify visits, not pages. */
const tracking =
  /^(?:utm_.*|gclid|dclid|gbraid|wbraid|fbclid|msclkid|twclid|yclid|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|__hs.*|igshid|ref_src)$/i

/**
 * Reads one HAR. Pages that are not articles, and responses from other sites, are counted and reported in one sentence each.
 */
export function readHar(text: string, file: string, into: Collector): void {
  const entries = at(parseJson(text), 'log', 'entries')
  if (!Array.isArray(entries)) throw new Unreadable('It is not a HAR: it needs an object with "log" and its "entries".')
  const responses = entries.map(responseOf).filter((response) => response !== undefined)
  const site = mostOf(responses.filter(({ type }) => type === 'page')) ?? mostOf(responses)
  const own = responses.filter(({ url }) => url.host === site)
  const seen = new Set<string>()
  const counts = { articles: into.articles.length, problems: into.problems.length, pages: 0, others: 0 }
  for (const { url, type, content } of own) {
    const address = `${type} ${url.href}`
    if (seen.has(address)) continue
    seen.add(address)
    if (type === 'list') into.attempt(url.href, () => readList(content, url.href, into))
    else {
      counts.pages++
      into.attempt(url.href, () => {
        if (!readPage(content, url.href, into)) counts.others++
      })
    }
  }
  if (counts.others > 0) into.note(file, pagesLeftOut(counts.others, counts.pages))
  else if (into.articles.length === counts.articles && into.problems.length === counts.problems) {
    throw new Unreadable('It contains no page and no list of articles; record it with response contents.')
  }
  const foreign = responses.filter(({ url, type }) => url.host !== site && type === 'page').length
  if (foreign > 0) into.note(file, foreignLeftOut(foreign, site ?? ''))
}

const pagesLeftOut = (others: number, pages: number): string =>
  others === 1
    ? `1 of its ${pages} pages was left out: it contains no article (for example, a home page, a list, or a search page).`
    : `${others} of its ${pages} pages were left out: they contain no article (for example, home pages, lists, or search pages).`

const foreignLeftOut = (count: number, site: string): string =>
  count === 1
    ? `1 page from a site other than ${site} was left out.`
    : `${count} pages from sites other than ${site} were left out.`

/** A response that may hold articles. */
function responseOf(entry: unknown): SiteResponse | undefined {
  const content = at(entry, 'response', 'content')
  const address = at(entry, 'request', 'url')
  if (at(entry, 'response', 'status') !== 200 || typeof address !== 'string' || !isFields(content)) return undefined
  const kind = /^\s*(?:text\/html|application\/xhtml\+xml)|json/i.exec(String(content.mimeType))?.[0]
  if (kind === undefined || typeof content.text !== 'string' || content.text === '') return undefined
  const url = addressOf(address)
  return url && { url, type: /json/i.test(kind) ? 'list' : 'page', content }
}

/** Drops the fragment and parameters that only say where a visitor came from. */
function addressOf(address: string): URL | undefined {
  try {
    const url = new URL(address)
    url.hash = ''
    url.username = ''
    url.password = ''
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
  } catch {
    return undefined
  }
}

function mostOf(responses: readonly SiteResponse[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { url } of responses) counts.set(url.host, (counts.get(url.host) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function contentText(content: Fields, decode: (bytes: Uint8Array) => string): string {
  const text = String(content.text)
  if (!/^base64$/i.test(String(content.encoding))) return text
  try {
    return decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)))
  } catch {
    throw new Unreadable('Its content is not valid base64.')
  }
}

/** @returns false if the page is not an article */
function readPage(content: Fields, url: string, into: Collector): boolean {
  const html = contentText(content, decodeHtml)
  if (html.length > limits.page) return false
  const page = pageOf(html)
  if (!isArticle(page.content)) return false
  const name = decodeName(new URL(url).pathname)
  into.add(articleOfPage(page, { id: url, name, url, source: into.source }), url)
  return true
}

/** The last path segment, as words. */
function decodeName(path: string): string {
  const last = path.split('/').filter(Boolean).pop() ?? path
  try {
    return (
      decodeURIComponent(last)
        .replace(/\.\w+$/, '')
        .replace(/[-_+]+/g, ' ')
        .trim() || path
    )
  } catch {
    return last
  }
}

/** Skips any response that is not a list of articles. */
function readList(content: Fields, url: string, into: Collector): void {
  const text = contentText(content, (bytes) => new TextDecoder().decode(bytes))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return
  }
  if (holdsArticles(value)) readValue(value, url, into)
}
