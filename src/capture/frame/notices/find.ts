/** Elements that may hold a message to the person: marked for assistive technology, or named so by their class. */
import type { NoticeEvent } from '../../../core/session/index.ts'
import { allIn } from '../native.ts'
import type { ShadowRootOf } from '../steps/shadow.ts'
import { type ClassMeaning, meaningOf, type Severity, severityIn } from './class-words.ts'

type Role = NoticeEvent['role']
type Root = Document | ShadowRoot

/** An element that may hold a message. */
export interface Place {
  element: Element
  role: Role
  severity: Severity | undefined
  /** what its class says about it */
  named: ClassMeaning | undefined
}

/**
 * Queried one at a time, because browsers answer a single attribute several times as fast as a list. In order of
 * precedence.
 */
const marked: [selector: string, role: Role][] = [
  ['[role=alertdialog]', 'alertdialog'],
  ['[role=alert]', 'alert'],
  ['[aria-live=assertive]', 'alert'],
  ['dialog[open]', 'dialog'],
  ['[role=dialog]', 'dialog'],
  ['[role=status]', 'status'],
  ['output', 'status'],
  ['[aria-live=polite]', 'status'],
  ['[popover]', 'generic'],
]
/** Limits on elements, places and trees per look, so that the largest page costs no more than others. */
const mostElements = 5_000
const mostPlaces = 200
const mostRoots = 200
/** More similar siblings than this are rows of a list; the rest are not checked by class. */
const mostAlike = 30

/** All distinct places in the document and its shadow trees. */
export function placesIn(document: Document, shadowRootOf: ShadowRootOf): Place[] {
  const places = new Map<Element, Place>()
  const roots: Root[] = [document]
  const walk = { left: mostElements }
  for (let at = 0; at < roots.length && places.size < mostPlaces; at++) {
    const root = roots[at]!
    for (const [selector, role] of marked)
      for (const element of allIn(root, selector)) if (!places.has(element)) places.set(element, placeOf(element, role))
    for (const element of errorsOfFields(root)) places.set(element, placeOf(element, 'errormessage', 'error'))
    lookThrough(root, walk, (element, named) => {
      if (named && !places.has(element) && places.size < mostPlaces) places.set(element, placeOf(element, 'generic'))
      const inside = roots.length < mostRoots && (named || isCustom(element)) ? shadowRootOf(element) : null
      if (inside) roots.push(inside)
    })
  }
  return [...places.values()]
}

const isCustom = ({ localName }: Element) => localName.includes('-')

function placeOf(element: Element, role: Role, severity?: Severity): Place {
  const named = meaningOf(classOf(element))
  return { element, role, named, severity: severity ?? named?.severity ?? severityOf(element) }
}

/** Elements inside a message that are checked for its severity: an icon, a wrapper. */
const mostAsked = 20

/** A message's severity by its content, if its own element states none. */
export function severityInside({ element, severity }: Place): Severity | undefined {
  if (severity) return severity
  for (const inner of [...allIn(element, '[class],[data-type],[data-status]')].slice(0, mostAsked)) {
    const found = severityOf(inner) ?? severityIn(classOf(inner))
    if (found) return found
  }
  return undefined
}

/** Data attributes of kits that do not use classes: Chakra, Sonner, design systems. */
function severityOf({ dataset = {} }: Element & { dataset?: DOMStringMap }): Severity | undefined {
  return severityIn([dataset.type, dataset.status, dataset.variant, dataset.severity].join(' '))
}

/** For SVG elements, className is an object. */
const classOf = ({ className }: Element): string => (typeof className === 'string' ? className : '')

/**
 * The targets of `aria-errormessage` and `aria-describedby` of invalid fields
 * (https://w3c.github.io/aria/#aria-errormessage).
 */
function errorsOfFields(root: Root): Element[] {
  return [...allIn(root, '[aria-invalid=true]')].slice(0, 50).flatMap((field) => {
    const named = (attribute: string) =>
      (field.getAttribute(attribute) ?? '').split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || [])
    const descriptions = named('aria-describedby')
    // Besides the error there may be a hint, which was there before.
    const errors = descriptions.filter((one) => meaningOf(classOf(one)) || one.matches('[role=alert],[aria-live]'))
    return [...named('aria-errormessage'), ...(errors.length > 0 ? errors : descriptions.slice(-1))]
  })
}

/**
 * Visits each element whose class is meaningful, and each that may have a shadow tree. Children of the body are visited
 * backwards, because overlays are appended at its end.
 */
function lookThrough(
  root: Root,
  walk: { left: number },
  found: (element: Element, named: ClassMeaning | undefined) => void,
): void {
  const tops = 'body' in root ? [...(root.body?.children ?? [])].reverse() : [...root.children]
  for (const top of tops) visit(top, true)

  function visit(first: Element, alone: boolean): void {
    const alike = new Map<string, number>()
    for (let next: Element | null = first; next && walk.left > 0; next = alone ? null : next.nextElementSibling) {
      walk.left--
      const name = classOf(next)
      const named = name === '' ? undefined : meaningOf(name)
      if (named || isCustom(next)) found(next, named)
      const kind = next.localName
      const count = (alike.get(kind) ?? 0) + 1
      alike.set(kind, count)
      const inner = count > mostAlike || silent.test(kind) ? null : next.firstElementChild
      if (inner) visit(inner, false)
    }
  }
}

const silent = /^(?:svg|script|style|template|select|noscript)$/
