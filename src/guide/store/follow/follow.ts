/** Follows what the customer does: reads what was recorded, ticks steps, and notices when the problem has occurred. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { advance, type GuideProgress, withHappened } from '../../../core/guide/index.ts'
import type { SessionEvent } from '../../../core/session/index.ts'
import { type GuideState, oneAtATime, type TabState } from '../../../messages/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { createEventReader } from './event-reader.ts'
import { joiningOf } from './joining.ts'
import { createRunKeeping, type RunState } from './run-state.ts'
import { createSeeing, type Seen } from './seen.ts'
import { createTextLook } from './text-look.ts'

/** The note an engineer reads at the moment it happened. */
const markNotes = { hand: 'The customer: it just happened', page: 'What the guide waits for has happened' }

export interface Follow extends RunState, Seen {
  /** the background has answered for the first time */
  ready: ReadonlySignal<boolean>
  /** the tab the customer is looking at */
  tab: ReadonlySignal<TabState | undefined>
  /** Makes this panel follow the run instead of the other one. */
  takeOver(): Promise<void>
  refresh(): Promise<void>
  /** Switches to another tab. */
  look(tabId: number | undefined): Promise<void>
  /** Takes the answer to an action. */
  accept(state: GuideState): Promise<void>
  change(next: (progress: GuideProgress) => GuideProgress): void
  /** While the run is being deleted, no more tabs join it, and reads do not change what is shown. */
  setEnding(on: boolean): void
  /** It has happened: marks the moment in the recording, with a picture. */
  mark(by: 'page' | 'hand'): Promise<void>
}

/** @param moved called when another panel takes over the run, or leaves it to this one */
export function createFollow(ports: GuidePorts, attempts: Attempts, moved: (here: boolean) => void): Follow {
  const ready = signal(false)
  const tab = signal<TabState | undefined>()
  const reader = createEventReader(ports.send)
  const { seen, ...seeing } = createSeeing()
  const { state, accept, beginRead, change } = createRunKeeping(ports, attempts, begun, (ours) => void turned(ours))
  const { run, progress, tabs, isHere } = state
  const isTextShown = createTextLook(ports, factsOf)
  let tabId: number | undefined
  /** the tab we can no longer see */
  let lost: number | undefined
  let ending = false

  function begun(): void {
    seeing.forget()
    reader.forget()
  }

  async function turned(ours: boolean): Promise<void> {
    if (ours) await refresh()
    moved(ours)
  }

  /** The current facts about the tab in front. */
  function factsOf(tab: TabState) {
    return { run: run.peek(), progress: progress.peek(), tabs: tabs.peek(), tab, lost, now: ports.now() }
  }

  async function readOnce(): Promise<void> {
    await attempts.run('failedRead', read, () => void refresh())
    ready.value = true
  }

  /** A hint that arrives during a read causes one more read after it. */
  const refresh = oneAtATime(readOnce)

  async function read(): Promise<void> {
    const take = beginRead()
    const state = await ports.send('guide.state', {})
    // While a run is being deleted, the background forgets it before the caller is notified. The caller decides what comes
    // next, not this read.
    if (ending) return
    await take(state)
    const id = tabId
    const shown = id === undefined ? undefined : await ports.send('tab.state', { tabId: id })
    if (id !== tabId) return
    tab.value = shown
    if (!isHere.peek()) return
    if (shown) await join(shown)
    for await (const events of reader.fresh(tabs.peek())) see(events)
    const front = tab.peek()
    if (!front) return
    await readTroubles(front)
    if (await isTextShown(front)) {
      change((progress) => withHappened(progress, { at: ports.now(), by: 'page' }))
      void mark('page')
    }
  }

  /** The customer opened the app in another tab, or returned to it: their consent covers that tab too. */
  async function join(front: TabState): Promise<void> {
    const joining = ending ? 'no' : joiningOf(factsOf(front))
    if (joining === 'lost') lost = front.tabId
    if (joining !== 'join') return
    const take = beginRead()
    const joined = await attempts.run('failedJoin', () => ports.send('guide.record', { tabId: front.tabId }))
    // A page that was just being unloaded could not be joined; the next hint tries again.
    if (joined && !ending && (await take(joined))) lost = undefined
  }

  function see(events: SessionEvent[]): void {
    const now = run.peek()
    if (!now) return
    seeing.add(events)
    // During the checks too, because those who know the way start at once.
    if (progress.peek()?.phase === 'review') return
    const before = progress.peek()?.happened
    change((progress) => advance(now.guide, progress, events))
    if (!before && progress.peek()?.happened) void mark('page')
  }

  async function readTroubles(front: TabState): Promise<void> {
    if (front.site !== run.peek()?.guide.origin) return
    const told = await ports.send('guide.troubles', { tabId: front.tabId })
    if (front.tabId === tabId) seen.troubles.value = told.troubles
  }

  async function mark(by: 'page' | 'hand'): Promise<void> {
    const id = tabs.peek().find((one) => one.tabId === tabId)?.tabId ?? tabs.peek()[0]?.tabId
    if (id === undefined) return
    await attempts.run('failedMark', () => ports.send('session.mark', { tabId: id, note: markNotes[by] }))
  }

  return {
    ...{ ready, tab, ...state, ...seen },
    ...{ refresh, accept, change, mark },
    takeOver: () => ports.turn.take(),
    setEnding(on) {
      ending = on
      // Reads in the meantime were ignored.
      if (!on) void refresh()
    },
    look(id) {
      if (id !== tabId) tab.value = undefined
      tabId = id
      return refresh()
    },
  }
}
