/**
 * What changed in the tree of the page since it was last looked at. It is told from what a place held then and what it
 * holds now, not from each single move: what came and went between two looks was never there.
 */
import {
  changes,
  type DomAttributes,
  type DomChange,
  type DomNode,
} from '../../../core/session/events/replay-format.ts'
import type { Mirror, Place } from './mirror.ts'
import { countIn, isElement, isText, nameOf, parentOf } from './nodes.ts'
import { isShadowRoot, isTyped, type Serialiser, typed } from './serialise.ts'

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

export function createTree(mirror: Mirror, serialiser: Serialiser): Tree {
  let places = new Set<Place>()
  let texts = new Set<Text>()
  let attributes = new Map<Element, Set<string>>()
  /** to be recorded anew, with all that is in them */
  let replaced = new Set<Node>()

  /** What is private now, or no longer is, is recorded anew. */
  function seeAttribute(element: Element, name: string): void {
    if (mirror.idOf(element) === undefined) {
      // It may have become a style sheet, or no longer be one.
      if (nameOf(element) === 'link') seePlace(parentOf(element))
      return
    }
    const wasOpen = mirror.childrenOf(element) !== undefined
    if (wasOpen === serialiser.isBlocked(element)) {
      replaced.add(element)
      seePlace(parentOf(element))
      return
    }
    const names = attributes.get(element) ?? new Set()
    attributes.set(element, names.add(name))
  }

  /** What a text area or a style holds is its value, or its rules. */
  function seeChildren(target: Node): void {
    const name = isElement(target) ? nameOf(target) : ''
    if (name === 'textarea') seeAttribute(target as Element, 'value')
    else if (name === 'style') mirror.styles.set(target as Element, unknownRules)
    else seePlace(target)
  }

  function seePlace(place: Node | null): void {
    if (place && mirror.childrenOf(place) !== undefined) places.add(place as Place)
  }

  /** A part may become private by something around it, of which nothing is told: what changed in it since is not. */
  function seeHidden(): void {
    for (const node of [...places, ...texts, ...attributes.keys()]) {
      const hidden = serialiser.hiddenAround(node)
      if (!hidden || mirror.childrenOf(hidden) === undefined) continue
      replaced.add(hidden)
      seePlace(parentOf(hidden))
    }
  }

  const idOfPlace = (place: Place) => mirror.idOf(isShadowRoot(place) ? place.host : place)

  function removalsOf(place: Place, removes: DomChange['removes']): void {
    const parentId = idOfPlace(place)
    const before = mirror.childrenOf(place)
    if (parentId === undefined || !before) return
    const kept: Node[] = []
    const now = serialiser.recordable(place)
    const there = new Set<Node>(now)
    const stays = unmoved(
      before.filter((node) => there.has(node) && !replaced.has(node)),
      now,
    )
    for (const node of before) {
      const id = mirror.idOf(node)
      if (stays.has(node)) kept.push(node)
      else if (id !== undefined) {
        removes.push({ parentId, id, ...(isShadowRoot(place) && { isShadow: true as const }) })
        mirror.forget(node)
      }
    }
    mirror.setChildren(place, kept)
  }

  function additionsOf(place: Place, adds: DomChange['adds']): void {
    const parentId = idOfPlace(place)
    if (parentId === undefined || !mirror.childrenOf(place)) return
    const now = serialiser.recordable(place)
    let nextId: number | null = null
    for (const node of [...now].reverse()) {
      const known = mirror.idOf(node)
      if (known === undefined) {
        const shown = serialiser.node(node)
        if (!shown) continue
        flatten(isShadowRoot(place) ? { ...shown, isShadow: true } : shown, parentId, nextId, adds)
        nextId = shown.id
      } else nextId = known
    }
    mirror.setChildren(place, now)
  }

  /** Elements that are not recorded yet, with all in them. */
  function countAdded(seen: Iterable<Place>): number {
    let count = 0
    for (const place of seen)
      if (mirror.childrenOf(place) !== undefined)
        for (const node of serialiser.recordable(place))
          if (mirror.idOf(node) === undefined) count += isElement(node) ? 1 + countIn(node) : 1
    return count
  }

  return {
    see(records) {
      for (const { type, target, attributeName } of records) {
        if (type === 'attributes') seeAttribute(target as Element, attributeName ?? '')
        else if (type === 'childList') seeChildren(target)
        else if (isText(target)) {
          texts.add(target)
          const around = parentOf(target)
          if (around && isElement(around) && nameOf(around) === 'style') seeChildren(around)
        }
      }
    },
    take() {
      seeHidden()
      const change: DomChange = { source: changes.nodes, removes: [], adds: [], texts: [], attributes: [] }
      const [seenPlaces, seenTexts, seenAttributes] = [places, texts, attributes]
      // What was there before, by its number: what is recorded anew has it all.
      const older = new Map([...seenAttributes.keys()].map((element) => [element, mirror.idOf(element)]))
      const olderTexts = new Map([...seenTexts].map((text) => [text, mirror.idOf(text)]))
      for (const place of seenPlaces) removalsOf(place, change.removes)
      if (countAdded(seenPlaces) > mostAdded) return 'too much'
      for (const place of seenPlaces) additionsOf(place, change.adds)
      places = new Set()
      texts = new Set()
      attributes = new Map()
      replaced = new Set()
      for (const [text, id] of olderTexts)
        if (id !== undefined && id === mirror.idOf(text)) change.texts.push({ id, value: serialiser.textOf(text) })
      for (const [element, id] of older) {
        if (id === undefined || id !== mirror.idOf(element)) continue
        const now: DomAttributes = {}
        for (const name of seenAttributes.get(element) ?? []) now[name] = valueNow(element, name)
        change.attributes.push({ id, attributes: now })
      }
      const { removes, adds, texts: changedTexts, attributes: changedAttributes } = change
      const isEmpty = [removes, adds, changedTexts, changedAttributes].every(({ length }) => length === 0)
      return isEmpty ? undefined : change
    },
  }

  function valueNow(element: Element, name: string): string | null {
    if (name === 'value' && isTyped(element)) return (element as HTMLInputElement).value === '' ? '' : typed
    return serialiser.attribute(element, name)
  }
}

/**
 * The nodes that need not be moved: of those that were there before, in their old order, the longest run that is still
 * in it, near enough.
 */
function unmoved(before: readonly Node[], now: readonly Node[]): Set<Node> {
  const place = new Map(now.map((node, index) => [node, index]))
  const stays = new Set<Node>()
  // The ends of increasing runs, as in patience sorting; each node knows the one before it in its run.
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, node] of before.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (place.get(before[ends[middle]!]!)! < place.get(node)!) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  }
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) stays.add(before[index]!)
  return stays
}

/** A node without its children, then those, in an order in which each finds its place. */
function flatten(node: DomNode, parentId: number, nextId: number | null, adds: DomChange['adds']): void {
  const { childNodes = [], ...alone } = node
  adds.push({ parentId, nextId, node: node.type === 2 ? { ...alone, childNodes: [] } : alone })
  for (const child of childNodes) flatten(child, node.id, null, adds)
}
