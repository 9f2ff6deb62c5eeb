/** Role and accessible name of elements (WAI-ARIA, https://www.w3.org/TR/accname/), safe and quick enough for a step. */
import { withoutHalf } from '../../../core/session/index.ts'
import { privateSelector } from '../private-parts.ts'
import { accessibleName } from './accessible-name.ts'
import { isField } from './fields.ts'
import { isPresentational, pressedRoles, roleIn } from './role.ts'
import { isPrivate } from './secret-field.ts'
import { normalise, shortText } from './text.ts'

/** A name longer than this is a paragraph. */
export const longestName = 120
/** An element with more inside is a part of the page, and its name is not worth the time. */
const mostDescendants = 100

/** Roles whose name is their own text or label. Others (a row, a list item) only have a name where the app gives one. */
const named = new Set([
  ...pressedRoles,
  ...'textbox searchbox combobox listbox slider spinbutton heading img'.split(' '),
  ...'cell gridcell columnheader rowheader tooltip'.split(' '),
])

/** The element's role; undefined for elements that have none, such as <div> and <input type="password">. */
export function roleOf(element: Element): string | undefined {
  const role = roleIn(element)
  return role === null || isPresentational(role) || role === 'generic' ? undefined : role
}

/**
 * The role under which role locators find an element, as Playwright reckons: inputs for which browsers have no role of
 * ARIA (dates, passwords) count as text boxes, the button of a file input as a button, a summary as nothing
 * (https://playwright.dev/docs/locators#locate-by-role).
 */
export function locatorRoleOf(element: Element): string | undefined {
  const role = roleOf(element)
  if (element.hasAttribute('role')) return role
  if (element.localName === 'summary') return undefined
  if (element.localName !== 'input' || role !== undefined) return role
  const { type } = element as HTMLInputElement
  return type === 'hidden' ? undefined : type === 'file' ? 'button' : 'textbox'
}

/**
 * The accessible name, normalised; empty when there is none. Private parts of the page have none, and values that were
 * typed into other fields are not part of it.
 */
export function nameOf(element: Element): string {
  if (isPrivate(element)) return ''
  const given = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
  const ownName = named.has(roleOf(element) ?? '') || isField(element)
  if (!given && !ownName) return ''
  const label = normalise(element.getAttribute('aria-label') ?? '')
  const isLarge = element.getElementsByTagName('*').length > mostDescendants
  if (isLarge || (label !== '' && !element.hasAttribute('aria-labelledby'))) return label
  const labels = labelsOf(element)
  // accname puts the value of a field inside a label into the name ("Remind me in [5] days").
  const sources = labels.length > 0 ? labels : [element]
  if (labels.some(isPrivate)) return ''
  if (sources.some((source) => holdsOtherFields(source, element))) {
    return normalise(sources.map((source) => shortText(source, longestName) ?? '').join(' '))
  }
  const whole = normalise(accessibleName(element))
  const name = whole.length > longestName ? withoutHalf(whole.slice(0, longestName + 1)) : whole
  // The last resort of fields (https://w3c.github.io/html-aam/#accessible-name-and-description-computation).
  return name === '' ? normalise(element.getAttribute('placeholder') ?? '') : name
}

/** The elements whose text labels this one: <label>, aria-labelledby. */
export function labelsOf(element: Element): Element[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const root = element.getRootNode() as Partial<Document>
  const referenced = ids.flatMap((id) => (id === '' ? [] : (root.getElementById?.(id) ?? [])))
  if (referenced.length > 0) return referenced
  return [...((element as Partial<HTMLInputElement>).labels ?? [])]
}

function holdsOtherFields(source: Element, element: Element): boolean {
  if (source !== element && source.matches('input,textarea,select,[contenteditable],[role=textbox]')) return true
  return [
    ...source.querySelectorAll(`input,textarea,select,[contenteditable],[role=textbox],${privateSelector()}`),
  ].some((field) => field !== element)
}
