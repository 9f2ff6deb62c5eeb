/** The nodes of a recorded page, rebuilt in a script-free frame and looked up by their numbers. */
import { type DomNode, nodeTypes } from '../../core/session/events/replay-format.ts'
import { dress, hideChoice } from './dress.ts'
import { listOf, objectOf, type RawRecord } from './records.ts'
import { safeNumber, safeTag } from './safe.ts'
import { createSheets } from './sheets.ts'

const mostLevels = 300
const svg = 'http://www.w3.org/2000/svg'

export type Place = Element | ShadowRoot | Document

export interface Scene {
  /** the node with this number */
  get(id: unknown): Node | undefined
  /** Removes everything and builds a new page; stays empty if `root` is not a page. */
  open(root: DomNode | undefined): void
  /** Builds a node and inserts it before another one, or at the end. Skips what is not permitted. */
  add(shown: DomNode, parent: Place, next: Node | undefined): void
  remove(id: unknown): void
  setAttributes(node: Element, attributes: RawRecord): void
  addRule(node: Node, rule: unknown): void
  /** Gives a tree adopted style sheets, which come after those of its elements. */
  adopt(root: Document | ShadowRoot, css: readonly string[]): void
  /** Call after a batch of changes: reorders the style sheets and applies scroll positions. */
  settle(): void
}

/** @param most maximum elements and text nodes at a time */
export function createScene(page: Document, most: number): Scene {
  const sheets = createSheets(page)
  const ids = new WeakMap<Node, unknown>()
  let nodes = new Map<unknown, Node>()
  /** nodes built and not yet forgotten */
  let built = 0
  /** scroll positions to set once the element is in the page */
  let scrolls: [Element, number, number][] = []

  function build(shown: DomNode, levels: number): Node | undefined {
    if (built >= most || levels > mostLevels || typeof shown !== 'object' || shown === null) return undefined
    if (nodes.has(shown.id)) return undefined
    const node = shown.type === nodeTypes.text ? page.createTextNode(String(shown.textContent ?? '')) : element(shown)
    if (!node) return undefined
    built++
    nodes.set(shown.id, node)
    ids.set(node, shown.id)
    if (shown.type === nodeTypes.element) fill(node as Element, shown, levels)
    return node
  }

  function element({ type, tagName, isSVG }: DomNode): Element | undefined {
    if (type !== nodeTypes.element) return undefined
    const tag = safeTag(tagName)
    return isSVG === true ? page.createElementNS(svg, tag) : page.createElement(tag)
  }

  function fill(node: Element, shown: DomNode, levels: number): void {
    const attributes = objectOf(shown.attributes)
    const isStyle = shown.tagName === 'style' || (shown.tagName === 'link' && '_cssText' in attributes)
    setAttributes(node, attributes)
    if (isStyle) {
      ;(node as HTMLElement).hidden = true
      const texts = listOf(shown.childNodes).map(({ textContent }) => String(textContent ?? ''))
      sheets.set(node, attributes._cssText ?? texts.join(''))
      return
    }
    if (shown.isShadowHost === true) openShadow(node)
    for (const child of listOf<DomNode>(shown.childNodes)) {
      const inside = build(child, levels + 1)
      if (inside) placeOf(node, child).appendChild(inside)
    }
    if (node.localName === 'select') hideChoice(node as HTMLSelectElement)
  }

  function setAttributes(node: Element, attributes: RawRecord): void {
    dress(node, attributes)
    if ('_cssText' in attributes && sheets.has(node)) sheets.set(node, attributes._cssText)
    if ('rr_scrollTop' in attributes)
      scrolls.push([node, safeNumber(attributes.rr_scrollLeft), safeNumber(attributes.rr_scrollTop)])
  }

  /** Forgets the numbers of a removed subtree, which may be large. */
  function forget(top: Node): void {
    const waiting = [top]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (nodes.delete(ids.get(node))) built--
      for (const child of node.childNodes) waiting.push(child)
      for (const child of (node as Partial<Element>).shadowRoot?.childNodes ?? []) waiting.push(child)
    }
  }

  return {
    get: (id) => nodes.get(id),
    open(root) {
      nodes = new Map()
      built = 0
      sheets.clear()
      page.replaceChildren()
      if (root?.type !== nodeTypes.document) return
      nodes.set(root.id, page)
      for (const child of listOf<DomNode>(root.childNodes)) {
        const html = child.type === nodeTypes.element && !page.documentElement ? build(child, 0) : undefined
        if (html) page.appendChild(html)
      }
    },
    add(shown, parent, next) {
      const place = placeOf(parent, shown)
      const added = build(shown, 0)
      if (!added) return
      place.insertBefore(added, next && next.parentNode === place ? next : null)
      if (place.nodeType === Node.ELEMENT_NODE) hideChoice((place as Element).closest('select'))
    },
    remove(id) {
      const node = nodes.get(id)
      if (!node || node === page) return
      sheets.moved()
      node.parentNode?.removeChild(node)
      forget(node)
    },
    setAttributes,
    addRule: sheets.insert,
    adopt: sheets.adopt,
    settle() {
      sheets.renew()
      for (const [node, x, y] of scrolls) node.scrollTo({ left: x, top: y, behavior: 'instant' })
      scrolls = []
    },
  }
}

function openShadow(host: Element): void {
  try {
    if (!host.shadowRoot) host.attachShadow({ mode: 'open' })
  } catch {
    // Not every element can have a shadow root; otherwise the content goes into the element itself.
  }
}

/** Where to insert a child: a shadow tree is a separate place. */
function placeOf(node: Place, { isShadow }: { isShadow?: unknown }): Place {
  return (isShadow === true && (node as Element).shadowRoot) || node
}
