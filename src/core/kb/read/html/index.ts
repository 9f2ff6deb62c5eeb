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

/** A page whose article was found but not yet made into one. */
export interface Page {
  content: Content
  head: Head
}

/** @throws Unreadable when it is nested beyond measure */
export function pageOf(html: string): Page {
  const root = parseHtml(html)
  const content = contentOf(root)
  return { content, head: headOf(root, content.element) }
}

/**
 * The article of a page.
 * @param own what it is called where the page does not say, and its address, when that is known
 * @throws Unreadable when it has no text or too much
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

/** Whether the body of an export is HTML; in Markdown, too, there may be a tag. */
export function isHtml(body: string): boolean {
  return closing.test(body) && (whole.test(body) || !markdownBlock.test(body))
}

/** The Markdown of the body of an export. @throws Unreadable when it has no text or too much */
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

/** A first heading that repeats the title would be shown twice. */
function withoutTitle(body: string, title: string): string {
  const [heading = ''] = body.split('\n', 1)
  const repeats = /^#{1,6} /.test(heading) && bare(heading) === bare(title)
  return repeats ? body.slice(heading.length).trim() : body
}

const bare = (text: string): string => oneLine(text.replace(/[^\p{L}\p{N}]+/gu, ' ')).toLowerCase()

/** Reads one saved page. A page that only leads to others is counted, and gives no article. */
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
