/** Where in the page an element is, as a person would describe it: the dialog, form or section around it. */
import { attributeOf, firstIn, hasAttribute } from '../native.ts'
import { labelsOf } from './names.ts'
import { isPrivate } from './secret-field.ts'
import { closestAcross, normalise, parentOf, shortText } from './text.ts'

const place =
  'dialog,form,fieldset,section,article,main,' +
  ['dialog', 'alertdialog', 'form', 'region', 'main', 'group', 'article'].map((role) => `[role=${role}]`).join(',')
const heading = 'h1,h2,h3,h4,h5,h6,[role=heading],legend'
/** A longer heading is ordinary text. */
const longestHeading = 60
/** Ancestors checked for a heading before giving up */
const mostPlaces = 4

/**
 * The heading of the nearest ancestor that has one. Undefined if there is none, or if it only repeats the element's
 * name.
 */
export function contextOf(element: Element, name: string): string | undefined {
  if (isPrivate(element)) return undefined
  let inner: Element | undefined = parentOf(element)
  for (let asked = 0; inner && asked < mostPlaces; asked++) {
    const around: Element | undefined = closestAcross(inner, place)
    if (!around) return undefined
    const title = titleOf(around)
    if (title !== '' && title !== name) return title
    inner = parentOf(around)
  }
  return undefined
}

/** The name of a dialog, form or section from its label or heading; empty if it has none. */
export function titleOf(around: Element): string {
  const label = normalise(attributeOf(around, 'aria-label') ?? '')
  if (label !== '') return label.length > longestHeading ? '' : label
  const titles = hasAttribute(around, 'aria-labelledby') ? labelsOf(around) : [firstIn(around, heading)]
  return normalise(
    titles.map((title) => (title && !isPrivate(title) && shortText(title, longestHeading)) || '').join(' '),
  )
}
