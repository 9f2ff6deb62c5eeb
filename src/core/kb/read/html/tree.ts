/** Parses untrusted HTML into a tree of what an article needs: elements with attributes, and their text. */
import { Parser } from 'htmlparser2'
import { Unreadable } from '../collector.ts'

export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
  parent: Element | undefined
  /** whether it contains a block element, so that it cannot be part of a line */
  holdsBlock: boolean
  /** whether it contains the page's main heading or main part */
  holdsMain: boolean
  hasAttributes: boolean
  /** whether it belongs to the text; worked out by `isKept` when first asked */
  kept: boolean | undefined
}

/** The limit browsers use; at a closing tag, the parser searches all open elements. */
const maxDepth = 512

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ' +
    'ul ac:structured-macro ac:plain-text-body ac:rich-text-body ac:layout ac:layout-section ac:layout-cell ' +
    'ac:task-list ac:task'
  ).split(' '),
)

export const isElement = (node: Element | string): node is Element => typeof node !== 'string'
export const isBlock = (element: Element): boolean => blocks.has(element.name)

/** The value of an attribute; empty if missing. */
export function attribute(element: Element, name: string): string {
  return Object.hasOwn(element.attributes, name) ? element.attributes[name]! : ''
}

function elementOf(name: string, attributes: Readonly<Record<string, string>>, parent: Element | undefined): Element {
  const hasAttributes = Object.keys(attributes).length > 0
  const none = { holdsBlock: false, holdsMain: false, kept: undefined }
  return { name, attributes, children: [], parent, hasAttributes, ...none }
}

/**
 * The root of a document or fragment; its children are the text's top-level nodes.
 * @throws Unreadable if elements are nested more deeply than any browser nests them
 */
export function parseHtml(html: string): Element {
  const root = elementOf('', {}, undefined)
  root.holdsBlock = true
  let open = root
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > maxDepth) throw new Unreadable(`Its elements are nested more than ${maxDepth} levels deep.`)
        const element = elementOf(name, attributes, open)
        open.children.push(element)
        if (isBlock(element)) {
          for (let above: Element | undefined = open; above && !above.holdsBlock; above = above.parent) {
            above.holdsBlock = true
          }
        }
        if (name === 'h1' || name === 'main' || name === 'article') {
          for (let above: Element | undefined = open; above && !above.holdsMain; above = above.parent) {
            above.holdsMain = true
          }
        }
        open = element
      },
      onclosetag() {
        depth--
        open = open.parent ?? root
      },
      ontext(text) {
        // Text arrives in pieces, split at character references.
        const last = open.children.length - 1
        if (typeof open.children[last] === 'string') open.children[last] += text
        else open.children.push(text)
      },
    },
    // Confluence keeps the text of code blocks in CDATA sections.
    { recognizeCDATA: true },
  )
  parser.end(html)
  return root
}

/** The element and its descendants in document order, skipping the content of those that `into` rejects. */
export function* elementsOf(element: Element, into: (element: Element) => boolean = () => true): Generator<Element> {
  const waiting = [element]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    if (!into(next)) continue
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i]!
      if (isElement(child)) waiting.push(child)
    }
  }
}

/** The texts below an element as written, skipping elements that `into` rejects. */
export function* textsOf(element: Element, into: (element: Element) => boolean = () => true): Generator<string> {
  for (const child of element.children) {
    if (!isElement(child)) yield child
    else if (into(child)) yield* textsOf(child, into)
  }
}

/** The same texts, joined. */
export const textOf = (element: Element, into?: (element: Element) => boolean): string =>
  [...textsOf(element, into)].join('')

/** Text collapsed onto one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
