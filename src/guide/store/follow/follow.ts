/** Follows what the customer does: reads what was recorded, ticks steps, and notices when it has happened. */
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

/** The words that an engineer reads at the moment it happened. */
const markNotes = { hand: 'The customer: it just happened', page: 'What the guide waits for has happened' }

export interface Follow extends RunState, Seen {
  /** the first look at the background has been answered */
  ready: ReadonlySignal<boolean>
  /** the tab that the customer looks at */
  tab: ReadonlySignal<TabState | undefined>
  /** Follows it in this panel, and no longer in the other. */
  takeOver(): Promise<void>
  refresh(): Promise<void>
  /** Looks at another tab. */
  look(tabId: number | undefined): Promise<void>
  /** Takes the answer to an action. */
  accept(state: GuideState): Promise<void>
  change(next: (progress: GuideProgress) => GuideProgress): void
  /** While the run is being forgotten, no tab joins it any more, and nothing that is read changes what is shown. */
  setEnding(on: boolean): void
  /** It has happened: the moment is marked in the recording, with a picture. */
  mark(by: 'page' | 'hand'): Promise<void>
}

/** @param moved is told when another panel has taken the run over, or has left it to this one */
export function createFollow(ports: GuidePorts, attempts: Attempts, moved: (here: boolean) => void): Follow {
  const ready = signal(false)
  const tab = signal<TabState | undefined>()
  const reader = createEventReader(ports.send)
  const { seen, ...seeing } = createSeeing()
  const { state, accept, beginRead, change } = createRunKeeping(ports, attempts, begun, (ours) => void turned(ours))
  const { run, progress, tabs, isHere } = state
  const isTextShown = createTextLook(ports, factsOf)
  let tabId: number | undefined
  /** the tab that the browser showed us no more */
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

  /** What is true of the tab in front now. */
  function factsOf(tab: TabState) {
    return { run: run.peek(), progress: progress.peek(), tabs: tabs.peek(), tab, lost, now: ports.now() }
  }

  async function readOnce(): Promise<void> {
    await attempts.run('failedRead', read, () => void refresh())
    ready.value = true
  }

  /** A hint that arrives during a read causes one more after it. */
  const refresh = oneAtATime(readOnce)

  async function read(): Promise<void> {
    const take = beginRead()
    const state = await ports.send('guide.state', {})
    // A run that is being forgotten is gone in the background before whoever asked for that hears of it; they say what
    // comes next, not this read.
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

  /** The customer has opened the app in another tab, or is back in it: what was agreed to goes for that too. */
  async function join(front: TabState): Promise<void> {
    const joining = ending ? 'no' : joiningOf(factsOf(front))
    if (joining === 'lost') lost = front.tabId
    if (joining !== 'join') return
    const take = beginRead()
    const joined = await attempts.run('failedJoin', () => ports.send('guide.record', { tabId: front.tabId }))
    // A page that was just going away could not be joined; the next hint asks again.
    if (joined && !ending && (await take(joined))) lost = undefined
  }

  function see(events: SessionEvent[]): void {
    const now = run.peek()
    if (!now) return
    seeing.add(events)
    // Also during the checks: who knows the way begins at once.
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
      // What was read meanwhile was passed over.
      if (!on) void refresh()
    },
    look(id) {
      if (id !== tabId) tab.value = undefined
      tabId = id
      return refresh()
    },
  }
}
