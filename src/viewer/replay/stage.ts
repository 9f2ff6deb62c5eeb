/** A recorded page, built anew element by element in a frame without scripts. */
import { changes, type DomNode, nodeTypes, recordTypes } from '../../core/session/events/replay-format.ts'
import { dress, hideChoice, setValue } from './dress.ts'
import { safeNumber, safeTag } from './safe.ts'
import type { Cue } from './script.ts'
import { createSheets } from './sheets.ts'

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

type Place = Element | ShadowRoot | Document
type Data = { [name: string]: unknown }
const list = (value: unknown): Data[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []

/**
 * @param page of an empty frame, whose scripts are off
 * @param most elements and texts that stand in it at a time
 */
export function createStage(page: Document, watcher: Watcher, most = mostNodes): Stage {
  const view = page.defaultView as (Window & typeof globalThis) | null
  let nodes = new Map<unknown, Node>()
  const ids = new WeakMap<Node, unknown>()
  /** nodes that were built and are not forgotten */
  let built = 0
  const sheets = createSheets(page)
  /** of elements that must be in the page first */
  let scrolls: [Element, number, number][] = []

  function clear(): void {
    nodes = new Map()
    built = 0
    sheets.clear()
    page.replaceChildren()
  }

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

  /** Numbers of what was taken away, which may have been much. */
  function forget(top: Node): void {
    const waiting = [top]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (nodes.delete(ids.get(node))) built--
      for (const child of node.childNodes) waiting.push(child)
      for (const child of (node as Partial<Element>).shadowRoot?.childNodes ?? []) waiting.push(child)
    }
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
      sheets.set(node, attributes._cssText ?? texts.join(''))
      return
    }
    if (shown.isShadowHost === true) openShadow(node)
    for (const child of list(shown.childNodes) as unknown as DomNode[]) {
      const inside = build(child, levels + 1)
      if (inside) placeOf(node, child).appendChild(inside)
    }
    if (node.localName === 'select') hideChoice(node as HTMLSelectElement)
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
    dress(node, attributes)
    if ('_cssText' in attributes && sheets.has(node)) sheets.set(node, attributes._cssText)
    if ('rr_scrollTop' in attributes)
      scrolls.push([node, safeNumber(attributes.rr_scrollLeft), safeNumber(attributes.rr_scrollTop)])
  }

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
      const html = child.type === nodeTypes.element && !page.documentElement ? build(child, 0) : undefined
      if (html) page.appendChild(html)
    }
    sheets.renew()
    scrollAll()
    const { left, top } = (data.initialOffset ?? {}) as Data
    view?.scrollTo({ left: safeNumber(left), top: safeNumber(top), behavior: 'instant' })
  }

  function changeNodes(data: Data): void {
    for (const { id } of list(data.removes)) {
      const node = nodes.get(id)
      if (!node || node === page) continue
      sheets.moved()
      node.parentNode?.removeChild(node)
      forget(node)
    }
    for (const { parentId, nextId, node: shown } of list(data.adds)) {
      const parent = nodes.get(parentId)
      if (!parent || parent.nodeType === Node.TEXT_NODE || (parent === page && page.documentElement)) continue
      if (typeof shown !== 'object' || shown === null || nodes.has((shown as DomNode).id)) continue
      const place = placeOf(parent as Place, shown as Data)
      const added = build(shown as DomNode, 0)
      const next = nodes.get(nextId)
      if (!added) continue
      place.insertBefore(added, next && next.parentNode === place ? next : null)
      if (place.nodeType === Node.ELEMENT_NODE) hideChoice((place as Element).closest('select'))
    }
    for (const { id, value } of list(data.texts)) {
      const node = nodes.get(id)
      if (node?.nodeType === Node.TEXT_NODE) node.nodeValue = String(value ?? '')
    }
    for (const { id, attributes } of list(data.attributes)) {
      const node = nodes.get(id)
      if (node?.nodeType === Node.ELEMENT_NODE) setAttributes(node as Element, (attributes ?? {}) as Data)
    }
    sheets.renew()
    scrollAll()
  }

  function addRules({ id, adds }: Data): void {
    const node = nodes.get(id)
    if (node) for (const { rule } of list(adds)) sheets.insert(node, rule)
  }

  function adopt({ id, styles }: Data): void {
    const node = nodes.get(id)
    const root = node === page ? page : (node as Element | undefined)?.shadowRoot
    if (!root) return
    const texts = list(styles).map(({ rules }) => list(rules).map(({ rule }) => String(rule)))
    sheets.adopt(
      root,
      texts.map((rules) => rules.join('\n')),
    )
    sheets.renew()
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
