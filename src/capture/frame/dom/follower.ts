/**
 * Decides when to read the page and when to report changes: a snapshot when one is due, changes in between, and neither
 * if that would take too much of the page's time.
 */
import { after, type Cancel } from '../../../core/base/after.ts'
import { changes } from '../../../core/session/events/replay-format.ts'
import { page } from '../native.ts'
import type { ActionOptions } from './actions.ts'
import type { Pace } from './pace.ts'
import type { Task } from './task.ts'
import type { Telling } from './telling.ts'
import type { View } from './view.ts'

/** ms during which changes are collected */
const gather = 50
/** ms a change may be late without a gap being reported */
const patience = 5_000
const mostElements = 25_000

export interface FollowerParts {
  view: View
  telling: Telling
  pace: Pace
  /** the snapshot being made */
  task: Task
  /** runs code that reads the page; if it throws, the recording ends */
  guarded(run: () => void): void
  /** aborts when the recording is over */
  signal: AbortSignal
}

export interface Follower {
  /** Starts the first snapshot. */
  begin(): void
  /** Does whatever is due: a snapshot, or reporting changes. */
  look(): void
  /** Takes in mutations seen by the view. */
  see(records: readonly MutationRecord[]): void
  /** Handles an element that has loaded something. */
  loaded(target: EventTarget | null): void
  /** Takes in user actions. */
  act: ActionOptions['tell']
  /** Reports immediately whatever can be reported. */
  leave(): void
  end(): void
}

export function createFollower({ view, telling, pace, task, guarded, signal }: FollowerParts): Follower {
  let timer: Cancel | undefined
  /** user actions during a snapshot */
  let held: object[] = []

  /** Leaves the page alone until the next snapshot. */
  function pause(): void {
    view.close()
    timer?.()
    timer = after(Math.max(0, pace.untilSnapshot()), look)
  }

  /** Runs work that follows the page, and stops following until the next snapshot once there is too much of it. */
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
    yield* telling.snapshot(view, pace, signal)
  }

  /** Reports what happened during a snapshot after it. */
  function afterSnapshot(): void {
    const later = held
    held = []
    if (view.isOpen()) tellChanges()
    else look()
    for (const data of later) if (view.isOpen() && !task.isRunning()) telling.change(data)
  }

  function lookSoon(): void {
    if (!signal.aborted) timer ??= after(gather, look)
  }

  function look(): void {
    timer?.()
    timer = undefined
    if (signal.aborted || task.isRunning()) return
    const left = pace.untilSnapshot()
    if (view.isStale() && left <= 0) task.begin(snapshot(), afterSnapshot)
    else if (view.isOpen()) guarded(() => following(tellChanges))
    else timer = after(left, look)
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

  return {
    begin: () => task.begin(snapshot(), afterSnapshot),
    look,
    see(records) {
      guarded(() => following(() => view.see(records)))
      lookSoon()
    },
    loaded(target) {
      if (view.isOpen() && !task.isRunning() && view.loaded(target)) lookSoon()
    },
    act(data) {
      if (data.source !== changes.pointer && data.source !== changes.press) view.touch()
      look()
      if (task.isRunning()) held.push(data)
      else if (view.isOpen()) telling.change(data)
    },
    leave() {
      if (task.isRunning()) task.finish()
      else if (view.isOpen()) tellChanges()
    },
    end() {
      timer?.()
      held = []
    },
  }
}
