/** Compares what was recorded of a place with what it contains now. */
import type { DomChange, DomNode } from '../../../core/session/events/replay-format.ts'
import type { Mirror, Place } from './mirror.ts'
import { countIn, isElement } from './nodes.ts'
import { isShadowRoot, type Serialiser } from './serialise.ts'
import { unmoved } from './unmoved.ts'

export interface Places {
  /**
   * Nodes that are gone or have moved. They are forgotten, so that they count as new wherever they are now.
   * @param replaced nodes to be recorded anew
   */
  removals(place: Place, replaced: ReadonlySet<Node>): DomChange['removes']
  /** New nodes, ordered so that each finds its position; this also records them. */
  additions(place: Place): DomChange['adds']
  /** Number of new elements and texts, including their subtrees. */
  countNew(places: Iterable<Place>): number
}

export function createPlaces(mirror: Mirror, serialiser: Serialiser): Places {
  const idOf = (place: Place) => mirror.idOf(isShadowRoot(place) ? place.host : place)

  return {
    removals(place, replaced) {
      const parentId = idOf(place)
      const before = mirror.childrenOf(place)
      if (parentId === undefined || !before) return []
      const now = serialiser.recordable(place)
      const there = new Set<Node>(now)
      const stays = unmoved(
        before.filter((node) => there.has(node) && !replaced.has(node)),
        now,
      )
      const removes: DomChange['removes'] = []
      for (const node of before) {
        const id = mirror.idOf(node)
        if (stays.has(node) || id === undefined) continue
        removes.push({ parentId, id, ...(isShadowRoot(place) && { isShadow: true as const }) })
        mirror.forget(node)
      }
      mirror.setChildren(
        place,
        before.filter((node) => stays.has(node)),
      )
      return removes
    },

    additions(place) {
      const parentId = idOf(place)
      if (parentId === undefined || !mirror.childrenOf(place)) return []
      const now = serialiser.recordable(place)
      const adds: DomChange['adds'] = []
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
      return adds
    },

    countNew(places) {
      let count = 0
      for (const place of places)
        if (mirror.childrenOf(place) !== undefined)
          for (const node of serialiser.recordable(place))
            if (mirror.idOf(node) === undefined) count += isElement(node) ? 1 + countIn(node) : 1
      return count
    },
  }
}

/** A node without its children, followed by these, ordered so that each finds its position. */
function flatten(node: DomNode, parentId: number, nextId: number | null, adds: DomChange['adds']): void {
  const { childNodes = [], ...alone } = node
  adds.push({ parentId, nextId, node: node.type === 2 ? { ...alone, childNodes: [] } : alone })
  for (const child of childNodes) flatten(child, node.id, null, adds)
}
