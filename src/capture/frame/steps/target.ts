/** The element the person meant, and its description. */

import { cutText, type StepEvent } from '../../../core/session/index.ts'
import { matches } from '../native.ts'
import { contextOf, titleOf } from './context.ts'
import { isEditable } from './fields.ts'
import { type FramePlace, framePlace } from './frame-place.ts'
import { locatorsFor } from './locators.ts'
import { longestName, nameOf, roleOf } from './names.ts'
import { pressedRoles } from './role.ts'
import { isPrivate, type SecretKind, secretKind } from './secret-field.ts'
import { deepTarget, flatPath, isInClosedTree, openShadowRoot, type ShadowRootOf } from './shadow.ts'
import { shortText } from './text.ts'

export interface Target {
  element: Element
  /** accessible name, else its short text; empty if there is none */
  name: string
  role: string | undefined
  /** heading of the dialog, form or section around it */
  context: string | undefined
  secret: SecretKind | undefined
  place: FramePlace
  /** it is a form control that takes no clicks */
  disabled: boolean
  recorded: NonNullable<StepEvent['target']>
}

/** Elements that react to a press, and so are likely what the person meant. */
export const interactive = [
  'a[href],area[href],button,input,select,textarea,summary,option,label,[contenteditable]:not([contenteditable=false])',
  ...[...pressedRoles, 'combobox', 'slider'].map((role) => `[role=${role}]`),
].join(',')

/** Longer text belongs to several things, not to one. */
const longestText = 40
/** How many levels up from a click to look for the enclosing button. Anything further out is a section of the page. */
const reach = 10

/** The button, link or field that was meant if the event hit an icon or text inside it. */
export function meantElement(event: Event, shadowRootOf: ShadowRootOf): Element | undefined {
  const hit = deepTarget(event, shadowRootOf)
  return hit && meantBy(hit)
}

/** The button, link or field around an element; the element itself if there is none nearby. */
export function meantBy(hit: Element): Element {
  let depth = 0
  for (const element of flatPath(hit)) {
    if (matches(element, interactive)) return element
    if (++depth === reach) break
  }
  return hit
}

/** Everything a step records about an element. Call it before the page's own handlers change the page. */
export function describeTarget(element: Element, shadowRootOf: ShadowRootOf = openShadowRoot): Target {
  const role = roleOf(element)
  const accessibleName = nameOf(element)
  const secret = secretKind(element, accessibleName)
  const name = cutText(accessibleName || ownText(element), longestName)
  const rect = element.getBoundingClientRect()
  return {
    element,
    name,
    role,
    secret,
    context: contextOf(element, name),
    place: framePlace(),
    disabled: matches(element, ':disabled'),
    recorded: {
      tag: element.localName,
      ...(role !== undefined && { role }),
      ...(name !== '' && { name }),
      locators: locatorsFor(element, accessibleName, shadowRootOf),
      rect: {
        x: Math.round(rect.x),
        y: Math.round(rect.y),
        width: Math.round(rect.width),
        height: Math.round(rect.height),
      },
      ...(isInClosedTree(element) && { closed: true }),
    },
  }
}

/** The text on an element without an accessible name; for a form, its heading. */
function ownText(element: Element): string {
  if (isPrivate(element) || isEditable(element) || matches(element, 'html,body')) return ''
  return element.localName === 'form' ? titleOf(element) : (shortText(element, longestText) ?? '')
}
