/**
 * Nodes of the page as a replay keeps them: what is typed is never in it, nor is what stands in a private part. Reads
 * no layout, but for the size of what is left out.
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

/** What stands in the place of a text that a person has typed, whatever its length. */
export const typed = '•••••'

/** They show nothing by themselves, or only what a replay must not do. */
const silent = new Set(['script', 'noscript', 'template', 'base', 'meta', 'title'])
/** Their pixels come from somewhere else. */
const foreign = new Set([
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'fencedframe', 'portal'],
  ...['canvas', 'video', 'audio'],
])
/** Attributes that a replay has no use for: handlers, what is loaded, what acts by itself. */
const leftOut = new Set([
  ...['nonce', 'integrity', 'srcdoc', 'ping', 'srcset', 'imagesrcset', 'sizes', 'autofocus', 'autoplay'],
  ...['http-equiv', 'checked', 'selected'],
])
/** Attributes in which a field, also one that an app has built itself, may hold what was typed into it. */
const valueNote = /^(?:value|current-value|aria-value(?:now|text)|data-.*value.*)$/i
/** Parts that are typed into, and are no fields of HTML (https://w3c.github.io/aria/#textbox and those like it). */
const edited = [
  '[contenteditable]:not([contenteditable="false" i])',
  ...['textbox', 'searchbox', 'combobox', 'spinbutton'].map((role) => `[role~="${role}" i]`),
].join()
const loaded = new Set(['src', 'href', 'xlink:href', 'poster', 'background', 'data'])
/** The elements of HTML that can have a shadow tree (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/
/** characters of an attribute that is kept */
const longest = 20_000
/** the same for what the app notes on its elements for itself */
const longestNote = 200
/** Children of one place that are read in one go. */
const few = 50
/** Deeper ones are left out. */
const mostLevels = 250

export interface SerialiseOptions {
  mirror: Mirror
  /** selector of the parts that are never read */
  hidden: string
  shadowRootOf(element: Element): ShadowRoot | null
  /** is told of every tree that has to be watched by itself */
  onShadowRoot(root: ShadowRoot): void
  /** elements that the person has scrolled */
  scrolled: Pick<WeakSet<Element>, 'has'>
}

export interface Serialiser {
  /** a node with all that is in it; undefined where it is left out */
  node(node: Node): DomNode | undefined
  /**
   * Puts into a node what is in the place that it stands for, and pauses often. What changes in the meantime has
   * to be looked at again: each place is read once.
   */
  fill(place: Place, shown: DomNode): Generator<void>
  /** the children of a place that are recorded */
  recordable(place: Place): Node[]
  /** whether an element stands there as an empty box */
  isBlocked(element: Element): boolean
  /** the outermost private element that a node stands in, or is */
  hiddenAround(node: Node): Element | undefined
  /** what a text node shows */
  textOf(node: Text): string
  /** one attribute, as it is recorded; null where it is left out */
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
      // The last is the next: what stands in the element itself comes first.
      waiting.push([place, told, levels])
    }
    enter(first, shown, 0)
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [place, around, levels] = next
      // One that was recorded elsewhere has moved here since: that is a change, which comes after this.
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

  /** Whether it is looked into. */
  const isOpen = (element: Element) => mirror.childrenOf(element) === undefined && !blocked.has(element)

  /** empty boxes, as they were recorded */
  const blocked = new WeakSet<Element>()

  /** A node without what is in it. */
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

/** One attribute, as it is recorded; null where it is left out. */
function attribute(element: Element, name: string): string | null {
  if (leftOut.has(name) || name.startsWith('on')) return null
  const value = attributeOf(element, name)
  if (value === null || value.length > (name.startsWith('data-') ? longestNote : longest)) return null
  // The trick by which a text area grows with its text: https://css-tricks.com/the-cleanest-trick-for-autogrowing-textareas/
  if (name === 'data-replicated-value' || (valueNote.test(name) && mayHoldTyped(element))) return null
  if (name === 'style') return withoutAddresses(value)
  // An image that stands in its own address may show anything: a code to sign in with.
  return loaded.has(name) && /^\s*(?:data|blob|javascript):/i.test(value) ? null : value
}

/** What a custom element holds is its own affair: it may be a field. */
const mayHoldTyped = (element: Element) => isTyped(element) || nameOf(element).includes('-') || isInEdited(element)

/** Whether it stands in a part of the page that is typed into; that may be around its shadow tree. */
const isInEdited = (around: Node | null) => page.designMode === 'on' || isInside(around, edited)

/** It shows what it holds, not its children. */
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

/** Whether its value is a person's, or the app's for the person, and not a word on a button. */
export function isTyped(element: Element): boolean {
  const name = nameOf(element)
  return name === 'input' ? !pressed.test((element as HTMLInputElement).type) : name === 'textarea' || name === 'select'
}

/** So that the page keeps its shape without its pictures. */
export function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement): DomAttributes {
  return naturalWidth > 0 ? { rr_naturalWidth: naturalWidth, rr_naturalHeight: naturalHeight } : {}
}
