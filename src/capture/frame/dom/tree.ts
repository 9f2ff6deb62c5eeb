/**
 * Changes to the page's tree since it was last examined. Derived by comparing what a place contained then and now, not
 * from single mutations: whatever appeared and vanished in between is ignored.
 */
import { changes, type DomChange } from '../../../core/session/events/replay-format.ts'
import type { Mirror, Place } from './mirror.ts'
import { isElement, isText, nameOf, parentOf } from './nodes.ts'
import { createPlaces } from './places.ts'
import { isTyped, type Serialiser, typed } from './serialise.ts'

/** Marks a style whose rules must be read again, however many there are. */
const unknownRules = -1
/** maximum elements added in one go, because reading them blocks the page */
const mostAdded = 5_000

export interface Tree {
  /** takes in mutation records */
  see(records: readonly MutationRecord[]): void
  /**
   * all changes since the last call; undefined if there are none. If too much for one go, this tree becomes unusable: a
   * snapshot, which yields, is needed.
   */
  take(): DomChange | 'too much' | undefined
}

/** What changed since the last look, and where. */
interface Seen {
  places: Set<Place>
  texts: Set<Text>
  attributes: Map<Element, Set<string>>
  /** to be recorded anew with their subtrees */
  replaced: Set<Node>
}

const nothingSeen = (): Seen => ({ places: new Set(), texts: new Set(), attributes: new Map(), replaced: new Set() })

export function createTree(mirror: Mirror, serialiser: Serialiser): Tree {
  const differ = createPlaces(mirror, serialiser)
  let seen = nothingSeen()

  /** An element that becomes private, or ceases to be, is recorded anew. */
  function seeAttribute(element: Element, name: string): void {
    if (mirror.idOf(element) === undefined) {
      // It may have become a style sheet, or ceased to be one.
      if (nameOf(element) === 'link') seePlace(parentOf(element))
      return
    }
    const wasOpen = mirror.childrenOf(element) !== undefined
    if (wasOpen === serialiser.isBlocked(element)) {
      seen.replaced.add(element)
      seePlace(parentOf(element))
      return
    }
    const names = seen.attributes.get(element) ?? new Set()
    seen.attributes.set(element, names.add(name))
  }

  /** The content of a text area or style is its value or rules. */
  function seeChildren(target: Node): void {
    const name = isElement(target) ? nameOf(target) : ''
    if (name === 'textarea') seeAttribute(target as Element, 'value')
    else if (name === 'style') mirror.styles.set(target as Element, unknownRules)
    else seePlace(target)
  }

  function seePlace(place: Node | null): void {
    if (place && mirror.childrenOf(place) !== undefined) seen.places.add(place as Place)
  }

  /**
   * A part may become private through an ancestor without a mutation of its own; its later changes are not reported.
   */
  function seeHidden(): void {
    for (const node of [...seen.places, ...seen.texts, ...seen.attributes.keys()]) {
      const hidden = serialiser.hiddenAround(node)
      if (!hidden || mirror.childrenOf(hidden) === undefined) continue
      seen.replaced.add(hidden)
      seePlace(parentOf(hidden))
    }
  }

  return {
    see(records) {
      for (const { type, target, attributeName } of records) {
        if (type === 'attributes') seeAttribute(target as Element, attributeName ?? '')
        else if (type === 'childList') seeChildren(target)
        else if (isText(target)) {
          seen.texts.add(target)
          const around = parentOf(target)
          if (around && isElement(around) && nameOf(around) === 'style') seeChildren(around)
        }
      }
    },
    take() {
      seeHidden()
      const { places, texts, attributes, replaced } = seen
      seen = nothingSeen()
      const before = new Map<Node, number | undefined>()
      for (const node of [...texts, ...attributes.keys()]) before.set(node, mirror.idOf(node))
      const removes = [...places].flatMap((place) => differ.removals(place, replaced))
      if (differ.countNew(places) > mostAdded) return 'too much'
      const adds = [...places].flatMap((place) => differ.additions(place))
      /** A node recorded anew includes all its changes. */
      const numberOf = (node: Node) => (before.get(node) === mirror.idOf(node) ? before.get(node) : undefined)
      const change: DomChange = { source: changes.nodes, removes, adds, texts: [], attributes: [] }
      for (const text of texts) {
        const id = numberOf(text)
        if (id !== undefined) change.texts.push({ id, value: serialiser.textOf(text) })
      }
      for (const [element, names] of attributes) {
        const id = numberOf(element)
        const now = [...names].map((name) => [name, valueNow(element, name)])
        if (id !== undefined) change.attributes.push({ id, attributes: Object.fromEntries(now) })
      }
      const isEmpty = [removes, adds, change.texts, change.attributes].every(({ length }) => length === 0)
      return isEmpty ? undefined : change
    },
  }

  function valueNow(element: Element, name: string): string | null {
    if (name === 'value' && isTyped(element)) return (element as HTMLInputElement).value === '' ? '' : typed
    return serialiser.attribute(element, name)
  }
}
