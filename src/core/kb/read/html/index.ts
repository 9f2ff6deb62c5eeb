/** HTML -> articles: saved pages, and the bodies of exports. */
import type { Article } from '../../articles/article.ts'
import { type Collector, Unreadable } from '../collector.ts'
import { articleOf } from '../fields.ts'
import { limits, megabytes } from '../limits.ts'
import { nameOf } from '../markdown.ts'
import { type Content, contentOf, isList } from './content.ts'
import { type Head, headOf } from './head.ts'
import { markdownOfHtml } from './markdown.ts'
import { oneLine, parseHtml } from './tree.ts'

export { isArticle } from './content.ts'
export { decodeHtml } from './decode.ts'
export { webAddress } from './escape.ts'
export { languageTag } from './head.ts'

/** A page whose article was found but not yet converted. */
export interface Page {
  content: Content
  head: Head
}

/** @throws Unreadable if it is nested too deeply */
export function pageOf(html: string): Page {
  const root = parseHtml(html)
  const content = contentOf(root)
  return { content, head: headOf(root, content.element) }
}

/**
 * The article of a page.
 * @param own its name if the page gives none, and its address if known
 * @throws Unreadable if it has no text or too much
 */
export function articleOfPage(page: Page, own: { id: string; name: string; url?: string; source: string }): Article {
  const { head } = page
  const url = own.url ?? head.url
  const title = head.title ?? own.name
  const body = limited(withoutTitle(markdownOfHtml(page.content.element, url), title))
  if (body === '') throw new Unreadable('It has no text.')
  return articleOf({ ...head, url }, { id: own.id, title, body, source: own.source })
}

const tags =
  'p|div|h[1-6]|ul|ol|li|table|tr|td|pre|code|span|a|strong|em|b|i|u|blockquote|section|article|figure|details|ac:[\\w-]+'
const closing = new RegExp(`</(?:${tags})\\s*>|<br\\s*/?>`, 'i')
const whole = new RegExp(`^\\s*<(?:!--|!doctype|html|body|img|br|hr|${tags})\\b[^]*>\\s*$`, 'i')
const markdownBlock = /^(?:#{1,6} |```|~~~|[-*+] |\d+\. |> |\|)/m

/** Whether an export's body is HTML; Markdown may contain tags too. */
export function isHtml(body: string): boolean {
  return closing.test(body) && (whole.test(body) || !markdownBlock.test(body))
}

/** An export's body as Markdown. @throws Unreadable if it has no text or too much */
export function bodyOfHtml(html: string, base: string | undefined): string {
  if (html.length > limits.page) {
    throw new Unreadable(`It is larger than ${megabytes(limits.page)}, the maximum for a page.`)
  }
  const body = limited(markdownOfHtml(parseHtml(html), base))
  if (body === '') throw new Unreadable('It has no text.')
  return body
}

function limited(body: string): string {
  if (body.length <= limits.article) return body
  throw new Unreadable(`It is larger than ${megabytes(limits.article)}, the maximum for an article.`)
}

/** Drops a first heading that repeats the title, which would otherwise be shown twice. */
function withoutTitle(body: string, title: string): string {
  const [heading = ''] = body.split('\n', 1)
  const repeats = /^#{1,6} /.test(heading) && bare(heading) === bare(title)
  return repeats ? body.slice(heading.length).trim() : body
}

const bare = (text: string): string => oneLine(text.replace(/[^\p{L}\p{N}]+/gu, ' ')).toLowerCase()

/** Reads one saved page. A page that only links to others is counted and yields no article. */
export function readHtml(text: string, path: string, into: Collector): void {
  const page = pageOf(text)
  const { url, redirects } = page.head
  if (redirects || isList(page.content)) {
    into.leaveOut(path)
    into.pages.push({ path, url })
  } else {
    const article = articleOfPage(page, { id: path, name: nameOf(path), source: into.source })
    into.pages.push({ path, url, article: into.add(article, path) })
  }
}
