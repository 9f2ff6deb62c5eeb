/** The element that the person meant, and what there is to say about it. */
import type { StepEvent } from '../../../core/session/index.ts'
import { contextOf, titleOf } from './context.ts'
import { isEditable } from './fields.ts'
import { locatorsFor } from './locators.ts'
import { longestName, nameOf, roleOf } from './names.ts'
import { isPrivate, type SecretKind, secretKind } from './secret-field.ts'
import { clippedText, shortText } from './text.ts'

export interface Target {
  element: Element
  /** accessible name, else its short text; empty when there is none */
  name: string
  role: string | undefined
  /** heading of the dialog, form or section around it */
  context: string | undefined
  secret: SecretKind | undefined
  recorded: NonNullable<StepEvent['target']>
}

const interactive = [
  'a[href],area[href],button,input,select,textarea,summary,option,label,[contenteditable]:not([contenteditable=false])',
  ...'button link checkbox radio switch tab menuitem menuitemcheckbox menuitemradio option treeitem combobox slider'
    .split(' ')
    .map((role) => `[role=${role}]`),
].join(',')

/** More text than this belongs to several things, not to one. */
const longestText = 40
/** How far up a click inside a button is looked for. Beyond that, the thing around is a part of the page. */
const reach = 10

/** The innermost element of an event, inside open shadow trees too. Undefined for the document and the window. */
export function deepTarget(event: Event): Element | undefined {
  return event.composedPath().find(isElement)
}

/** The button, link or field that was meant, when the event hit an icon or a text inside it. */
export function meantElement(event: Event): Element | undefined {
  const path = event.composedPath().filter(isElement)
  return path.slice(0, reach).find((element) => element.matches(interactive)) ?? path[0]
}

/** Everything about an element that a step records. To be called before the page's own handlers change the page. */
export function describeTarget(element: Element): Target {
  const role = roleOf(element)
  const accessibleName = nameOf(element)
  const secret = secretKind(element, accessibleName)
  const name = clippedText(accessibleName || ownText(element), longestName)
  const rect = element.getBoundingClientRect()
  return {
    element,
    name,
    role,
    secret,
    context: contextOf(element, name),
    recorded: {
      tag: element.localName,
      ...(role !== undefined && { role }),
      ...(name !== '' && { name }),
      locators: locatorsFor(element, role, accessibleName),
      rect: {
        x: Math.round(rect.x),
        y: Math.round(rect.y),
        width: Math.round(rect.width),
        height: Math.round(rect.height),
      },
    },
  }
}

/** What is written on an element without an accessible name; for a form, what is written above it. */
function ownText(element: Element): string {
  if (isPrivate(element) || isEditable(element)) return ''
  return element.localName === 'form' ? titleOf(element) : (shortText(element, longestText) ?? '')
}

function isElement(node: EventTarget): node is Element {
  return (node as Partial<Node>).nodeType === 1
}
