/** CSS selectors for one element, most durable first. */
import { allIn, attributeOf, hasAttribute } from '../native.ts'
import { parentElementOf } from './parent.ts'
import { isStable, isStableClass } from './stable.ts'

type Root = Document | ShadowRoot

/** Attributes testers use to mark elements, besides `data-testid`, which has its own locator. */
const testAttributes = ['data-test-id', 'data-test', 'data-cy', 'data-qa']
/** Maximum levels climbed: a longer path breaks with every change of the page anyway. */
const deepest = 20

/** `[data-test="..."]` and the like; undefined if the element has no such mark. */
export function testAttributeSelector(element: Element): string | undefined {
  const name = testAttributes.find((attribute) => hasAttribute(element, attribute))
  return name && `[${name}=${quoted(attributeOf(element, name)!)}]`
}

/** `#id`, if the id was written by a person. */
export function idSelector(element: Element): string | undefined {
  // A form with a field named "id" has that field as its property.
  const id = attributeOf(element, 'id') ?? ''
  return isStable(id) ? `#${CSS.escape(id)}` : undefined
}

/** By the name of a form field, else by classes written by a person, else by the type of a field. */
export function ownSelector(element: Element): string | undefined {
  const name = attributeOf(element, 'name')
  if (name && isStable(name)) return `${element.localName}[name=${quoted(name)}]`
  const classes = [...element.classList].filter(isStableClass).slice(0, 3)
  if (classes.length > 0) return `${element.localName}${classes.map((one) => `.${CSS.escape(one)}`).join('')}`
  const type = element.localName === 'input' ? attributeOf(element, 'type') : null
  return type ? `input[type=${quoted(type)}]` : undefined
}

/**
 * The path to the element from the nearest ancestor with a hand-written id, or from the root. Unique when it was made.
 */
export function pathSelector(element: Element, root: Root): string {
  const parts: string[] = []
  let current: Element | null = element
  for (let depth = 0; current && depth < deepest; depth++) {
    const id = current === element ? undefined : idSelector(current)
    if (id !== undefined && isOnly(id, current, root)) {
      parts.unshift(id)
      break
    }
    parts.unshift(stepOf(current))
    current = parentElementOf(current)
  }
  return parts.join(' > ')
}

/** Whether a selector matches this element and no other below the root. */
export function isOnly(selector: string, element: Element, root: Root): boolean {
  const found = allIn(root, selector)
  return found.length === 1 && found[0] === element
}

/** A value as a CSS string (https://drafts.csswg.org/cssom/#serialize-a-string). */
export function quoted(value: string): string {
  const escaped = value
    .replace(/["\\]/g, '\\$&')
    .replace(/[\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}

function stepOf(element: Element): string {
  const tag = CSS.escape(element.localName)
  const isTwin = (one: Element) => one.localName === element.localName
  // Sibling by sibling: copying a long list of children would take longer than everything else here.
  let place = 1
  for (let one = element.previousElementSibling; one; one = one.previousElementSibling) if (isTwin(one)) place++
  let next = element.nextElementSibling
  while (place === 1 && next && !isTwin(next)) next = next.nextElementSibling
  return place > 1 || next ? `${tag}:nth-of-type(${place})` : tag
}
