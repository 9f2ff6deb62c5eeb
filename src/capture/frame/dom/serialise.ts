/**
 * Serialises page nodes for replay. Never includes typed text or the content of private parts. Reads no layout except
 * the size of what is left out.
 */
import { type DomAttributes, type DomNode, nodeTypes } from '../../../core/session/events/replay-format.ts'
import { page } from '../native.ts'
import { countRules, cssOf, withoutAddresses } from './css.ts'
import type { Mirror, Place } from './mirror.ts'
import {
  attributeOf,
  attributesOf,
  boxOf,
  childNodesOf,
  isElement,
  isInside,
  isText,
  matches,
  nameOf,
  outermostAround,
  scrollOf,
  typeOf,
} from './nodes.ts'

/** Replaces any typed text, whatever its length. */
export const typed = '•••••'

/** They show nothing themselves, or only do what a replay must not do. */
const silent = new Set(['script', 'noscript', 'template', 'base', 'meta', 'title'])
/** Their pixels come from elsewhere. */
const foreign = new Set([
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'fencedframe', 'portal'],
  ...['canvas', 'video', 'audio'],
])
/** Attributes a replay does not need: event handlers, resources to load, automatic behaviour. */
const leftOut = new Set([
  ...['nonce', 'integrity', 'srcdoc', 'ping', 'srcset', 'imagesrcset', 'sizes', 'autofocus', 'autoplay'],
  ...['http-equiv', 'checked', 'selected'],
])
/** Attributes in which a field, including a custom one, may hold typed text. */
const valueNote = /^(?:value|current-value|aria-value(?:now|text)|data-.*value.*)$/i
/** Editable parts that are not HTML fields (https://w3c.github.io/aria/#textbox and similar roles). */
const edited = [
  '[contenteditable]:not([contenteditable="false" i])',
  ...['textbox', 'searchbox', 'combobox', 'spinbutton'].map((role) => `[role~="${role}" i]`),
].join()
const loaded = new Set(['src', 'href', 'xlink:href', 'poster', 'background', 'data'])
/** HTML elements that can have a shadow tree (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/
/** characters kept of an attribute */
const longest = 20_000
/** the same for the app's own data attributes */
const longestNote = 200
/** Children of a place read without a pause. */
const few = 50
/** Deeper levels are left out. */
const mostLevels = 250

export interface SerialiseOptions {
  mirror: Mirror
  /** selector of the parts that are never read */
  hidden: string
  shadowRootOf(element: Element): ShadowRoot | null
  /** called for every shadow tree, which must be observed separately */
  onShadowRoot(root: ShadowRoot): void
  /** elements the person has scrolled */
  scrolled: Pick<WeakSet<Element>, 'has'>
}

export interface Serialiser {
  /** a node with its subtree; undefined if it is left out */
  node(node: Node): DomNode | undefined
  /**
   * Fills in the content of the place a node stands for, yielding often. Each place is read once, so changes made in
   * the meantime must be checked afterwards.
   */
  fill(place: Place, shown: DomNode): Generator<void>
  /** the children of a place that are recorded */
  recordable(place: Place): Node[]
  /** whether an element was recorded as an empty box */
  isBlocked(element: Element): boolean
  /** the outermost private element that is or contains a node */
  hiddenAround(node: Node): Element | undefined
  /** what a text node shows */
  textOf(node: Text): string
  /** one attribute as recorded; null if it is left out */
  attribute(element: Element, name: string): string | null
}

