/**
 * Records how the page looks: a snapshot, what changes in it, and another snapshot every minute in which something
 * changed, so that what is older can be forgotten. Nothing in the page is touched: no attribute, no function, no node.
 */
import { changes, type DomNode, nodeTypes, recordTypes } from '../../../core/session/events/replay-format.ts'
import { epoch } from '../draft.ts'
import { listen } from '../listen.ts'
import { page } from '../native.ts'
import { observeActions } from './actions.ts'
import { createMirror, type Mirror } from './mirror.ts'
import { nameOf } from './nodes.ts'
import { createSerialiser, type Serialiser, sizeOf } from './serialise.ts'
import { attributesChange, followStyles } from './styles.ts'
import { createTree, type Tree } from './tree.ts'

/** One record, as it was read in the page: not masked yet. `at` is epoch ms. */
export interface RawRecord {
  type: number
  at: number
  data: object
}

export interface DomOptions {
  emit(record: RawRecord): void
  /** the page is too much for a replay, or cannot be read: what is missing, and why */
  gap(what: string, why: string): void
  /** selector of the parts that are never read */
  hidden: string
  shadowRootOf(element: Element): ShadowRoot | null
  /** goes through work that pauses often, and lets the page have its turns in between */
  inTurns(work: Iterator<unknown>): Promise<void>
}

export interface DomRecording {
  /** tells all that is held back; with a new snapshot where something changed and the last one is old */
  flush(): Promise<void>
  /** tells it at once: the page is going away */
  leave(): void
  stop(): void
}

/** ms that changes are gathered for */
const gather = 50
/** ms between two snapshots, at least; a long one is paid for by a longer time */
const snapshotEvery = 60_000
const costFactor = 500
/** ms between two snapshots where a change is so large that only another snapshot tells it */
const soonest = 1_000
/** ms that a change may be shown late without a word */
const patience = 5_000
/** ms of work between two snapshots: a page that changes all the time is left alone for the rest of it */
const mostWork = 1_500
const mostElements = 25_000

const what = 'how the page looked'

