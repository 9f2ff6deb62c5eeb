/**
 * Records how the page looks: a snapshot, what changes in it, and another snapshot every minute in which something
 * changed, so that what is older can be forgotten. Nothing in the page is touched: no attribute, no function, no node.
 */
import { changes } from '../../../core/session/events/replay-format.ts'
import { listen } from '../listen.ts'
import { page } from '../native.ts'
import { observeActions } from './actions.ts'
import { createPace } from './pace.ts'
import { createTask } from './task.ts'
import { createTelling, type RawRecord } from './telling.ts'
import { createView } from './view.ts'

export type { RawRecord } from './telling.ts'

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
/** ms that a change may be shown late without a word */
const patience = 5_000
const mostElements = 25_000

const now = () => performance.now()

/** Records until it is stopped, or something goes wrong: that ends it, is told as a gap, and disturbs nothing else. */
export function recordDom({ emit, gap, hidden, shadowRootOf, inTurns }: DomOptions): DomRecording {
  const stop = new AbortController()
  const pace = createPace(now)
  const scrolled = new WeakSet<Element>()
  const telling = createTelling(emit, gap, now)
  const view = createView({ hidden, shadowRootOf, scrolled, onChange, tell: telling.change })
  let timer: ReturnType<typeof setTimeout> | undefined
  /** a snapshot that is being made */
  const underway = createTask(inTurns, fail)
  let isStarted = false
  /** what the person did while a snapshot was being made */
  let held: object[] = []

  function end(): void {
    stop.abort()
    clearTimeout(timer)
    view.close()
    underway.cancel()
    held = []
  }

  function fail(): void {
    if (stop.signal.aborted) return
    end()
    telling.end('the page could not be read any further')
  }

  function guarded(run: () => void): void {
    if (stop.signal.aborted) return
    try {
      run()
    } catch {
      fail()
    }
  }

  /** Leaves the page alone until the next snapshot. */
  function pause(): void {
    view.close()
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(0, pace.untilSnapshot()))
  }

  /** Does work that follows the page, unless that is too much of it. */
  function following(work: () => void): void {
    const isTooMuch = pace.spend(work)
    if (!isTooMuch || !view.isOpen()) return
    pause()
    telling.gap('the page changed so much that following it would have slowed it down')
  }

  function* snapshot(): Generator<void> {
    if (page.getElementsByTagName('*').length > mostElements) {
      pace.putOff()
      pause()
      telling.gap(`the page has more than ${mostElements.toLocaleString('en')} elements`)
      return
    }
    yield* telling.snapshot(view, pace, stop.signal)
  }

  /** What happened while a snapshot was made comes after it. */
  function afterSnapshot(): void {
    const later = held
    held = []
    if (view.isOpen()) tellChanges()
    else look()
    for (const data of later) if (view.isOpen() && !underway.isRunning()) telling.change(data)
  }

  function onChange(records: readonly MutationRecord[]): void {
    guarded(() => following(() => view.see(records)))
    lookSoon()
  }

  function lookSoon(): void {
    if (!stop.signal.aborted) timer ??= setTimeout(look, gather)
  }

  /** Does what it is time for: a snapshot, or to tell what changed. */
  function look(): void {
    clearTimeout(timer)
    timer = undefined
    if (stop.signal.aborted || underway.isRunning()) return
    const left = pace.untilSnapshot()
    if (view.isStale() && left <= 0) underway.begin(snapshot(), afterSnapshot)
    else if (view.isOpen()) guarded(() => following(tellChanges))
    else timer = setTimeout(look, left)
  }

  function tellChanges(): void {
    const change = view.take()
    if (change === 'too much') {
      pace.hurry()
      pause()
      if (pace.untilSnapshot() > patience) telling.gap('so much of the page changed at once that it is shown late')
      return
    }
    if (change) telling.change(change)
    view.tellStyles()
  }

  function start(): void {
    isStarted = true
    underway.begin(snapshot(), afterSnapshot)
    const onLoaded = ({ target }: Event) => {
      if (view.isOpen() && !underway.isRunning() && view.loaded(target)) lookSoon()
    }
    listen(page, 'load', (event) => guarded(() => onLoaded(event)), stop.signal)
    observeActions({
      mirror: view.mirror,
      scrolled,
      signal: stop.signal,
      tell(data) {
        if (data.source !== changes.pointer && data.source !== changes.press) view.touch()
        look()
        if (underway.isRunning()) held.push(data)
        else if (view.isOpen()) telling.change(data)
      },
    })
  }

  // What a page is made of comes bit by bit until then.
  if (page.readyState !== 'loading') guarded(start)
  else listen(page, 'DOMContentLoaded', () => guarded(start), stop.signal)

  return {
    async flush() {
      if (!isStarted) return
      look()
      // Only now it may be known that the change is too large to be told without a snapshot.
      if (!view.isOpen()) look()
      await underway.settled()
    },
    leave() {
      guarded(() => {
        if (underway.isRunning()) underway.finish()
        else if (view.isOpen()) tellChanges()
      })
    },
    stop: end,
  }
}