export function createSerialiser(options: SerialiseOptions): Serialiser {
  const { mirror, hidden, shadowRootOf, onShadowRoot, scrolled } = options

  const isBlocked = (element: Element) => foreign.has(nameOf(element)) || matches(element, hidden)

  function isRecordable(node: Node): boolean {
    if (isText(node)) return true
    if (!isElement(node)) return false
    const name = nameOf(node)
    return name === 'link' ? isStyleSheet(node) : !silent.has(name)
  }

  const recordable = (place: Place) => childNodesOf(place).filter(isRecordable)

  function node(one: Node): DomNode | undefined {
    if (!isRecordable(one)) return undefined
    const shown = alone(one)
    if (isElement(one) && isOpen(one)) for (const _ of fill(one, shown));
    return shown
  }

  function* fill(first: Place, shown: DomNode): Generator<void> {
    const waiting: [Place, DomNode, number][] = []
    const enter = (place: Place, told: DomNode, levels: number) => {
      const root = isElement(place) ? shadowOf(place) : null
      if (root) {
        told.isShadowHost = true
        onShadowRoot(root)
        waiting.push([root, told, levels])
      }
      // Taken from the end, so that an element's own content comes first.
      waiting.push([place, told, levels])
    }
    enter(first, shown, 0)
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [place, around, levels] = next
      // A child recorded elsewhere has moved here since; that is a change, reported after this.
      const own = levels < mostLevels ? recordable(place).filter((child) => mirror.idOf(child) === undefined) : []
      mirror.setChildren(place, own)
      const inShadow = isShadowRoot(place)
      for (const [index, child] of own.entries()) {
        if (index % few === few - 1) yield
        if (mirror.idOf(child) !== undefined) continue
        const told = alone(child)
        around.childNodes?.push(told)
        if (inShadow) told.isShadow = true
        if (isElement(child) && isOpen(child)) enter(child, told, levels + 1)
      }
      yield
    }
  }

  const shadowOf = (element: Element) => (hosts.test(nameOf(element)) ? shadowRootOf(element) : null)

  /** Whether its content is to be read. */
  const isOpen = (element: Element) => mirror.childrenOf(element) === undefined && !blocked.has(element)

  /** elements recorded as empty boxes */
  const blocked = new WeakSet<Element>()

  /** A node without its content. */
  function alone(one: Node): DomNode {
    if (isText(one)) return { type: nodeTypes.text, textContent: textOf(one), id: mirror.add(one) }
    const element = one as Element
    const shown: DomNode = {
      ...{ type: nodeTypes.element, tagName: nameOf(element), attributes: {}, childNodes: [], id: mirror.add(one) },
      ...(element.namespaceURI === 'http://www.w3.org/2000/svg' && { isSVG: true as const }),
    }
    if (isBlocked(element)) {
      blocked.add(element)
      const { width, height } = boxOf(element)
      return { ...shown, attributes: { rr_width: `${width}px`, rr_height: `${height}px` } }
    }
    blocked.delete(element)
    shown.attributes = attributes(element)
    if (hasOwnContent(element)) mirror.setChildren(element, [])
    return shown
  }

  function attributes(one: Element): DomAttributes {
    const found: DomAttributes = {}
    for (const { name } of attributesOf(one)) {
      const value = attribute(one, name)
      if (value !== null) found[name] = value
    }
    const localName = nameOf(one)
    if (localName === 'style' || localName === 'link') {
      const sheet = (one as HTMLStyleElement).sheet
      found._cssText = cssOf(sheet) ?? ''
      mirror.styles.set(one, countRules(sheet))
    }
    if (localName === 'img') Object.assign(found, sizeOf(one as HTMLImageElement))
    if (localName === 'input' && isTicked(one as HTMLInputElement)) found.checked = true
    else if (isTyped(one) && (one as HTMLInputElement).value !== '') found.value = typed
    if (scrolled.has(one)) {
      const { left, top } = scrollOf(one)
      Object.assign(found, { rr_scrollTop: top, rr_scrollLeft: left })
    }
    return found
  }

  function textOf(text: Text): string {
    const { data } = text
    if (!isInEdited(text.parentNode)) return data
    return data.trim() === '' ? ' ' : typed
  }

  const hiddenAround = (node: Node) => (isInside(node, hidden) ? outermostAround(node, hidden) : undefined)

  return { node, fill, recordable, isBlocked, hiddenAround, textOf, attribute }
}

function attribute(element: Element, name: string): string | null {
  if (leftOut.has(name) || name.startsWith('on')) return null
  const value = attributeOf(element, name)
  if (value === null || value.length > (name.startsWith('data-') ? longestNote : longest)) return null
  // Auto-growing text areas copy their text here: https://css-tricks.com/the-cleanest-trick-for-autogrowing-textareas/
  if (name === 'data-replicated-value' || (valueNote.test(name) && mayHoldTyped(element))) return null
  if (name === 'style') return withoutAddresses(value)
  // An inline image can show anything, even a sign-in code.
  return loaded.has(name) && /^\s*(?:data|blob|javascript):/i.test(value) ? null : value
}

/** A custom element's content is unknown: it may be a field. */
const mayHoldTyped = (element: Element) => isTyped(element) || nameOf(element).includes('-') || isInEdited(element)

/** Whether it is inside an editable part of the page, which may be outside its shadow tree. */
const isInEdited = (around: Node | null) => page.designMode === 'on' || isInside(around, edited)

/** It shows its own content rather than its children. */
function hasOwnContent(element: Element): boolean {
  return /^(?:textarea|style|link)$/.test(nameOf(element))
}

export function isShadowRoot(place: Place): place is ShadowRoot {
  return typeOf(place) === Node.DOCUMENT_FRAGMENT_NODE
}

function isStyleSheet(element: Element): boolean {
  return /\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? '') && attributeOf(element, 'disabled') === null
}

const pressed = /^(?:button|submit|reset)$/
const ticked = /^(?:checkbox|radio)$/

export function isTicked(input: HTMLInputElement): boolean {
  return ticked.test(input.type) && input.checked
}

/** Whether its value comes from the person, or is data for them, as opposed to a button label. */
export function isTyped(element: Element): boolean {
  const name = nameOf(element)
  return name === 'input' ? !pressed.test((element as HTMLInputElement).type) : name === 'textarea' || name === 'select'
}

/** Lets the page keep its layout without its pictures. */
export function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement): DomAttributes {
  return naturalWidth > 0 ? { rr_naturalWidth: naturalWidth, rr_naturalHeight: naturalHeight } : {}
}
