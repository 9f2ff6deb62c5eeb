/**
 * The page as a recording knows it: the numbers of its nodes, what was told of them last, and what was seen to change since.
 * It knows nothing of time: when the page is read, and how often, is for follower.ts to say.
 */
import { type DomChange, type DomNode, nodeTypes } from '../../../core/session/events/replay-format.ts'
import { page } from '../native.ts'
import { createMirror, type Mirror } from './mirror.ts'
import { nameOf } from './nodes.ts'
import { createSerialiser, sizeOf } from './serialise.ts'
import { attributesChange, followStyles } from './styles.ts'
import { createTree, type Tree } from './tree.ts'

export interface ViewOptions {
  /** selector of the parts that are never read */
  hidden: string
  shadowRootOf(element: Element): ShadowRoot | null
  /** elements that the person has scrolled */
  scrolled: Pick<WeakSet<Element>, 'has'>
  /** is told of changes while the view is open; they are known once they are handed to `see` */
  onChange(records: readonly MutationRecord[]): void
  /** takes what a record of a change tells */
  tell(data: object): void
}

export interface View {
  /** whether changes are seen: the page was read, or is being read */
  isOpen(): boolean
  /** whether something may have changed since the page was read */
  isStale(): boolean
  /** Something changed of which no observer tells. */
  touch(): void
  /** the numbers of the nodes */
  mirror(): Mirror
  /**
   * Opens it, and reads all of the page bit by bit: what changes meanwhile in what was read already is told as the first
   * change after it.
   */
  read(): Generator<void, DomNode>
  see(records: readonly MutationRecord[]): void
  /** What changed in the tree since it was told; where it is too much, only reading it again tells it. */
  take(): DomChange | 'too much' | undefined
  /** Tells sheets of trees that were found, and rules that scripts have written. */
  tellStyles(): void
  /**
   * What an element has loaded: only then it has a size, which is told, or rules.
   * @returns whether it has rules to be told
   */
  loaded(target: EventTarget | null): boolean
  /** Sees nothing any more until the page is read again. */
  close(): void
}

export function createView({ hidden, shadowRootOf, scrolled, onChange, tell }: ViewOptions): View {
  const observer = new MutationObserver(onChange)
  const styles = followStyles(tell)
  let mirror = createMirror(shadowRootOf)
  let tree: Tree | undefined
  let stale = false

  const watch = (root: Document | ShadowRoot) =>
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true })

  function onShadowRoot(root: ShadowRoot): void {
    watch(root)
    styles.found(mirror.idOf(root.host)!, root)
  }

  function see(records: readonly MutationRecord[]): void {
    if (records.length === 0) return
    stale = true
    tree?.see(records)
  }

  return {
    isOpen: () => tree !== undefined,
    isStale: () => stale,
    touch() {
      stale = true
    },
    mirror: () => mirror,

    *read() {
      observer.disconnect()
      stale = false
      mirror = createMirror(shadowRootOf)
      const serialiser = createSerialiser({ mirror, hidden, shadowRootOf, scrolled, onShadowRoot })
      tree = createTree(mirror, serialiser)
      watch(document)
      const node: DomNode = { type: nodeTypes.document, id: mirror.add(document), childNodes: [] }
      const { doctype } = page
      if (doctype) node.childNodes?.push({ type: nodeTypes.doctype, id: mirror.add(doctype), name: 'html' })
      styles.found(node.id, page)
      yield* serialiser.fill(document, node)
      return node
    },

    see,

    take() {
      see(observer.takeRecords())
      return tree?.take()
    },

    tellStyles() {
      styles.tellSheets()
      styles.tellRules(mirror)
    },

    loaded(target) {
      const id = mirror.idOf(target as Node)
      if (id === undefined) return false
      stale = true
      const name = nameOf(target as Element)
      if (name === 'img') tell(attributesChange(id, sizeOf(target as HTMLImageElement)))
      const hasRules = name === 'link' || name === 'style'
      if (hasRules) styles.hurry()
      return hasRules
    },

    close() {
      // What changes from here on is not seen.
      stale = true
      observer.disconnect()
      tree = undefined
    },
  }
}
