/**
 * The accessible name of an element (https://w3c.github.io/accname/#mapping_additional_nd_te, whose steps are named here),
 * as dom-accessibility-api reckons it, and without what only old browsers and descriptions need:
 * test/capture/frame/steps/accessible-name.test.ts compares the two.
 */
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

/** How a node was come to. */
interface Way {
  inLabel: boolean
  /** by `aria-labelledby` */
  referenced: boolean
  /** as a part of another one */
  nested: boolean
}

/** The name with white space made single; empty when there is none. */
export function accessibleName(root: Element): string {
  if (nameless.has(roleIn(root) ?? '')) return ''
  const view = root.ownerDocument.defaultView!
  /** each counts once */
  const consulted = new Set<Node>()
  /** what was asked for its content: what it owns is part of that once */
  const reading = new Set<Node>()
  const styles = new Map<Element, CSSStyleDeclaration>()

  function styleOf(element: Element): CSSStyleDeclaration {
    const style = styles.get(element) ?? view.getComputedStyle(element)
    styles.set(element, style)
    return style
  }

  function isHidden(element: Element): boolean {
    if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
    const { display, visibility } = styleOf(element)
    return display === 'none' || visibility === 'hidden'
  }

  /** The value of an attribute that has one and was not used yet. */
  function useAttribute(element: Element, name: string): string | undefined {
    const attribute = element.getAttributeNode(name)
    if (!attribute || consulted.has(attribute) || attribute.value.trim() === '') return undefined
    consulted.add(attribute)
    return attribute.value
  }

  const nameOfPart = (part: Node, way: Partial<Way>) =>
    nameOf(part, { inLabel: false, referenced: false, nested: true, ...way })

  /** 2F.i */
  function contentOf(node: Node, inLabel: boolean): string {
    // Elements may own each other in a circle.
    const others = reading.has(node) ? [] : owned(node)
    reading.add(node)
    const parts = isElement(node, 'slot') ? slotted(node as HTMLSlotElement) : [...node.childNodes, ...others]
    const texts = parts.map((part) => {
      const name = nameOfPart(part, { inLabel })
      return isElement(part) && styleOf(part).display !== 'inline' ? ` ${name} ` : name
    })
    return texts.join('').trim()
  }

  /** What HTML and SVG name elements by (https://w3c.github.io/html-aam/#accessible-name-and-description-computation). */
  function nativeName(element: Element, role: string | null): string | undefined {
    const { localName } = element
    const childNamed = (tag: string) => [...element.childNodes].find((child) => isElement(child, tag))
    if (localName === 'fieldset' || localName === 'table') {
      consulted.add(element)
      const title = childNamed(localName === 'table' ? 'caption' : 'legend')
      if (title) return nameOfPart(title, { nested: false })
    }
    if (localName === 'svg') {
      consulted.add(element)
      return childNamed('title')?.textContent ?? undefined
    }
    const type = localName === 'input' ? (element as HTMLInputElement).type : ''
    let name: string | undefined
    if (localName === 'img' || localName === 'area') name = useAttribute(element, 'alt')
    if (localName === 'optgroup') name = useAttribute(element, 'label')
    if (/^(?:button|submit|reset)$/.test(type)) name = useAttribute(element, 'value') ?? wordOfButton.get(type)
    if (name !== undefined) return name
    const labels = [...((element as Partial<HTMLInputElement>).labels ?? [])]
    if (labels.length > 0) {
      consulted.add(element)
      const names = labels.map((label) => nameOfPart(label, { inLabel: true }))
      return names.filter((one) => one !== '').join(' ')
    }
    if (type === 'image') return useAttribute(element, 'alt') ?? useAttribute(element, 'title') ?? 'Submit Query'
    return (role === 'button' && contentOf(element, false)) || undefined
  }

  /** What a control inside of a label, or of what is referenced, adds to that: its value (2E). */
  function valueIn(element: Element, role: string | null, inLabel: boolean): string | undefined {
    const field = element as Partial<HTMLInputElement & HTMLSelectElement>
    if (role === 'combobox' || role === 'listbox') {
      consulted.add(element)
      const options =
        element.localName === 'select' ? [...field.selectedOptions!] : within(element, '[aria-selected="true"]')
      if (options.length === 0) return element.localName === 'input' ? field.value : ''
      return options.map((option) => nameOfPart(option, { inLabel })).join(' ')
    }
    if (ranges.has(role ?? ''))
      return ['aria-valuetext', 'aria-valuenow', 'value'].map((one) => element.getAttribute(one)).find(isGiven) ?? ''
    if (role !== 'textbox') return undefined
    return /^(?:input|textarea)$/.test(element.localName) ? field.value : (element.textContent ?? '')
  }

  function nameOf(node: Node, way: Way): string {
    if (consulted.has(node)) return ''
    const labels = isElement(node) ? labelsOf(node, way) : []
    const { inLabel } = way
    // What is named by others may still be met as a part of one of them.
    if (labels.length > 0)
      return labels.map((label) => nameOfPart(label, { inLabel, referenced: true, nested: false })).join(' ')
    const name = isElement(node) ? nameOfElement(node, way) : nameOfText(node, way)
    consulted.add(node)
    return name
  }

  /** 2B, of what is not hidden */
  function labelsOf(element: Element, { referenced }: Way): Element[] {
    const attribute = element.getAttributeNode('aria-labelledby')
    if (!attribute || referenced || consulted.has(attribute) || isHidden(element)) return []
    const labels = referred(element, 'aria-labelledby')
    if (labels.length > 0) consulted.add(attribute)
    return labels
  }

  function nameOfText(node: Node, way: Way): string {
    if (node.nodeType === node.TEXT_NODE) return node.textContent ?? ''
    return way.nested ? contentOf(node, way.inLabel) : ''
  }

  function nameOfElement(element: Element, { inLabel, referenced, nested }: Way): string {
    // 2A
    if (isHidden(element) && !referenced) return ''
    const role = roleIn(element)
    // 2C and 2D; of a control inside, the value counts (https://github.com/w3c/accname/issues/64)
    const isValue = nested && controls.has(role ?? '')
    if (!isValue) {
      const label = (element.getAttribute('aria-label') ?? '').trim()
      if (label !== '') return label
      const name = isPresentational(role) ? undefined : nativeName(element, role)
      if (name !== undefined) return name
    }
    if (role === 'menu') return ''
    // 2E
    if (isValue || inLabel || referenced) {
      const value = valueIn(element, role, inLabel)
      if (value !== undefined) return value
    }
    // 2F
    if (namedByContent.has(role ?? '') || referenced || element.localName === 'caption') {
      const content = contentOf(element, inLabel)
      if (content !== '') return content
    }
    if (!nested) return useAttribute(element, 'title') ?? ''
    consulted.add(element)
    return contentOf(element, inLabel)
  }

  const name = nameOf(root, { inLabel: false, referenced: false, nested: false })
  return name.trim().replace(/\s\s+/g, ' ')
}

/** Names of buttons that browsers give themselves. */
const wordOfButton = new Map([
  ['submit', 'Submit'],
  ['reset', 'Reset'],
])

const isGiven = (value: string | null): value is string => value !== null

function isElement(node: Node, tag?: string): node is Element {
  return node.nodeType === node.ELEMENT_NODE && (tag === undefined || (node as Element).localName === tag)
}

/** The elements that an attribute names by their ids. */
function referred(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as Partial<Document>
  const ids = element.getAttribute(attribute)?.split(' ') ?? []
  return ids.flatMap((id) => root.getElementById?.(id) ?? [])
}

const owned = (node: Node) => (isElement(node) ? referred(node, 'aria-owns') : [])

function within(element: Element, selector: string): Element[] {
  return [element, ...owned(element)].flatMap((root) => [...root.querySelectorAll(selector)])
}

/** What stands in a slot; its own content where nothing does. */
function slotted(slot: HTMLSlotElement): Node[] {
  const assigned = slot.assignedNodes()
  return assigned.length > 0 ? assigned : [...slot.childNodes]
}
