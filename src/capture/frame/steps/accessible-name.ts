/**
 * The accessible name of an element (https://w3c.github.io/accname/#mapping_additional_nd_te, whose steps are cited
 * here), as computed by dom-accessibility-api, without what only old browsers and descriptions need:
 * test/capture/frame/steps/accessible-name.test.ts compares the two.
 */
import { attributeOf, hasAttribute } from '../native.ts'
import { isPresentational, pressedRoles, roleIn } from './role.ts'

/** https://w3c.github.io/aria/#namefromprohibited */
const nameless = new Set(
  'caption code deletion emphasis generic insertion none paragraph presentation strong subscript superscript'.split(
    ' ',
  ),
)
/** https://w3c.github.io/aria/#namefromcontent */
const namedByContent = new Set([
  ...pressedRoles,
  ...'cell columnheader gridcell heading label legend row rowheader tooltip'.split(' '),
])
const ranges = new Set(['meter', 'progressbar', 'scrollbar', 'slider', 'spinbutton'])
const controls = new Set(['button', 'combobox', 'listbox', 'textbox', ...ranges])

/** State while computing one name. */
interface Reckoning {
  /** each node counts once */
  consulted: Set<Node>
  /** nodes whose content is being read; what they own is included only once */
  reading: Set<Node>
  /** caches each element's style */
  styles: Map<Element, CSSStyleDeclaration>
}

/** How a node was reached: as part of another, or through `aria-labelledby`. */
type How = 'part' | 'reference' | undefined

/** The name with white space collapsed; empty if there is none. */
export function accessibleName(root: Element): string {
  if (nameless.has(roleIn(root) ?? '')) return ''
  const name = nameOf(root, { consulted: new Set(), reading: new Set(), styles: new Map() })
  return name.trim().replace(/\s\s+/g, ' ')
}

function nameOf(node: Node, by: Reckoning, how?: How, inLabel = false): string {
  if (by.consulted.has(node)) return ''
  const labels = isElement(node) && how !== 'reference' ? labelsOf(node, by) : []
  // A referenced element may still be reached as part of another one.
  if (labels.length > 0) return labels.map((label) => nameOf(label, by, 'reference', inLabel)).join(' ')
  const name = isElement(node) ? nameOfElement(node, by, how, inLabel) : nameOfText(node, by, inLabel)
  by.consulted.add(node)
  return name
}

/** For a node that is not an element: the text, or empty for a comment and the like. */
function nameOfText(node: Node, by: Reckoning, inLabel: boolean): string {
  return node.nodeType === node.TEXT_NODE ? (node.textContent ?? '') : contentOf(node, by, inLabel)
}

function nameOfElement(element: Element, by: Reckoning, how: How, inLabel: boolean): string {
  const isReferenced = how === 'reference'
  // 2A
  if (isHidden(element, by) && !isReferenced) return ''
  const role = roleIn(element)
  // 2C and 2D; for an embedded control, the value counts (https://github.com/w3c/accname/issues/64)
  const isValue = how === 'part' && controls.has(role ?? '')
  if (!isValue) {
    const label = attributeOf(element, 'aria-label')?.trim()
    if (label) return label
    const name = isPresentational(role) ? undefined : nativeName(element, role, by)
    if (name !== undefined) return name
  }
  if (role === 'menu') return ''
  // 2E
  if (isValue || inLabel || isReferenced) {
    const value = valueIn(element, role, by, inLabel)
    if (value !== undefined) return value
  }
  // 2F
  if (namedByContent.has(role ?? '') || isReferenced || element.localName === 'caption') {
    const content = contentOf(element, by, inLabel)
    if (content !== '') return content
  }
  if (how !== 'part') return useAttribute(element, 'title', by) ?? ''
  by.consulted.add(element)
  return contentOf(element, by, inLabel)
}

function styleOf(element: Element, { styles }: Reckoning): CSSStyleDeclaration {
  const style = styles.get(element) ?? element.ownerDocument.defaultView!.getComputedStyle(element)
  styles.set(element, style)
  return style
}

function isHidden(element: Element, by: Reckoning): boolean {
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true') return true
  const { display, visibility } = styleOf(element, by)
  return display === 'none' || visibility === 'hidden'
}

/** 2B, for elements that are not hidden */
function labelsOf(element: Element, by: Reckoning): Element[] {
  const attribute = element.getAttributeNode('aria-labelledby')
  if (!attribute || by.consulted.has(attribute) || isHidden(element, by)) return []
  const labels = referred(element, 'aria-labelledby')
  if (labels.length > 0) by.consulted.add(attribute)
  return labels
}

