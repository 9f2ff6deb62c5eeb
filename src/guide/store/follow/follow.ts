/** Follows what the customer does: reads what was recorded, ticks steps, and notices when it has happened. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import {
  advance,
  type GuideProgress,
  type GuideRun,
  type HostsSeen,
  type HostTrouble,
  withHappened,
  withHosts,
  withRefusal,
} from '../../../core/guide/index.ts'
import type { SessionEvent, SocketEvent } from '../../../core/session/index.ts'
import { type GuideState, oneAtATime, type TabState } from '../../../messages/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { withConnections } from './connections.ts'
import { createEventReader } from './event-reader.ts'
import { awaitedText, joiningOf } from './joining.ts'
import { createOwnTurn } from './own-turn.ts'

/** ms between two looks for a text in the page */
const lookEvery = 1_000

/** The words that an engineer reads at the moment it happened. */
const markNotes = { hand: 'The customer: it just happened', page: 'What the guide waits for has happened' }

export interface Follow {
  /** the first look at the background has been answered */
  ready: ReadonlySignal<boolean>
  run: ReadonlySignal<GuideRun | undefined>
  progress: ReadonlySignal<GuideProgress | undefined>
  /** the tabs that are recorded for the guide */
  tabs: ReadonlySignal<GuideState['tabs']>
  /** the tab that the customer looks at */
  tab: ReadonlySignal<TabState | undefined>
  /** live connections so far, which the checks look at, each in its latest form */
  connections: ReadonlySignal<readonly SocketEvent[]>
  /** what the requests so far know of the hosts that they went to */
  hosts: ReadonlySignal<HostsSeen>
  /** when a page was let store no more, and was not loaded anew since; epoch ms */
  storageRefused: ReadonlySignal<number | undefined>
  /** hosts that the page in front cannot use, as the browser tells it */
  troubles: ReadonlySignal<readonly HostTrouble[]>
  /** whether this panel follows the run; while another one does, it only shows how far that is. Undefined until it was asked */
  isHere: ReadonlySignal<boolean | undefined>
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
  const run = signal<GuideRun | undefined>()
  const progress = signal<GuideProgress | undefined>()
  const tabs = signal<GuideState['tabs']>([])
  const tab = signal<TabState | undefined>()
  const connections = signal<readonly SocketEvent[]>([])
  const hosts = signal<HostsSeen>(new Map())
  const storageRefused = signal<number | undefined>()
  const troubles = signal<readonly HostTrouble[]>([])
  const reader = createEventReader(ports.send)
  const turn = createOwnTurn(ports.turn, (ours) => void turned(ours))
  const { isHere } = turn
  let tabId: number | undefined
  let looked = Number.NEGATIVE_INFINITY
  /** the tab that the browser showed us no more */
  let lost: number | undefined
  let ending = false
  /** how many actions the background has answered */
  let answers = 0

  /** What an action was answered is newer than what a read that is under way was told. */
  function accept(state: GuideState): Promise<void> {
    answers++
    return take(state)
  }

  async function take(state: GuideState): Promise<void> {
    batch(() => {
      const isOther = state.run?.id !== run.peek()?.id
      if (isOther) {
        connections.value = []
        hosts.value = new Map()
        storageRefused.value = undefined
        troubles.value = []
        reader.forget()
      }
      // What was ticked here is newer than what the background knows.
      if (isOther || !isHere.peek()) progress.value = state.run?.progress
      turn.goOn()
      run.value = state.run
      tabs.value = state.tabs
    })
    if (state.run) await turn.ask()
    else turn.leave()
  }

  async function turned(ours: boolean): Promise<void> {
    if (ours) {
      // A read that is under way may not know what the other panel kept last.
      answers++
      await refresh()
    }
    moved(ours)
  }

  function change(next: (progress: GuideProgress) => GuideProgress): void {
    if (!isHere.peek()) return
    const before = progress.peek()
    const after = before && next(before)
    if (!after || after === before) return
    progress.value = after
    void attempts.run('failedKeep', () => ports.send('guide.keep', { progress: after }))
  }

  /** What is true of the tab in front now. */
  const factsOf = (tab: TabState) => ({
    ...{ run: run.peek(), progress: progress.peek(), tabs: tabs.peek(), tab, lost, now: ports.now() },
  })

  /** The customer has opened the app in another tab, or is back in it: what was agreed to goes for that too. */
  async function join(front: TabState): Promise<void> {
    const joining = ending ? 'no' : joiningOf(factsOf(front))
    if (joining === 'lost') lost = front.tabId
    if (joining !== 'join') return
    const before = answers
    const joined = await attempts.run('failedJoin', () => ports.send('guide.record', { tabId: front.tabId }))
    // A page that was just going away could not be joined; the next hint asks again.
    if (!joined || ending || before !== answers) return
    lost = undefined
    await take(joined)
  }

  function see(events: SessionEvent[]): void {
    const now = run.peek()
    if (!now) return
    connections.value = withConnections(connections.peek(), events)
    hosts.value = withHosts(hosts.peek(), events)
    storageRefused.value = withRefusal(storageRefused.peek(), events)
    // Also during the checks: who knows the way begins at once.
    if (progress.peek()?.phase === 'review') return
    const before = progress.peek()?.happened
    change((progress) => advance(now.guide, progress, events))
    if (!before && progress.peek()?.happened) void mark('page')
  }

  async function readTroubles(front: TabState): Promise<void> {
    if (front.site !== run.peek()?.guide.origin) return
    const told = await ports.send('guide.troubles', { tabId: front.tabId })
    if (front.tabId === tabId) troubles.value = told.troubles
  }

  async function lookForText(front: TabState): Promise<void> {
    const before = run.peek()
    const text = awaitedText(factsOf(front))
    if (text === undefined || ports.now() - looked < lookEvery) return
    looked = ports.now()
    // A page that loads does not answer; the next hint asks again.
    const answer = await ports.send('guide.text', { tabId: front.tabId, text }).catch(() => undefined)
    // Meanwhile the customer may have said so, or have ended the steps.
    if (!answer?.shown || run.peek() !== before || awaitedText(factsOf(front)) === undefined) return
    change((progress) => withHappened(progress, { at: ports.now(), by: 'page' }))
    void mark('page')
  }

  async function mark(by: 'page' | 'hand'): Promise<void> {
    const id = tabs.peek().find((one) => one.tabId === tabId)?.tabId ?? tabs.peek()[0]?.tabId
    if (id === undefined) return
    await attempts.run('failedMark', () => ports.send('session.mark', { tabId: id, note: markNotes[by] }))
  }

  async function readOnce(): Promise<void> {
    await attempts.run(
      'failedRead',
      async () => {
        const before = answers
        const state = await ports.send('guide.state', {})
        // A run that is being forgotten is gone in the background before whoever asked for that hears of it; they say what
        // comes next, not this read.
        if (ending) return
        if (before === answers) await take(state)
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
        await lookForText(front)
      },
      () => void refresh(),
    )
    ready.value = true
  }

  /** A hint that arrives during a read causes one more after it. */
  const refresh = oneAtATime(readOnce)

  return {
    ...{ ready, run, progress, tabs, tab, connections, hosts, storageRefused, troubles, isHere },
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