/** Records until it is stopped, or something goes wrong: that ends it, is told as a gap, and disturbs nothing else. */
export function recordDom({ emit, gap, hidden, shadowRootOf, inTurns }: DomOptions): DomRecording {
  const stop = new AbortController()
  const scrolled = new WeakSet<Element>()
  const observer = new MutationObserver(see)
  let mirror: Mirror = createMirror(shadowRootOf)
  let serialiser: Serialiser
  let tree: Tree | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let nextSnapshot = 0
  /** when there may be one because of a change that is too large */
  let nextForced = 0
  /** something changed since the last snapshot */
  let dirty = false
  let work = 0
  let paused = false
  /** that the page is too much was told, and no snapshot was made since */
  let gapTold = false
  /** a snapshot that is being made, and its end */
  let underway: Generator<void> | undefined
  let begun = Promise.resolve()
  /** what the person did meanwhile */
  let held: object[] = []

  const tell = (type: number, data: object) => emit({ type, at: epoch(), data })
  const tellChange = (data: object) => tell(recordTypes.change, data)
  const styles = followStyles(tellChange)
  const watch = (root: Document | ShadowRoot) =>
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true })

  /** Does the work, and counts it. A page that is too much is left alone until the next snapshot. */
  function working(run: () => void): void {
    const begun = performance.now()
    run()
    work += performance.now() - begun
    if (work <= mostWork || paused) return
    pause()
    tellGap('the page changed so much that following it would have slowed it down')
  }

  function tellGap(why: string): void {
    if (!gapTold) gap(what, why)
    gapTold = true
  }

  function end(): void {
    stop.abort()
    observer.disconnect()
    clearTimeout(timer)
    tree = undefined
    underway = undefined
    held = []
  }

  function fail(): void {
    if (stop.signal.aborted) return
    end()
    gap(what, 'the page could not be read any further')
  }

  function guarded(run: () => void): void {
    if (stop.signal.aborted) return
    try {
      run()
    } catch {
      fail()
    }
  }

  function pause(): void {
    paused = true
    // What changes from here on is not seen.
    dirty = true
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
      tellGap(`the page has more than ${mostElements.toLocaleString('en')} elements`)
      return
    }
    paused = false
    dirty = false
    work = 0
    mirror = createMirror(shadowRootOf)
    serialiser = createSerialiser({ mirror, hidden, shadowRootOf, scrolled, onShadowRoot })
    tree = createTree(mirror, serialiser)
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
    styles.found(node.id, page)
    styles.tellSheets()
    const now = performance.now()
    nextSnapshot = now + Math.max(snapshotEvery, cost * costFactor)
    nextForced = now + Math.max(soonest, cost * costFactor)
    gapTold = false
  }

  /** Begins a snapshot, unless one is under way. Resolves when it is there. */
  function begin(): Promise<void> {
    if (!underway) {
      const mine = snapshot()
      underway = mine
      begun = inTurns(mine)
        .then(() => finish(mine))
        .catch(fail)
    }
    return begun
  }

  /** What happened while it was made comes after it. */
  function finish(mine: Generator<void>): void {
    if (underway !== mine) return
    underway = undefined
    const later = held
    held = []
    if (paused) look()
    if (!tree) return
    tellChanges()
    for (const data of later) if (!paused) tellChange(data)
  }

  function onShadowRoot(root: ShadowRoot): void {
    watch(root)
    styles.found(mirror.idOf(root.host)!, root)
    if (!underway) queueMicrotask(() => guarded(styles.tellSheets))
  }

  function see(records: readonly MutationRecord[]): void {
    dirty = true
    guarded(() => working(() => tree?.see(records)))
    if (!stop.signal.aborted) timer ??= setTimeout(look, gather)
  }

  function look(): void {
    clearTimeout(timer)
    timer = undefined
    if (stop.signal.aborted || underway) return
    const left = nextSnapshot - performance.now()
    if (dirty && left <= 0) void begin()
    else if (paused) timer = setTimeout(look, left)
    else guarded(() => working(tellChanges))
  }

  function tellChanges(): void {
    const pending = observer.takeRecords()
    if (pending.length > 0) {
      dirty = true
      tree?.see(pending)
    }
    const change = tree?.take()
    if (change === 'too much') {
      nextSnapshot = nextForced
      pause()
      if (nextForced - performance.now() > patience)
        tellGap('so much of the page changed at once that it is shown late')
      return
    }
    if (change) tellChange(change)
    styles.tellRules(mirror)
  }

  /** What an element has loaded: only then it has rules, or a size. */
  function onLoaded(target: EventTarget | null): void {
    const id = mirror.idOf(target as Node)
    if (id === undefined || paused || underway) return
    dirty = true
    const name = nameOf(target as Element)
    if (name === 'img') tellChange(attributesChange(id, sizeOf(target as HTMLImageElement)))
    if (name !== 'link' && name !== 'style') return
    styles.hurry()
    timer ??= setTimeout(look, gather)
  }

  function start(): void {
    if (stop.signal.aborted) return
    void begin()
    listen(page, 'load', ({ target }) => guarded(() => onLoaded(target)), stop.signal)
    observeActions({
      mirror: () => mirror,
      scrolled,
      signal: stop.signal,
      tell(data) {
        if (data.source !== changes.pointer && data.source !== changes.press) dirty = true
        look()
        if (underway) held.push(data)
        else if (!paused) tellChange(data)
      },
    })
  }

  // What a page is made of comes bit by bit until then.
  if (page.readyState !== 'loading') guarded(start)
  else listen(page, 'DOMContentLoaded', () => guarded(start), stop.signal)

  return {
    async flush() {
      if (!tree && !paused) return
      look()
      // Only now it may be known that the change is too large to be told without a snapshot.
      if (paused) look()
      if (underway) await begun
    },
    leave() {
      const mine = underway
      guarded(() => {
        if (mine) {
          for (const _ of mine);
          finish(mine)
        } else if (tree) tellChanges()
      })
    },
    stop: end,
  }
}
