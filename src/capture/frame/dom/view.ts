/**
 * The page as known to a recording: ids of nodes, their last reported state, and pending changes. It has no notion of
 * time: follower.ts decides when and how often to read.
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
  /** elements the person has scrolled */
  scrolled: Pick<WeakSet<Element>, 'has'>
  /** called with changes while the view is open; they count once passed to `see` */
  onChange(records: readonly MutationRecord[]): void
  /** receives the data of a change record */
  tell(data: object): void
}

export interface View {
  /** whether changes are observed: the page has been read, or is being read */
  isOpen(): boolean
  /** whether something may have changed since the page was read */
  isStale(): boolean
  /** Something changed that no observer reports. */
  touch(): void
  /** the ids of the nodes */
  mirror(): Mirror
  /**
   * Opens the view and reads the whole page in pieces; changes in parts already read are reported as the first change
   * afterwards.
   */
  read(): Generator<void, DomNode>
  see(records: readonly MutationRecord[]): void
  /** Tree changes since the last report; if there are too many, the page must be read again. */
  take(): DomChange | 'too much' | undefined
  /** Reports sheets of newly found trees, and rules written by scripts. */
  tellStyles(): void
  /**
   * An element has loaded: only now does it have a size, which is reported, or rules.
   * @returns whether it has rules to report
   */
  loaded(target: EventTarget | null): boolean
  /** Stops observing until the page is read again. */
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
      // Changes from here on are not observed.
      stale = true
      observer.disconnect()
      tree = undefined
    },
  }
}