/** Names from HTML and SVG semantics (https://w3c.github.io/html-aam/#accessible-name-and-description-computation). */
function nativeName(element: Element, role: string | null, by: Reckoning): string | undefined {
  const { localName } = element
  const childNamed = (tag: string) => [...element.childNodes].find((child) => isElement(child, tag))
  if (localName === 'fieldset' || localName === 'table') {
    by.consulted.add(element)
    const title = childNamed(localName === 'table' ? 'caption' : 'legend')
    if (title) return nameOf(title, by)
  }
  if (localName === 'svg') {
    by.consulted.add(element)
    return childNamed('title')?.textContent ?? undefined
  }
  const type = localName === 'input' ? (element as HTMLInputElement).type : ''
  const name = nameInAttribute(element, type, by) ?? nameOfLabels(element, by)
  if (name !== undefined) return name
  if (type === 'image') return useAttribute(element, 'alt', by) ?? useAttribute(element, 'title', by) ?? 'Submit Query'
  return (role === 'button' && contentOf(element, by, false)) || undefined
}

/** The value of an attribute meant to name the element. */
function nameInAttribute(element: Element, type: string, by: Reckoning): string | undefined {
  const { localName } = element
  if (/^(?:img|area)$/.test(localName)) return useAttribute(element, 'alt', by)
  if (localName === 'optgroup') return useAttribute(element, 'label', by)
  if (/^(?:button|submit|reset)$/.test(type)) return useAttribute(element, 'value', by) ?? wordOfButton[type]
  return undefined
}

function nameOfLabels(element: Element, by: Reckoning): string | undefined {
  const labels = [...((element as Partial<HTMLInputElement>).labels ?? [])]
  if (labels.length === 0) return undefined
  by.consulted.add(element)
  const names = labels.map((label) => nameOf(label, by, 'part', true))
  return names.filter(Boolean).join(' ')
}

/** What a control embedded in a label or referenced element contributes: its value (2E). */
function valueIn(element: Element, role: string | null, by: Reckoning, inLabel: boolean): string | undefined {
  const field = element as Partial<HTMLInputElement & HTMLSelectElement>
  if (role === 'combobox' || role === 'listbox') {
    by.consulted.add(element)
    const options =
      element.localName === 'select' ? [...field.selectedOptions!] : within(element, '[aria-selected="true"]')
    if (options.length === 0) return element.localName === 'input' ? field.value : ''
    return options.map((option) => nameOf(option, by, 'part', inLabel)).join(' ')
  }
  if (ranges.has(role ?? ''))
    return (
      ['aria-valuetext', 'aria-valuenow', 'value']
        .map((one) => attributeOf(element, one))
        .find((one) => one !== null) ?? ''
    )
  if (role !== 'textbox') return undefined
  return /^(?:input|textarea)$/.test(element.localName) ? field.value : (element.textContent ?? '')
}

/** 2F.i */
function contentOf(node: Node, by: Reckoning, inLabel: boolean): string {
  // Elements may own each other in a cycle.
  const others = by.reading.has(node) ? [] : owned(node)
  by.reading.add(node)
  const parts = isElement(node, 'slot') ? slotted(node as HTMLSlotElement) : [...node.childNodes, ...others]
  const texts = parts.map((part) => {
    const name = nameOf(part, by, 'part', inLabel)
    return isElement(part) && styleOf(part, by).display !== 'inline' ? ` ${name} ` : name
  })
  return texts.join('').trim()
}

/** The value of a non-empty attribute that was not used yet. */
function useAttribute(element: Element, name: string, { consulted }: Reckoning): string | undefined {
  const attribute = element.getAttributeNode(name)
  if (!attribute?.value.trim() || consulted.has(attribute)) return undefined
  consulted.add(attribute)
  return attribute.value
}

/** Default names browsers give to buttons. */
const wordOfButton: Partial<Record<string, string>> = { submit: 'Submit', reset: 'Reset' }

function isElement(node: Node, tag?: string): node is Element {
  return node.nodeType === node.ELEMENT_NODE && (tag === undefined || (node as Element).localName === tag)
}

/** The elements an attribute references by id. */
function referred(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as Partial<Document>
  const ids = attributeOf(element, attribute)?.split(' ') ?? []
  return ids.flatMap((id) => root.getElementById?.(id) ?? [])
}

const owned = (node: Node) => (isElement(node) ? referred(node, 'aria-owns') : [])

function within(element: Element, selector: string): Element[] {
  return [element, ...owned(element)].flatMap((root) => [...root.querySelectorAll(selector)])
}

/** What is assigned to a slot, or else its fallback content. */
function slotted(slot: HTMLSlotElement): Node[] {
  const assigned = slot.assignedNodes()
  return assigned.length > 0 ? assigned : [...slot.childNodes]
}
