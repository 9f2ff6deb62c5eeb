/** Whether a locator finds only this element, in the trees it would search. */

import { allIn, attributeOf, closest, firstIn, hasAttribute, matches, nativeOf, page } from '../native.ts'
import { isOnly, quoted } from './css-locator.ts'
import { labelsOf, locatorRoleOf, nameOf } from './names.ts'
import { parentElementOf } from './parent.ts'
import { tagsWith } from './role.ts'
import { openShadowRoot, type ShadowRootOf } from './shadow.ts'
import { isShown } from './shown.ts'
import { hasSilentText, normalise, shortText } from './text.ts'

type Root = Document | ShadowRoot

/** Fields have labels, not text. */
const textless = 'input,textarea,select,option,img,[contenteditable],html,body'
/**
 * Names are expensive to compute; after this many, or this many elements examined, the answer is "not proven unique".
 */
const mostNames = 25
const mostLooks = 2_000
/** Text nodes scanned, and examined closely, before the answer is "not proven unique" */
const mostTexts = 20_000
const mostReadings = 100

/** Where an element can be searched for. */
export type SearchRoot = Root | Element

/** Questions about one element. Each is true only if exactly this element is found. */
export interface Finder {
  onlyBySelector(selector: string): boolean
  /** the selector is unique in the element's own tree; the path there is part of the locator */
  onlyInOwnTree(selector: string | undefined): boolean
  onlyByAttribute(name: string, value: string): boolean
  /** @param within where to search; defaults to everywhere */
  onlyByRole(role: string, name: string, within?: readonly SearchRoot[]): boolean
  onlyByLabel(label: string): boolean
  onlyByText(text: string): boolean
  labelOf(): string
  takesText(): boolean
}

/** Prepares the search around one element. */
export function finder(element: Element, shadowRootOf: ShadowRootOf = openShadowRoot): Finder {
  const roots = searchRoots(element, shadowRootOf)
  const all = (selector: string) => roots.flatMap((root) => [...allIn(root, selector)])
  const isIt = (found: Element[]) => found.length === 1 && found[0] === element

  return {
    onlyBySelector: (selector) => isIt(all(selector)),
    onlyInOwnTree: (selector) => selector !== undefined && isOnly(selector, element, element.getRootNode() as Root),
    onlyByAttribute: (name, value) =>
      isIt(all(`[${name}]`).filter((one) => normalise(attributeOf(one, name) ?? '') === value)),
    onlyByRole(role, name, within = roots) {
      if (!isExposed(element)) return false
      // One simple selector at a time: browsers answer those from an index, but walk the whole tree for a list.
      const selectors = [...tagsWith(role), `[role~=${quoted(role)}]`]
      let names = mostNames
      let looks = mostLooks
      for (const selector of selectors) {
        for (const root of within) {
          for (const other of allIn(root, selector)) {
            if (--looks < 0) return false
            if (other === element || !mayBeNamed(other, name) || locatorRoleOf(other) !== role) continue
            if (--names < 0 || (nameOf(other) === name && isExposed(other))) return false
          }
        }
      }
      return true
    },
    labelOf: () => labelText(element),
    onlyByLabel(label) {
      const named = all('[aria-label],[aria-labelledby]').filter((one) => labelText(one) === label)
      const labelled = all('label').flatMap((one) =>
        shortText(one, label.length) === label ? ((one as HTMLLabelElement).control ?? []) : [],
      )
      return isIt([...new Set([...named, ...labelled])])
    },
    takesText: () => !matches(element, textless) && !hasSilentText(element),
    onlyByText(text) {
      const found = new Set<Element>()
      const start = firstWord(text)
      const times = roots.map((root) => timesIn(root, start, mostReadings))
      const inAll = times.reduce((sum, one) => sum + one, 0)
      if (inAll === 0 || inAll > mostReadings) return false
      let texts = mostTexts
      let readings = mostReadings
      // If the text occurs only once, it is this one, and no other text needs checking.
      const places = inAll === 1 && timesIn(element, start, 1) === 1 ? [element] : roots
      for (const place of places) {
        const walker = page.createTreeWalker(place, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (--texts < 0) return false
          if (!(node as Text).data.includes(start)) continue
          if (--readings < 0) return false
          const holder = innermostWithText(node as Text, text)
          if (holder) found.add(holder)
          if (found.size > 1) return false
        }
      }
      return [...found].some((holder) => holder.contains(element) || element.contains(holder))
    },
  }
}

/** A field's label as the person reads it; empty if there is none. Buttons and links have text instead. */
function labelText(element: Element): string {
  const label = attributeOf(element, 'aria-label')
  if (label && !hasAttribute(element, 'aria-labelledby')) return normalise(label)
  const labels = labelsOf(element)
  if (labels.some(hasSilentText)) return ''
  return normalise(labels.map((one) => shortText(one, 100) ?? '').join(' '))
}

/**
 * The document and the shadow trees around the element, plus those of sibling components: in a list of cards, every
 * card has the same button.
 */
function searchRoots(element: Element, shadowRootOf: ShadowRootOf): Root[] {
  const roots = new Set<Root>()
  let root = element.getRootNode() as Root
  for (;;) {
    roots.add(root)
    const host = (root as Partial<ShadowRoot>).host
    if (!host) return [...roots]
    const around = host.getRootNode() as Root
    for (const twin of allIn(around, host.localName)) {
      const inside = shadowRootOf(twin)
      if (inside) roots.add(inside)
    }
    root = around
  }
}

/**
 * How often a word occurs in the text of a tree or element; more than `most` gives `most + 1`. Uses a single browser
 * call.
 */
function timesIn(root: Root | Element, word: string, most: number): number {
  const whole = root.nodeType === Node.DOCUMENT_NODE ? (root as Document).documentElement : root
  const text = whole?.textContent ?? ''
  let times = 0
  for (let at = text.indexOf(word); at >= 0 && times <= most; at = text.indexOf(word, at + 1)) times++
  return times
}

/** A quick check without false negatives, so that names are computed for few elements only. */
function mayBeNamed(element: Element, name: string): boolean {
  if ((element.textContent ?? '').includes(firstWord(name))) return true
  if (fields.has(element.localName) || hasAttribute(element, 'aria-labelledby') || hasAttribute(element, 'title'))
    return true
  const label = attributeOf(element, 'aria-label')
  if (label) return normalise(label) === name
  // Only descendants can contribute a name that is not text.
  return (
    element.firstElementChild !== null &&
    firstIn(element, '[aria-label],[aria-labelledby],[alt],[title],title,slot') !== null
  )
}
const fields = new Set(['input', 'select', 'textarea', 'img'])

function firstWord(text: string): string {
  return text.split(' ', 1)[0]!
}

/** Whether assistive technology, and therefore a role locator, can see the element. */
function isExposed(element: Element): boolean {
  return !closest(element, '[aria-hidden=true],[hidden]') && isShown(element)
}

/** The innermost element around a text node whose entire text is `text`. */
function innermostWithText(node: Text, text: string): Element | undefined {
  for (
    let around: Element | null = nativeOf(node, 'parentElement'), depth = 0;
    around && depth < 5;
    around = parentElementOf(around), depth++
  ) {
    const inside = shortText(around, text.length)
    if (inside === text) return around
    if (inside === undefined) return undefined
  }
  return undefined
}
