/**
 * Records how the page looks: a snapshot, what changes in it, and another snapshot every minute in which something
 * changed, so that what is older can be forgotten. Nothing in the page is touched: no attribute, no function, no node.
 */
import {
  changes,
  type DomAttributes,
  type DomNode,
  nodeTypes,
  recordTypes,
} from '../../../core/session/replay-format.ts'
import { epoch } from '../draft.ts'
import { listen } from '../listen.ts'
import { page } from '../native.ts'
import { observeActions } from './actions.ts'
import { countRules, cssOf, rulesOf, withoutAddresses } from './css.ts'
import { createMirror, type Mirror } from './mirror.ts'
import { nameOf } from './nodes.ts'
import { createSerialiser, type Serialiser, sizeOf } from './serialise.ts'
import { createTree, type Tree } from './tree.ts'

/** One record, as it was read in the page: not masked yet. `at` is epoch ms. */
export interface RawRecord {
  type: number
  at: number
  data: object
}

export interface DomOptions {
  emit(record: RawRecord): void
  /** the page is too much for a replay: what is missing, and why */
  gap(what: string, why: string): void
  /** selector of the parts that are never read */
  hidden: string
  shadowRootOf(element: Element): ShadowRoot | null
  /** goes through work that pauses often, and lets the page have its turns in between */
  inTurns(work: Iterator<unknown>): Promise<void>
}

export interface DomRecording {
  /** tells all that is held back; with a new snapshot where the last one is old */
  flush(): Promise<void>
  /** tells it at once: the page is going away */
  leave(): void
  stop(): void
}

/** ms that changes are gathered for */
const gather = 50
/** ms between two looks at the rules of style sheets, which change without a word */
const rulesEvery = 2_000
/** ms between two snapshots, at least; a long one is paid for by a longer time */
const snapshotEvery = 60_000
const costFactor = 500
/** ms of work between two snapshots: a page that changes all the time is left alone for the rest of it */
const mostWork = 1_500
const mostElements = 25_000

const what = 'how the page looked'

