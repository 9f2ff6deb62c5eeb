/**
 * Nodes of the page as a replay keeps them: what is typed is never in it, nor is what stands in a private part. Reads
 * no layout, but for the size of what is left out.
 */
import { type DomAttributes, type DomNode, nodeTypes } from '../../../core/session/replay-format.ts'
import { countRules, cssOf, withoutAddresses } from './css.ts'
import type { Mirror, Place } from './mirror.ts'
import { attributeOf, attributesOf, childNodesOf, isElement, isText, matches, nameOf } from './nodes.ts'

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
/** characters of an attribute that is kept */
const longest = 20_000
/** the same for what the app notes on its elements for itself */
const longestNote = 200
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
  scrolled: ReadonlySet<Element>
}

export interface Serialiser {
  /** a node with all that is in it; undefined where it is left out */
  node(node: Node, levels?: number): DomNode | undefined
  /** the children of a place that are recorded */
  recordable(place: Place): Node[]
  /** whether an element stands there as an empty box */
  isBlocked(element: Element): boolean
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

  function node(one: Node, levels = 0): DomNode | undefined {
    if (levels > mostLevels || !isRecordable(one)) return undefined
    if (isText(one)) return { type: nodeTypes.text, textContent: textOf(one), id: mirror.add(one) }
    return element(one as Element, levels)
  }

  function element(one: Element, levels: number): DomNode {
    const shown: DomNode = {
      ...{ type: nodeTypes.element, tagName: nameOf(one), attributes: {}, childNodes: [], id: mirror.add(one) },
      ...(one.namespaceURI === 'http://www.w3.org/2000/svg' && { isSVG: true as const }),
    }
    if (isBlocked(one)) {
      const { width, height } = one.getBoundingClientRect()
      return { ...shown, attributes: { rr_width: `${width}px`, rr_height: `${height}px` } }
    }
    shown.attributes = attributes(one)
    if (hasOwnContent(one)) {
      mirror.setChildren(one, [])
      return shown
    }
    shown.childNodes = children(one, levels)
    const root = shadowRootOf(one)
    if (root) {
      onShadowRoot(root)
      shown.isShadowHost = true
      for (const child of children(root, levels)) shown.childNodes.push({ ...child, isShadow: true })
    }
    return shown
  }

  function children(place: Element | ShadowRoot, levels: number): DomNode[] {
    const own = recordable(place)
    mirror.setChildren(place, own)
    return own.flatMap((child) => node(child, levels + 1) ?? [])
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
    if (scrolled.has(one)) Object.assign(found, { rr_scrollTop: one.scrollTop, rr_scrollLeft: one.scrollLeft })
    return found
  }

  function textOf(text: Text): string {
    const around = text.parentElement
    if (text.data.trim() === '') return text.data
    return around?.closest('[contenteditable]:not([contenteditable="false" i])') ? typed : text.data
  }

  return { node, recordable, isBlocked, textOf, attribute }
}

/** One attribute, as it is recorded; null where it is left out. */
function attribute(element: Element, name: string): string | null {
  if (leftOut.has(name) || name.startsWith('on')) return null
  const value = attributeOf(element, name)
  if (value === null || value.length > (name.startsWith('data-') ? longestNote : longest)) return null
  if (name === 'value' && isTyped(element)) return null
  if (name === 'style') return withoutAddresses(value)
  // An image that stands in its own address may show anything: a code to sign in with.
  if (/^(?:src|href|xlink:href|poster|background|data)$/.test(name) && /^\s*(?:data|blob|javascript):/i.test(value))
    return null
  return value
}

/** It shows what it holds, not its children. */
function hasOwnContent(element: Element): boolean {
  return /^(?:textarea|style|link)$/.test(nameOf(element))
}

export function isStyleSheet(element: Element): boolean {
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
