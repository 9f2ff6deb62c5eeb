/** A page's metadata: title, address, date, language and tags. */
import { isKept } from './content.ts'
import { plain, webAddress } from './escape.ts'
import { attribute, type Element, elementsOf, oneLine, textOf } from './tree.ts'

const longestData = 200_000
const maxTitle = 500
/** The sign beside a heading that links to itself. */
const permalink = /\s*¶$|\s+[#§]$/

/** Named as in `fields.ts`. */
export interface Head {
  title: string | undefined
  url: string | undefined
  /** ISO 8601 */
  updated: string | undefined
  language: string | undefined
  tags: string[] | undefined
  /** whether it only redirects to another page */
  redirects: boolean
}

export function headOf(root: Element, content: Element): Head {
  const meta = new Map<string, string[]>()
  let redirects = false
  const found: { language?: string; canonical?: string; title?: string; changed?: string; data?: string } = {}
  for (const element of elementsOf(root)) {
    const text = (name: string) => oneLine(attribute(element, name))
    if (element.name === 'html') found.language ??= text('lang') || text('xml:lang')
    else if (element.name === 'title') found.title ??= oneLine(plain(textOf(element)))
    else if (element.name === 'link' && /^canonical$/i.test(text('rel'))) found.canonical ??= text('href')
    else if (/^dateModified$/i.test(text('itemprop'))) found.changed ??= text('datetime') || text('content')
    else if (element.name === 'script' && /^application\/ld\+json$/i.test(text('type'))) {
      const date = /"dateModified"\s*:\s*"([^"]{8,40})"/.exec(textOf(element).slice(0, longestData))
      if (date) found.data ??= date[1]!
    } else if (element.name === 'meta') {
      if (/^refresh$/i.test(text('http-equiv')) && /url\s*=/i.test(text('content'))) redirects = true
      const name = (text('property') || text('name')).toLowerCase()
      if (name !== '' && text('content') !== '')
        meta.set(name, [...(meta.get(name)?.slice(0, 50) ?? []), text('content')])
    }
  }
  const first = (name: string) => meta.get(name)?.[0]
  const tags = meta.get('article:tag') ?? first('keywords')?.split(',')
  return {
    redirects,
    title:
      titleIn(articleAround(content)) ??
      first('og:title') ??
      titleIn(root) ??
      withoutSite(found.title, first('og:site_name')),
    url: webAddress(found.canonical ?? '') ?? webAddress(first('og:url') ?? ''),
    updated: [first('article:modified_time'), found.changed, found.data, timeIn(articleAround(content))].find(isDate),
    language: languageTag(found.language ?? first('og:locale')),
    tags: tags?.map((tag) => plain(tag).trim()),
  }
}

const isDate = (text: string | undefined) => /^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(text ?? '')

/** A BCP 47 language tag; undefined if it is not one. */
export function languageTag(language: string | undefined): string | undefined {
  const tag = language?.trim().replaceAll('_', '-')
  return tag && /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag) ? tag : undefined
}

/** The article including its heading, which many help centres put outside the text; otherwise the text alone. */
function articleAround(content: Element): Element {
  let around = content
  for (let above: Element | undefined = content; above; above = above.parent) {
    const isMain = above.name === 'main' || attribute(above, 'role').toLowerCase() === 'main'
    if (above.name === 'article' || isMain || /(?:^|\s)article(?:\s|$)/.test(attribute(above, 'class'))) around = above
    if (isMain) break
  }
  return around
}

/** The article's elements, including its own `<header>`; the page's header holds the site's name. */
function* elementsOfArticle(around: Element): Generator<Element> {
  const isHead = (element: Element) => element === around || (element.name === 'header' && around.name !== '')
  for (const element of elementsOf(around, (one) => isHead(one) || isKept(one))) {
    if (isHead(element) || isKept(element)) yield element
  }
}

/** The text of the first main heading. */
function titleIn(around: Element): string | undefined {
  for (const element of elementsOfArticle(around)) {
    if (element.name !== 'h1') continue
    const title = oneLine(plain(textOf(element, isKept)))
      .replace(permalink, '')
      .slice(0, maxTitle)
    if (title !== '') return title
  }
  return undefined
}

function timeIn(around: Element): string | undefined {
  for (const element of elementsOfArticle(around)) {
    if (element.name === 'time' && isDate(attribute(element, 'datetime'))) return attribute(element, 'datetime')
  }
  return undefined
}

/** `Reset a password – Tallybook Help` without the site: its last part, or the first if that is the known site name. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (!title) return undefined
  const parts = title.split(/(\s+[|–—·•:»-]+\s+)/)
  if (parts.length < 3) return title
  if (site !== undefined && parts[0] === site) return parts.slice(2).join('')
  return parts.slice(0, -2).join('')
}