/** Records until it is stopped. */
export function recordDom({ emit, gap, hidden, shadowRootOf, inTurns }: DomOptions): DomRecording {
  const stop = new AbortController()
  const scrolled = new Set<Element>()
  const observer = new MutationObserver(see)
  let mirror: Mirror = createMirror(shadowRootOf)
  let serialiser: Serialiser
  let tree: Tree | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSnapshot = Number.NEGATIVE_INFINITY
  let nextSnapshot = 0
  let lastRules = 0
  let work = 0
  let paused = false
  /** a snapshot that is being made, and its end */
  let underway: Generator<void> | undefined
  let begun = Promise.resolve()
  /** what the person did meanwhile */
  let held: object[] = []

  const tell = (type: number, data: object) => emit({ type, at: epoch(), data })
  const watch = (root: Document | ShadowRoot) =>
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true })

  /** Does the work, and counts it. A page that is too much is left alone until the next snapshot. */
  function working(run: () => void): void {
    const begun = performance.now()
    run()
    work += performance.now() - begun
    if (work <= mostWork || paused) return
    pause()
    gap(what, 'the page changed so much that following it would have slowed it down')
  }

  function pause(): void {
    paused = true
    observer.disconnect()
    tree = undefined
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(0, nextSnapshot - performance.now()))
  }

  /** Bit by bit: what changes meanwhile in what was read already is told as the first change after it. */
  function* snapshot(): Generator<void> {
    observer.disconnect()
    if (page.getElementsByTagName('*').length > mostElements) {
      nextSnapshot = performance.now() + snapshotEvery
      pause()
      gap(what, `the page has more than ${mostElements.toLocaleString('en')} elements`)
      return
    }
    paused = false
    work = 0
    mirror = createMirror(shadowRootOf)
    serialiser = createSerialiser({ mirror, hidden, shadowRootOf, scrolled, onShadowRoot })
    tree = createTree(mirror, serialiser)
    sheets = []
    watch(document)
    const node: DomNode = { type: nodeTypes.document, id: mirror.add(document), childNodes: [] }
    const { doctype } = page
    if (doctype) node.childNodes?.push({ type: nodeTypes.doctype, id: mirror.add(doctype), name: 'html' })
    let cost = 0
    const filling = serialiser.fill(document, node)
    for (;;) {
      const begun = performance.now()
      const { done } = filling.next()
      cost += performance.now() - begun
      if (done) break
      yield
      if (stop.signal.aborted) return
    }
    const initialOffset = { left: window.scrollX, top: window.scrollY }
    tell(recordTypes.page, { href: location.href, width: window.innerWidth, height: window.innerHeight })
    tell(recordTypes.snapshot, { node, initialOffset })
    sheets.push([node.id, page])
    tellSheets()
    lastSnapshot = performance.now()
    nextSnapshot = lastSnapshot + Math.max(snapshotEvery, cost * costFactor)
  }

  /** Begins a snapshot, unless one is under way. Resolves when it is there. */
  function begin(): Promise<void> {
    if (!underway) {
      const mine = snapshot()
      underway = mine
      begun = inTurns(mine).then(() => finish(mine))
    }
    return begun
  }

  /** What happened while it was made comes after it. */
  function finish(mine: Generator<void>): void {
    if (underway !== mine) return
    underway = undefined
    const later = held
    held = []
    if (stop.signal.aborted || !tree) return
    tellChanges()
    for (const data of later) tell(recordTypes.change, data)
  }

  /** trees with the numbers of their hosts, for the sheets that scripts give them */
  let sheets: [number, DocumentOrShadowRoot][] = []

  function onShadowRoot(root: ShadowRoot): void {
    watch(root)
    sheets.push([mirror.idOf(root.host)!, root])
    if (!underway) queueMicrotask(tellSheets)
  }

  function tellSheets(): void {
    for (const [id, root] of sheets.splice(0)) {
      const adopted = root.adoptedStyleSheets ?? []
      const styles = Array.from(adopted, (sheet, index) => ({
        styleId: id * 1000 + index,
        rules: (rulesOf(sheet) ?? []).map((rule, at) => ({ rule: withoutAddresses(rule), index: at })),
      }))
      if (styles.length > 0)
        tell(recordTypes.change, { source: changes.sheets, id, styleIds: styles.map(({ styleId }) => styleId), styles })
    }
  }

  function see(records: readonly MutationRecord[]): void {
    working(() => tree?.see(records))
    timer ??= setTimeout(look, gather)
  }

  function look(): void {
    clearTimeout(timer)
    timer = undefined
    if (stop.signal.aborted || underway) return
    if (performance.now() >= nextSnapshot) void begin()
    else if (tree) working(tellChanges)
  }

  function tellChanges(): void {
    const pending = observer.takeRecords()
    if (pending.length > 0) tree?.see(pending)
    const change = tree?.take()
    if (change) tell(recordTypes.change, change)
    const now = performance.now()
    if (now - lastRules < rulesEvery) return
    lastRules = now
    tellRules()
  }

  /** Rules that scripts have written, and sheets that have come meanwhile. */
  function tellRules(): void {
    for (const [element, before] of mirror.styles) {
      const id = mirror.idOf(element)
      const { sheet } = element as HTMLStyleElement
      const now = countRules(sheet)
      if (id === undefined || now === before || now === undefined) continue
      mirror.styles.set(element, now)
      const more = before !== undefined && before > 0 && now > before ? rulesOf(sheet, before) : undefined
      if (more) {
        const adds = more.map((rule, index) => ({ rule: withoutAddresses(rule), index: before! + index }))
        tell(recordTypes.change, { source: changes.rules, id, adds })
      } else {
        tellAttributes(id, { _cssText: cssOf(sheet) ?? '' })
      }
    }
  }

  function tellAttributes(id: number, attributes: DomAttributes): void {
    const change = { source: changes.nodes, removes: [], adds: [], texts: [], attributes: [{ id, attributes }] }
    tell(recordTypes.change, change)
  }

  /** What an element has loaded: only then it has rules, or a size. */
  function onLoaded(target: EventTarget | null): void {
    const id = mirror.idOf(target as Node)
    if (id === undefined || paused || underway) return
    const name = nameOf(target as Element)
    if (name === 'img') tellAttributes(id, sizeOf(target as HTMLImageElement))
    if (name !== 'link' && name !== 'style') return
    lastRules = 0
    timer ??= setTimeout(look, gather)
  }

  function start(): void {
    if (stop.signal.aborted) return
    void begin()
    listen(document, 'load', ({ target }) => onLoaded(target), stop.signal)
    observeActions({
      mirror: () => mirror,
      scrolled,
      signal: stop.signal,
      tell(data) {
        look()
        if (underway) held.push(data)
        else if (!paused) tell(recordTypes.change, data)
      },
    })
  }

  // What a page is made of comes bit by bit until then.
  if (page.readyState !== 'loading') start()
  else listen(document, 'DOMContentLoaded', start, stop.signal)

  return {
    async flush() {
      if (!tree && !paused) return
      if (!underway && performance.now() - lastSnapshot <= snapshotEvery) look()
      else await begin()
    },
    leave() {
      const mine = underway
      if (mine) {
        for (const _ of mine);
        finish(mine)
      } else if (tree) look()
    },
    stop() {
      stop.abort()
      observer.disconnect()
      clearTimeout(timer)
    },
  }
}
