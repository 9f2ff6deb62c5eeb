/** Finds the part of a page that is the article, and drops what is not: menus, votes, lists of other articles. */
import { attribute, type Element, elementsOf, isElement, oneLine, textOf, textsOf } from './tree.ts'

// Containers of common help centres, schema.org and documentation generators, most reliable first.
const containers: readonly ((element: Element) => boolean)[] = [
  (element) => attribute(element, 'itemprop').toLowerCase() === 'articlebody',
  // Zendesk and Freshdesk; Intercom; Help Scout; Salesforce; Confluence; GitHub and Docusaurus
  withClass('article-body', 'article__body', 'article_body'),
  withId('article-body', 'fullArticle'),
  withClass('slds-rich-text-editor__output', 'wiki-content', 'markdown-body', 'theme-doc-markdown'),
  withId('main-content'),
  (element) => element.name === 'article' || hasRole(element, 'article') || withClass('article')(element),
]
const fallbacks: readonly ((element: Element) => boolean)[] = [
  (element) => element.name === 'main' || hasRole(element, 'main'),
  (element) => element.name === 'body',
]

const dropped = new Set(
  (
    'nav header footer aside form script style template noscript head iframe object embed svg math canvas video audio ' +
    'button input select textarea dialog menu map colgroup datalist progress meter rp ac:parameter ac:placeholder ' +
    'ac:task-id ac:task-status'
  ).split(' '),
)
const droppedRoles =
  /^(?:navigation|banner|contentinfo|complementary|search|searchbox|dialog|alertdialog|menu|menubar|toolbar)$/i
const word = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')
const droppedNames = word(
  'breadcrumbs?|article-?votes?|article-?relatives|related-?articles?|recent-?articles|recently-?viewed|' +
    'promoted-?articles|article-?comments?|comment-?list|article-?subscribe|article-?share|social-?share|share-?links|' +
    'article-?more-?questions|article-?return-?to-?top|was-?this-?(?:article-?)?helpful|helpfulness|article-?feedback|' +
    'article-?rating|reaction-?picker|table-?of-?contents|toc|skip-?links?|sr-only|visually-?hidden|screen-?reader-?text|' +
    'pagination|pager|cookie-?banner|lineno|line-?numbers?-rows|linenos|' +
    'hljs-ln-numbers|copy-?button',
)
// A callout beside the text belongs to it, whatever its element is called.
const remark = word('note|tip|hint|info|warning|caution|danger|important|alert|admonition|callout')
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const vote =
  /^(?:was|did|is) this (?:(?:article|page|answer|information|content|topic) )?(?:helpful|useful|answer your question|help you)\b/i
const others = /^(?:related|recently viewed|recent|popular|promoted|similar) (?:articles?|content|topics?|pages?)\W*$/i
const longestVote = 200

function withClass(...names: readonly string[]): (element: Element) => boolean {
  return (element) => {
    const own = attribute(element, 'class')
    return own !== '' && own.split(/\s+/).some((name) => names.includes(name))
  }
}

function withId(...names: readonly string[]): (element: Element) => boolean {
  return (element) => names.includes(attribute(element, 'id'))
}

const hasRole = (element: Element, role: string) => attribute(element, 'role').toLowerCase() === role

/** Whether an element belongs to the text: visible, and not part of the page around the article. */
export function isKept(element: Element): boolean {
  element.kept ??= !isDropped(element)
  return element.kept
}

function isDropped(element: Element): boolean {
  const { attributes, name, holdsMain } = element
  if (!element.hasAttributes) return (dropped.has(name) && !(name === 'form' && holdsMain)) || isVote(element)
  if (name === 'html' || name === 'body') return false
  if (Object.hasOwn(attributes, 'hidden') && attribute(element, 'hidden') !== 'until-found') return true
  if (attribute(element, 'aria-hidden') === 'true' || hiddenStyle.test(attribute(element, 'style'))) return true
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  if (name === 'aside' && (remark.test(names) || hasRole(element, 'note'))) return false
  // Some servers wrap the whole page in a form.
  if (dropped.has(name)) return name !== 'form' || !holdsMain
  if (droppedRoles.test(attribute(element, 'role')) || isVote(element)) return true
  // A page may be named after something it contains: `page-with-toc`.
  return names.length > 1 && !holdsMain && name !== 'main' && name !== 'article' && droppedNames.test(names)
}

/** "Was this article helpful?", which only its text gives away. */
function isVote(element: Element): boolean {
  const first = element.children.find((child) => isElement(child) || child.trim() !== '')
  if (first === undefined || isElement(first) || !vote.test(first.trim().slice(0, longestVote))) return false
  let length = 0
  for (const text of textsOf(element)) {
    length += text.trim().length
    if (length > longestVote) return false
  }
  return true
}

/** Whether this heading introduces a list of other articles. */
export function namesOthers(heading: Element): boolean {
  return heading.children.length < 5 && others.test(oneLine(textOf(heading)))
}

/** A page's content, and how likely it is to be an article. */
export interface Content {
  element: Element
  /** whether the page itself marks it as an article */
  marked: boolean
  /** characters of text, characters inside links, and headings that are only a link */
  text: number
  linked: number
  linkedHeadings: number
}

/** The part of a page that is its article; if none is marked, the main part. */
export function contentOf(root: Element): Content {
  for (const matches of containers) {
    const found = largest(outermost(root, matches))
    if (found) return { ...measured(found), marked: true }
  }
  for (const matches of fallbacks) {
    const found = outermost(root, matches).map(measured)
    const content = found.find(({ text }) => text > 0)
    if (content) return content
  }
  return measured(root)
}

function outermost(root: Element, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const into = (element: Element) => {
    if (!isKept(element)) return false
    if (element === root || !matches(element)) return true
    found.push(element)
    return false
  }
  for (const _ of elementsOf(root, into));
  return found
}

/** The one that holds most of the text of them all; none for a list of articles. */
function largest(elements: readonly Element[]): Element | undefined {
  const sizes = elements.map((element) => measured(element).text)
  const most = sizes.reduce((sum, size) => sum + size, 0) / 2
  return elements.find((_, i) => sizes[i]! > most)
}

/** False for documentation headings that link to themselves. */
const leadsAway = (element: Element) => element.name === 'a' && /^\s*[^\s#]/.test(attribute(element, 'href'))

function measured(element: Element): Content {
  const content: Content = { element, marked: false, text: 0, linked: 0, linkedHeadings: 0 }
  const walk = (parent: Element, inLink: boolean) => {
    for (const child of parent.children) {
      if (!isElement(child)) {
        const { length } = child.trim()
        content.text += length
        if (inLink) content.linked += length
      } else if (isKept(child)) {
        const { text, linked } = content
        walk(child, inLink || leadsAway(child))
        const isLink = content.text > text && content.text - text === content.linked - linked
        if (isLink && /^h[2-6]$/.test(child.name)) content.linkedHeadings++
      }
    }
  }
  walk(element, false)
  return content
}

/** A page that mostly links to others: a start page, a list, search results. */
export function isList(content: Content): boolean {
  return content.linkedHeadings >= 3 || (content.linked > 200 && content.linked * 10 > content.text * 6)
}

/** Characters outside links that make a page an article even if nobody says it is one. */
const enough = { marked: 40, unmarked: 400 }

export function isArticle(content: Content): boolean {
  const prose = content.text - content.linked
  return !isList(content) && prose >= (content.marked ? enough.marked : enough.unmarked)
}
