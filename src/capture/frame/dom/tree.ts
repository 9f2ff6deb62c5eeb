/**
 * What changed in the tree of the page since it was last looked at. It is told from what a place held then and what it
 * holds now, not from each single move: what came and went between two looks was never there.
 */
import { changes, type DomChange } from '../../../core/session/events/replay-format.ts'
import type { Mirror, Place } from './mirror.ts'
import { isElement, isText, nameOf, parentOf } from './nodes.ts'
import { createPlaces } from './places.ts'
import { isTyped, type Serialiser, typed } from './serialise.ts'

/** Marks a style of which other rules have to be read, however many they are. */
const unknownRules = -1
/** elements that are added in one go: reading them keeps the page waiting */
const mostAdded = 5_000

export interface Tree {
  /** takes what an observer tells */
  see(records: readonly MutationRecord[]): void
  /**
   * all that changed since the last call; undefined when nothing did. Where it is too much to be read in one go, this
   * tree is of no use any more: only a snapshot, which pauses, tells it.
   */
  take(): DomChange | 'too much' | undefined
}

/** Where something changed since the last look. */
interface Seen {
  places: Set<Place>
  texts: Set<Text>
  attributes: Map<Element, Set<string>>
  /** to be recorded anew, with all that is in them */
  replaced: Set<Node>
}

const nothingSeen = (): Seen => ({ places: new Set(), texts: new Set(), attributes: new Map(), replaced: new Set() })

export function createTree(mirror: Mirror, serialiser: Serialiser): Tree {
  const differ = createPlaces(mirror, serialiser)
  let seen = nothingSeen()

  /** What is private now, or no longer is, is recorded anew. */
  function seeAttribute(element: Element, name: string): void {
    if (mirror.idOf(element) === undefined) {
      // It may have become a style sheet, or no longer be one.
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

  /** What a text area or a style holds is its value, or its rules. */
  function seeChildren(target: Node): void {
    const name = isElement(target) ? nameOf(target) : ''
    if (name === 'textarea') seeAttribute(target as Element, 'value')
    else if (name === 'style') mirror.styles.set(target as Element, unknownRules)
    else seePlace(target)
  }

  function seePlace(place: Node | null): void {
    if (place && mirror.childrenOf(place) !== undefined) seen.places.add(place as Place)
  }

  /** A part may become private by something around it, of which nothing is told: what changed in it since is not. */
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
      /** What was recorded anew has all that changed in it. */
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
