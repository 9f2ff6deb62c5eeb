/**
 * A recorded page, built anew in a frame without scripts: elements one by one, styles as sheets of its own. A style element
 * or attribute would need a weaker policy of this page; what scripts give to a document as sheets does not
 * (https://w3c.github.io/webappsec-csp/#directive-style-src, https://drafts.csswg.org/cssom/#dom-cssstylesheet-replacesync).
 */
import { changes, type DomNode, nodeTypes, recordTypes } from '../../core/session/replay-format.ts'
import { safeAttribute, safeCss, safeNumber, safeTag } from './safe.ts'
import type { Cue } from './script.ts'

/** What is told of the person while the page is shown. */
export interface Watcher {
  size(width: number, height: number): void
  pointer(x: number, y: number): void
  press(x: number, y: number): void
}

export interface Stage {
  /** Does what a record tells. What it does not understand, it passes over. */
  apply(cue: Cue): void
}

/** Elements that are built; a file may tell of any number. */
const mostNodes = 60_000
const mostLevels = 300
/** of a window, in one direction */
const mostPixels = 20_000
const svg = 'http://www.w3.org/2000/svg'
const fragment = 11

type Place = Element | ShadowRoot | Document
type Data = { [name: string]: unknown }
const list = (value: unknown): Data[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []

/** @param page of an empty frame, whose scripts are off */
export function createStage(page: Document, watcher: Watcher): Stage {
  const view = page.defaultView as (Window & typeof globalThis) | null
  const form = page.createElement('form')
  let nodes = new Map<unknown, Node>()
  /** sheets of style elements, and of those that scripts gave to a tree */
  let sheets = new Map<Node, CSSStyleSheet[]>()
  let stale = false
  /** trees that were given sheets */
  let roots: Node[] = []

  function clear(): void {
    nodes = new Map()
    sheets = new Map()
    roots = []
    page.adoptedStyleSheets = []
    page.replaceChildren()
    stale = true
  }

  function sheetOf(css: string, media: unknown): CSSStyleSheet | undefined {
    if (!view) return undefined
    const sheet = new view.CSSStyleSheet(typeof media === 'string' ? { media } : {})
    sheet.replaceSync(safeCss(css))
    return sheet
  }

  function setSheet(node: Element, css: unknown): void {
    const sheet = sheetOf(String(css ?? ''), node.getAttribute('media'))
    sheets.set(node, sheet ? [sheet] : [])
    stale = true
  }

  /** The order of the sheets of a tree follows that of its elements. It is worked out once for many changes. */
  function renewSheets(): void {
    if (!stale) return
    stale = false
    // One that had sheets may have none any more.
    const trees = new Map<Node, Node[]>(roots.map((root) => [root, []]))
    for (const node of sheets.keys()) {
      if (!node.isConnected) continue
      const root = node === page ? page : node.nodeType === fragment ? node : node.getRootNode()
      trees.set(root, [...(trees.get(root) ?? []), node])
    }
    roots = [...trees.keys()]
    for (const [root, nodes] of trees) {
      // What scripts gave to a tree comes after what stands in it.
      const inside = nodes.filter((node) => node !== root)
      inside.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      ;(root as Document | ShadowRoot).adoptedStyleSheets = [...inside, root].flatMap((node) => sheets.get(node) ?? [])
    }
  }

  function build(shown: DomNode, levels: number): Node | undefined {
    if (nodes.size > mostNodes || levels > mostLevels || typeof shown !== 'object' || shown === null) return undefined
    const node = shown.type === nodeTypes.text ? page.createTextNode(String(shown.textContent ?? '')) : element(shown)
    if (!node) return undefined
    nodes.set(shown.id, node)
    if (shown.type === nodeTypes.element) fill(node as Element, shown, levels)
    return node
  }

  function element({ type, tagName, isSVG }: DomNode): Element | undefined {
    if (type !== nodeTypes.element) return undefined
    const tag = safeTag(tagName)
    return isSVG === true ? page.createElementNS(svg, tag) : page.createElement(tag)
  }

  function fill(node: Element, shown: DomNode, levels: number): void {
    const attributes = (shown.attributes ?? {}) as Data
    const isStyle = shown.tagName === 'style' || (shown.tagName === 'link' && '_cssText' in attributes)
    setAttributes(node, attributes)
    if (isStyle) {
      ;(node as HTMLElement).hidden = true
      const texts = list(shown.childNodes).map(({ textContent }) => String(textContent ?? ''))
      setSheet(node, attributes._cssText ?? texts.join(''))
      return
    }
    if (shown.isShadowHost === true) openShadow(node)
    for (const child of list(shown.childNodes) as unknown as DomNode[]) {
      const built = build(child, levels + 1)
      if (built) placeOf(node, child).appendChild(built)
    }
  }

  function openShadow(host: Element): void {
    try {
      if (!host.shadowRoot) host.attachShadow({ mode: 'open' })
    } catch {
      // Not every element can have one; what stands in it is shown in the element itself.
    }
  }

  const placeOf = (node: Place, { isShadow }: { isShadow?: unknown }): Place =>
    (isShadow === true && (node as Element).shadowRoot) || node

  function setAttributes(node: Element, attributes: Data): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'style') (node as HTMLElement).style.cssText = safeCss(value)
      else if (value === null) node.removeAttribute(name)
      else {
        const safe = safeAttribute(name, value, node.localName)
        // A form has what stands in it as properties, under their ids: none may hide one that is used here.
        if (safe !== undefined && !(name === 'id' && safe in form)) node.setAttribute(name, safe)
      }
    }
    if ('_cssText' in attributes && sheets.has(node)) setSheet(node, attributes._cssText)
    shape(node as HTMLElement, attributes)
  }

  /** What was left out keeps its size, and fields what they held. */
  function shape(node: HTMLElement, attributes: Data): void {
    if ('rr_width' in attributes || 'rr_height' in attributes) {
      node.style.cssText = `box-sizing: border-box; display: inline-block; width: ${safeNumber(attributes.rr_width)}px; height: ${safeNumber(attributes.rr_height)}px; background: repeating-linear-gradient(45deg, #8882 0 8px, #8884 8px 16px)`
    }
    if ('rr_naturalWidth' in attributes && !node.hasAttribute('width') && !node.hasAttribute('height')) {
      node.setAttribute('width', String(safeNumber(attributes.rr_naturalWidth)))
      node.setAttribute('height', String(safeNumber(attributes.rr_naturalHeight)))
    }
    if (node.localName === 'img') node.style.background = '#8883'
    if ('rr_scrollTop' in attributes)
      scrolls.push([node, safeNumber(attributes.rr_scrollLeft), safeNumber(attributes.rr_scrollTop)])
    const field = node as HTMLInputElement
    if ('value' in attributes && /^(?:input|textarea)$/.test(node.localName)) setValue(field, attributes.value)
    if ('checked' in attributes && node.localName === 'input') field.checked = attributes.checked !== null
  }

  function setValue(field: HTMLInputElement, value: unknown): void {
    // A field for files, or for numbers, takes no such text: it stays empty.
    try {
      field.value = String(value ?? '')
    } catch {
      field.value = ''
    }
  }

  /** of elements that must be in the page first */
  let scrolls: [Element, number, number][] = []

  function scrollAll(): void {
    for (const [node, x, y] of scrolls) node.scrollTo({ left: x, top: y, behavior: 'instant' })
    scrolls = []
  }

  function snapshot(data: Data): void {
    clear()
    const root = data.node as DomNode | undefined
    if (root?.type !== nodeTypes.document) return
    nodes.set(root.id, page)
    for (const child of list(root.childNodes) as unknown as DomNode[]) {
      const built = child.type === nodeTypes.element && !page.documentElement ? build(child, 0) : undefined
      if (built) page.appendChild(built)
    }
    renewSheets()
    scrollAll()
    const { left, top } = (data.initialOffset ?? {}) as Data
    view?.scrollTo({ left: safeNumber(left), top: safeNumber(top), behavior: 'instant' })
  }

  function changeNodes(data: Data): void {
    for (const { id } of list(data.removes)) {
      const node = nodes.get(id)
      if (!node || node === page) continue
      stale = true
      node.parentNode?.removeChild(node)
      nodes.delete(id)
    }
    for (const { parentId, nextId, node: shown } of list(data.adds)) {
      const parent = nodes.get(parentId)
      if (!parent || parent.nodeType === Node.TEXT_NODE || (parent === page && page.documentElement)) continue
      if (typeof shown !== 'object' || shown === null || nodes.has((shown as DomNode).id)) continue
      const place = placeOf(parent as Place, shown as Data)
      const built = build(shown as DomNode, 0)
      const next = nodes.get(nextId)
      if (!built) continue
      place.insertBefore(built, next && next.parentNode === place ? next : null)
    }
    for (const { id, value } of list(data.texts)) {
      const node = nodes.get(id)
      if (node?.nodeType === Node.TEXT_NODE) node.nodeValue = String(value ?? '')
    }
    for (const { id, attributes } of list(data.attributes)) {
      const node = nodes.get(id)
      if (node?.nodeType === Node.ELEMENT_NODE) setAttributes(node as Element, (attributes ?? {}) as Data)
    }
    renewSheets()
    scrollAll()
  }

  function addRules({ id, adds }: Data): void {
    const node = nodes.get(id)
    const sheet = node && sheets.get(node)?.[0]
    for (const { rule } of list(adds)) {
      try {
        sheet?.insertRule(safeCss(rule), sheet.cssRules.length)
      } catch {
        // A rule of another browser.
      }
    }
  }

  function adopt({ id, styles }: Data): void {
    const node = nodes.get(id)
    const root = node === page ? page : (node as Element | undefined)?.shadowRoot
    if (!root) return
    const given = list(styles).flatMap(
      ({ rules }) =>
        sheetOf(
          list(rules)
            .map(({ rule }) => rule)
            .join('\n'),
          undefined,
        ) ?? [],
    )
    sheets.set(root, given)
    stale = true
    renewSheets()
  }

  function change(data: Data): void {
    const { source, id, x, y } = data
    if (source === changes.nodes) changeNodes(data)
    else if (source === changes.rules) addRules(data)
    else if (source === changes.sheets) adopt(data)
    else if (source === changes.size)
      watcher.size(safeNumber(data.width, mostPixels), safeNumber(data.height, mostPixels))
    else if (source === changes.press) watcher.press(safeNumber(x), safeNumber(y))
    else if (source === changes.pointer) {
      const place = list(data.positions)[0]
      if (place) watcher.pointer(safeNumber(place.x), safeNumber(place.y))
    } else if (source === changes.scroll) {
      const node = nodes.get(id)
      const place = { left: safeNumber(x), top: safeNumber(y), behavior: 'instant' as const }
      if (node === page) view?.scrollTo(place)
      else if (node?.nodeType === Node.ELEMENT_NODE) (node as Element).scrollTo(place)
    } else if (source === changes.field) {
      const field = nodes.get(id) as HTMLInputElement | undefined
      if (field?.localName === 'input' && /^(?:checkbox|radio)$/.test(field.type))
        field.checked = data.isChecked === true
      else if (field?.localName === 'input' || field?.localName === 'textarea') setValue(field, data.text)
    }
  }

  return {
    apply({ type, data }) {
      const told = (typeof data === 'object' && data !== null ? data : {}) as Data
      if (type === recordTypes.page)
        watcher.size(safeNumber(told.width, mostPixels), safeNumber(told.height, mostPixels))
      else if (type === recordTypes.snapshot) snapshot(told)
      else if (type === recordTypes.change) change(told)
    },
  }
}
