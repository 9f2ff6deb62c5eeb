/**
 * Role and accessible name of elements (WAI-ARIA, https://www.w3.org/TR/accname/), made safe and fast enough for
 * recording steps.
 */

import { withoutHalf } from '../../../core/session/index.ts'
import { allIn, attributeOf, hasAttribute, matches } from '../native.ts'
import { privateSelector } from '../private-parts.ts'
import { accessibleName } from './accessible-name.ts'
import { isField } from './fields.ts'
import { isPresentational, pressedRoles, roleIn } from './role.ts'
import { isPrivate } from './secret-field.ts'
import { normalise, shortText } from './text.ts'

/** A longer name is a paragraph. */
export const longestName = 120
/** An element with more descendants is a section of the page, whose name is not worth the time. */
const mostDescendants = 100

/** Roles named by their own text or label. Others (a row, a list item) have a name only if the app gives one. */
const named = new Set([
  ...pressedRoles,
  ...'textbox searchbox combobox listbox slider spinbutton heading img'.split(' '),
  ...'cell gridcell columnheader rowheader tooltip'.split(' '),
])

/** The element's role; undefined for elements without one, such as <div> and <input type="password">. */
export function roleOf(element: Element): string | undefined {
  const role = roleIn(element)
  return role === null || isPresentational(role) || role === 'generic' ? undefined : role
}

/**
 * The role by which Playwright's role locators find an element: inputs without an ARIA role in browsers (dates,
 * passwords) count as text boxes, the button of a file input as a button, a summary as nothing
 * (https://playwright.dev/docs/locators#locate-by-role).
 */
export function locatorRoleOf(element: Element): string | undefined {
  const role = roleOf(element)
  if (hasAttribute(element, 'role')) return role
  if (element.localName === 'summary') return undefined
  if (element.localName !== 'input' || role !== undefined) return role
  const { type } = element as HTMLInputElement
  return type === 'hidden' ? undefined : type === 'file' ? 'button' : 'textbox'
}

/**
 * The accessible name, normalised; empty if there is none. Private parts of the page have none, and it never includes
 * values typed into other fields.
 */
export function nameOf(element: Element): string {
  if (isPrivate(element)) return ''
  const given = hasAttribute(element, 'aria-label') || hasAttribute(element, 'aria-labelledby')
  const ownName = named.has(roleOf(element) ?? '') || isField(element)
  if (!given && !ownName) return ''
  const label = normalise(attributeOf(element, 'aria-label') ?? '')
  const isLarge = element.getElementsByTagName('*').length > mostDescendants
  if (isLarge || (label !== '' && !hasAttribute(element, 'aria-labelledby'))) return label
  const labels = labelsOf(element)
  // accname would include the value of a field inside the label ("Remind me in [5] days").
  const sources = labels.length > 0 ? labels : [element]
  if (labels.some(isPrivate)) return ''
  if (sources.some((source) => holdsOtherFields(source, element))) {
    return normalise(sources.map((source) => shortText(source, longestName) ?? '').join(' '))
  }
  const whole = normalise(accessibleName(element))
  const name = whole.length > longestName ? withoutHalf(whole.slice(0, longestName + 1)) : whole
  // The last resort for fields (https://w3c.github.io/html-aam/#accessible-name-and-description-computation).
  return name === '' ? normalise(attributeOf(element, 'placeholder') ?? '') : name
}

/** The elements that label this one: <label>, aria-labelledby. */
export function labelsOf(element: Element): Element[] {
  const ids = attributeOf(element, 'aria-labelledby')?.split(/\s+/) ?? []
  const root = element.getRootNode() as Partial<Document>
  const referenced = ids.flatMap((id) => (id === '' ? [] : (root.getElementById?.(id) ?? [])))
  if (referenced.length > 0) return referenced
  return [...((element as Partial<HTMLInputElement>).labels ?? [])]
}

function holdsOtherFields(source: Element, element: Element): boolean {
  if (source !== element && matches(source, 'input,textarea,select,[contenteditable],[role=textbox]')) return true
  return [...allIn(source, `input,textarea,select,[contenteditable],[role=textbox],${privateSelector()}`)].some(
    (field) => field !== element,
  )
}
