/**
 * Finds an element through a part of the page around it: every row has the same button, but only one row contains this
 * number. Uses Playwright's selector syntax (https://playwright.dev/docs/other-locators).
 */

import { allIn, attributeOf, closest, hasAttribute, matches, page } from '../native.ts'
import { titleOf } from './context.ts'
import { idSelector, ownSelector, quoted, testAttributeSelector } from './css-locator.ts'
import { locatorRoleOf, nameOf } from './names.ts'
import { parentElementOf } from './parent.ts'
import { type Finder, finder } from './search.ts'
import { isPrivate } from './secret-field.ts'
import type { ShadowRootOf } from './shadow.ts'
import { normalise, parentOf, shortText } from './text.ts'

/** Repeated parts, told apart by a text in them, and parts with a heading. */
const repeated = 'tr,li,[role=row],[role=listitem],[role=option],[role=treeitem]'
const headed = 'section,article,fieldset,form,dialog,details,[role=dialog],[role=region],[role=group]'

/** Maximum ancestors searched for such a part */
const furthest = 10
/** Maximum texts tried per row */
const mostTexts = 4
/** A longer text does not identify a row */
const longestTitle = 60
/** Maximum rows compared */
const mostRows = 500

/** `section:has(:text-is("Payment")) >> role=button[name="Edit"]`, or undefined if no part makes the element unique. */
export function chainFor(
  element: Element,
  role: string | undefined,
  name: string,
  find: Finder,
  shadowRootOf: ShadowRootOf,
): string | undefined {
  const ways: { around: Element; own: string }[] = []
  for (const place of placesAround(element)) {
    const own = ownPart(element, place, role, name, find)
    // Ambiguous inside a part means ambiguous in all of its ancestors.
    if (own === undefined) break
    ways.push({ around: place.element, own })
  }
  // Names outlast texts, so every part with a name is tried first.
  for (const partOf of [namedPart, titledPart]) {
    for (const { around, own } of ways) {
      const part = partOf(around, element, shadowRootOf)
      if (part) return `${part} >> ${own}`
    }
  }
  return undefined
}

interface Around {
  element: Element
  /** what a selector starting at the element searches; tools enter shadow trees by themselves */
  inside: Element | ShadowRoot
}

function* placesAround(element: Element): Generator<Around> {
  const root = element.getRootNode()
  const host = (root as Partial<ShadowRoot>).host
  let depth = 0
  for (let around = parentOf(element); around && around !== page.body; around = parentOf(around)) {
    const isOutside = host !== undefined && around.getRootNode() !== root
    // A second instance of the component would contain the same button.
    if (isOutside && around !== host && allIn(around, host.localName).length !== 1) return
    yield { element: around, inside: isOutside ? (root as ShadowRoot) : around }
    if (++depth === furthest) return
  }
}

/** Finds the element within the part; undefined if nothing makes it unique there. */
function ownPart(
  element: Element,
  { inside }: Around,
  role: string | undefined,
  name: string,
  find: Finder,
): string | undefined {
  if (role && name !== '' && find.onlyByRole(role, name, [inside])) return `role=${role}[name=${quoted(name)}]`
  const placeholder = attributeOf(element, 'placeholder')
  const selectors = [placeholder && `[placeholder=${quoted(placeholder)}]`, ownSelector(element), element.localName]
  return selectors.find((css) => css && allIn(inside, css).length === 1) ?? undefined
}

/** A test id, a role with an explicit name, or an id. */
function namedPart(around: Element, _: Element, shadowRootOf: ShadowRootOf): string | undefined {
  const find = finder(around, shadowRootOf)
  const testId = attributeOf(around, 'data-testid')
  const selectors = [testId && `[data-testid=${quoted(testId)}]`, testAttributeSelector(around)]
  const marked = selectors.find((selector) => selector && find.onlyBySelector(selector))
  if (marked) return marked
  const isNamed = hasAttribute(around, 'aria-label') || hasAttribute(around, 'aria-labelledby')
  const role = isNamed ? locatorRoleOf(around) : undefined
  const name = role ? nameOf(around) : ''
  if (role && name !== '' && find.onlyByRole(role, name)) return `role=${role}[name=${quoted(name)}]`
  const id = idSelector(around)
  return id && find.onlyBySelector(id) ? id : undefined
}

/** A row by one of its texts, a section by its heading, if that text is unique. */
function titledPart(around: Element, element: Element, shadowRootOf: ShadowRootOf): string | undefined {
  const isRow = matches(around, repeated)
  // If nested in its own kind, the outer one would contain the text too.
  if (!isRow && !matches(around, headed)) return undefined
  const parent = parentElementOf(around)
  if (parent && closest(parent, around.localName)) return undefined
  const tag = around.localName
  const texts = isRow ? cellTexts(around, element) : [titleOf(around)]
  const title = texts.find((text) => text !== '' && finder(around, shadowRootOf).onlyByText(text))
  if (title) return `${tag}:has(:text-is(${quoted(title)}))`
  const words = isRow ? ownText(around) : ''
  return words !== '' && isOnlyWith(words, around) ? `${tag}:has-text(${quoted(words)})` : undefined
}

function cellTexts(row: Element, element: Element): string[] {
  const cells = [...row.children].filter((cell) => !cell.contains(element)).slice(0, mostTexts)
  return cells.map((cell) => shortText(cell, longestTitle) ?? '')
}

/** Text directly in a row, without an element around it: `<li>Ada <button>`. */
function ownText(row: Element): string {
  if (isPrivate(row)) return ''
  const texts = [...row.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
  const text = texts.map((node) => normalise((node as Text).data)).find((one) => one !== '') ?? ''
  return text.length > longestTitle ? '' : text
}

/** Whether no other element of this kind contains the words, ignoring case as `:has-text` does. */
function isOnlyWith(words: string, row: Element): boolean {
  const all = allIn(row.ownerDocument, row.localName)
  if (all.length > mostRows || row.getRootNode() !== row.ownerDocument) return false
  const wanted = words.toLowerCase()
  return [...all].every(
    (one) =>
      one === row ||
      !normalise(one.textContent ?? '')
        .toLowerCase()
        .includes(wanted),
  )
}
