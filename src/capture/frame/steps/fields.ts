/** Kinds of form fields, by how a person changes them. */
import { hasAttribute } from '../native.ts'

/** Inputs that are pressed or picked, not typed into. */
const untyped = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'file', 'hidden'])
/** Inputs whose change is a step of its own, so that the click on them is redundant. */
const picked = new Set(
  ['checkbox', 'radio', 'file', 'range', 'color'].concat('date', 'datetime-local', 'month', 'week', 'time'),
)

/** Whether an element holds a value entered by the person. */
export function isField(element: Element): boolean {
  return /^(?:input|textarea|select)$/.test(element.localName) || hasAttribute(element, 'contenteditable')
}

/** Whether text, a number or a date is typed into it. */
export function isEditable(element: Element): boolean {
  return isMultiline(element) || (element.localName === 'input' && !untyped.has((element as HTMLInputElement).type))
}

/** Whether Enter inserts a new line. */
export function isMultiline(element: Element): boolean {
  return element.localName === 'textarea' || (element as HTMLElement).isContentEditable === true
}

/** Whether its input event reports the change, so that a click on it needs no step. */
export function isPicked(element: Element): boolean {
  if (element.localName === 'select' || element.localName === 'option') return true
  return element.localName === 'input' && picked.has((element as HTMLInputElement).type)
}

/** The field a clicked label belongs to; any other element is returned as it is. */
export function controlOf(element: Element): Element {
  return (element as Partial<HTMLLabelElement>).control ?? element
}
