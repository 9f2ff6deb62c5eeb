/**
 * Records how the page looks: a snapshot, the changes to it, and another snapshot every minute in which something
 * changed, so that older data can be discarded. Nothing in the page is modified: no attribute, no function, no node.
 */
import { listen } from '../listen.ts'
import { page } from '../native.ts'
import { observeActions } from './actions.ts'
import { createFollower } from './follower.ts'
import { createPace } from './pace.ts'
import { createTask } from './task.ts'
import { createTelling, type RawRecord } from './telling.ts'
import { createView } from './view.ts'

export type { RawRecord } from './telling.ts'

export interface DomOptions {
  emit(record: RawRecord): void
  /** reports what is missing, and why: the page is too large for a replay, or cannot be read */
  gap(what: string, why: string): void
  /** selector of the parts that are never read */
  hidden: string
  shadowRootOf(element: Element): ShadowRoot | null
  /** runs work that yields often, giving the page its turns in between */
  inTurns(work: Iterator<unknown>): Promise<void>
}

export interface DomRecording {
  /** reports everything held back; includes a new snapshot if something changed and the last one is old */
  flush(): Promise<void>
  /** the same at once, because the page is closing */
  leave(): void
  stop(): void
}

const now = () => performance.now()

/** Records until stopped or until something fails; a failure is reported as a gap and affects nothing else. */
export function recordDom({ emit, gap, hidden, shadowRootOf, inTurns }: DomOptions): DomRecording {
  const stop = new AbortController()
  const { signal } = stop
  const scrolled = new WeakSet<Element>()
  const telling = createTelling(emit, gap, now)
  const view = createView({
    ...{ hidden, shadowRootOf, scrolled, tell: telling.change },
    onChange: (records) => follower.see(records),
  })
  const task = createTask(inTurns, fail)
  const follower = createFollower({ view, telling, task, pace: createPace(now), guarded, signal })
  let isStarted = false

  function end(): void {
    stop.abort()
    follower.end()
    view.close()
    task.cancel()
  }

  function fail(): void {
    if (signal.aborted) return
    end()
    telling.end('the page could not be read any further')
  }

  function guarded(run: () => void): void {
    if (signal.aborted) return
    try {
      run()
    } catch {
      fail()
    }
  }

  function start(): void {
    isStarted = true
    follower.begin()
    listen(page, 'load', ({ target }) => guarded(() => follower.loaded(target)), signal)
    observeActions({ mirror: view.mirror, scrolled, signal, tell: follower.act })
  }

  // Until then the page arrives piece by piece.
  if (page.readyState !== 'loading') guarded(start)
  else listen(page, 'DOMContentLoaded', () => guarded(start), signal)

  return {
    async flush() {
      if (!isStarted) return
      follower.look()
      // Only now may it turn out that the change requires a snapshot.
      if (!view.isOpen()) follower.look()
      await task.settled()
    },
    leave: () => guarded(follower.leave),
    stop: end,
  }
}
